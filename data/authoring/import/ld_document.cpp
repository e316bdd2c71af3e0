#include "data/authoring/import/ld_document.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/import/html.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

// What pages put around scripts for browsers of long ago.
std::string_view withoutWrappers(std::string_view text) {
  constexpr std::array<std::string_view, 8> wrappers{"<!--", "-->", "<![CDATA[", "]]>",
                                                     "//",   "/*",  "*/",        ";"};
  for (bool again = true; again;) {
    again = false;
    text = trimmed(text);
    for (const std::string_view wrapper : wrappers) {
      if (text.starts_with(wrapper)) {
        text.remove_prefix(wrapper.size());
        again = true;
      } else if (text.ends_with(wrapper)) {
        text.remove_suffix(wrapper.size());
        again = true;
      }
    }
  }
  return text;
}

// Its own place within the file, of a byte of the script.
Origin placeIn(const PageScript& script, std::string_view whole, std::size_t at) {
  const std::string_view before = whole.substr(0, std::min(at, whole.size()));
  const auto lines = static_cast<int>(std::ranges::count(before, '\n'));
  const std::size_t lineBegin = lines == 0 ? 0 : before.rfind('\n') + 1;
  const auto characters = static_cast<int>(
      std::ranges::count_if(before.substr(lineBegin), [](char c) { return (c & 0xC0) != 0x80; }));
  if (script.line == 0) return {lines + 1, characters + 1, {}};
  return {script.line + lines, lines == 0 ? script.column + characters : characters + 1, {}};
}

std::expected<JsonValue, JsonError> parseTolerantly(std::string_view text, const Origin& origin,
                                                    ImportReport& report) {
  auto parsed = parseJson(text);
  if (parsed) return parsed;
  std::string mended = mendJson(text);
  if (mended.find("&quot;") != mended.npos && mended.find('"') == mended.npos) mended = lineOf(mended);
  auto second = parseJson(mended);
  if (!second) return parsed;
  report.assumed(origin,
                 "the JSON is not quite valid (line breaks within texts, commas too many); it was mended");
  return second;
}

}  // namespace

Result<LdDocuments> readDocuments(std::string_view text, ImportReport& report) {
  LdDocuments result;
  const bool isPage = trimmed(text).starts_with('<');
  Page page;
  if (isPage) {
    page = readPage(text);
  } else {
    page.scripts.push_back({std::string(text), 0, 0});
  }
  if (page.scripts.empty()) {
    return fail(ErrorKind::content,
                "this page has no data for machines in it (JSON-LD); ask the website's maker for it, or "
                "import a table");
  }
  result.language = page.language;
  std::string firstProblem;
  for (const PageScript& script : page.scripts) {
    const Origin origin{script.line, script.column, {}};
    const std::string_view json = withoutWrappers(script.text);
    if (json.empty()) continue;
    auto parsed = parseTolerantly(json, origin, report);
    if (parsed) {
      result.documents.push_back({std::move(*parsed), origin});
      continue;
    }
    const auto begin = static_cast<std::size_t>(json.data() - script.text.data());
    const Origin place = placeIn(script, script.text, begin + parsed.error().at);
    report.unplaced(place, parsed.error().message + ", so nothing of it was read");
    if (firstProblem.empty())
      firstProblem = "line " + std::to_string(place.line) + ": " + parsed.error().message;
  }
  if (result.documents.empty()) {
    return fail(ErrorKind::content, firstProblem.empty() ? "the file is empty" : firstProblem);
  }
  return result;
}

}  // namespace lobby::authoring
