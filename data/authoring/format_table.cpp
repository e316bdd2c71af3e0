// The table of languages as text.
#include <algorithm>

#include "data/authoring/display_width.hpp"
#include "data/authoring/language_table.hpp"

namespace lobby::authoring {
namespace {

constexpr int widestTitle = 32;
constexpr std::string_view gap = "  ";

struct Word {
  const char* inCell;
  const char* meaning;  // nothing when it says all itself
};

Word wordOf(TextState state) {
  switch (state) {
    case TextState::complete:
      return {"yes", ""};
    case TextState::withoutTagline:
      return {"no tagline", "a tagline that another language has is missing"};
    case TextState::withoutTitle:
      return {"no title", ""};
    case TextState::titleOnly:
      return {"title", "a title without a text"};
    case TextState::missing:
      return {"-", "nothing is written"};
  }
  return {"", ""};
}

std::string textOf(const LanguageCell& cell, const LanguageRow& row) {
  std::string text = wordOf(cell.text).inCell;
  if (cell.alts < row.pictures) {
    text += " " + std::to_string(cell.alts) + "/" + std::to_string(row.pictures);
  }
  return text;
}

using Line = std::vector<std::string>;

std::string aligned(const std::vector<Line>& lines) {
  std::vector<int> widths(lines.front().size(), 1);
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], displayWidth(line[i]));
    }
  }
  widths.front() = std::min(widths.front(), widestTitle);
  std::string text;
  for (const Line& line : lines) {
    std::string row;
    for (std::size_t i = 0; i < line.size(); ++i)
      row.append(i == 0 ? "" : gap).append(fitted(line[i], widths[i]));
    text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

// Only of what the lines show.
std::string legendOf(const std::vector<const LanguageRow*>& rows) {
  std::string legend;
  const auto any = [&](const auto& holds) {
    return std::ranges::any_of(rows, [&](const LanguageRow* row) {
      return std::ranges::any_of(row->cells, [&](const LanguageCell& cell) { return holds(cell, *row); });
    });
  };
  for (const TextState state : {TextState::missing, TextState::titleOnly, TextState::withoutTagline}) {
    const Word word = wordOf(state);
    if (any([&](const LanguageCell& cell, const LanguageRow&) { return cell.text == state; })) {
      legend += std::string(word.inCell) + ": " + word.meaning + "\n";
    }
  }
  if (any([](const LanguageCell& cell, const LanguageRow& row) { return cell.alts < row.pictures; })) {
    legend += "1/3: of three pictures one is described (alt in stills.toml)\n";
  }
  return legend;
}

std::string counted(std::ptrdiff_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string summaryOf(const LanguageTable& table) {
  const auto count = [&](CardKind kind, bool complete) {
    return std::ranges::count_if(table.rows, [&](const LanguageRow& row) {
      return row.card.kind == kind && (!complete || row.isComplete());
    });
  };
  std::string summary = "Complete in " + counted(std::ssize(table.languages), "language") + ": ";
  summary +=
      std::to_string(count(CardKind::film, true)) + " of " + counted(count(CardKind::film, false), "film");
  if (count(CardKind::article, false) > 0) {
    summary += ", " + std::to_string(count(CardKind::article, true)) + " of " +
               counted(count(CardKind::article, false), "article");
  }
  return summary + "\n";
}

}  // namespace

std::string formatTable(const LanguageTable& table) {
  if (table.rows.empty() || table.languages.empty()) return {};
  std::vector<const LanguageRow*> rows;
  std::vector<Line> lines{{""}};
  lines.front().insert(lines.front().end(), table.languages.begin(), table.languages.end());
  for (const LanguageRow& row : table.rows) {
    if (row.isComplete()) continue;
    rows.push_back(&row);
    lines.push_back({row.title});
    for (const LanguageCell& cell : row.cells) lines.back().push_back(textOf(cell, row));
  }
  if (rows.empty()) return summaryOf(table);
  return aligned(lines) + "\n" + legendOf(rows) + summaryOf(table);
}

}  // namespace lobby::authoring
