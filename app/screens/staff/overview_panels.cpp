#include "app/screens/staff/overview_panels.hpp"

#include <algorithm>

#include "app/screens/staff/phrases.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::Errand;

constexpr float inside = 34;  // between a surface and what is on it
constexpr float between = 18;

std::vector<Row> showingRows(const Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const staff::ShowingFacts& showing = sheet.view().showing;
  std::vector<Row> list;
  if (showing.edition) {
    if (!showing.edition->label.empty())
      list.push_back(
          {strings.get("staffNumberLabel"), text::isolate(std::to_string(showing.edition->serial))});
    list.push_back({strings.get("staffSigner"), text::isolate(showing.edition->signer)});
  }
  if (showing.since) list.push_back({strings.get("staffSince"), momentOf(sheet.screen, *showing.since)});
  if (showing.edition && !showing.edition->validUntil.empty())
    list.push_back({strings.get("staffValidUntil"), dayOf(sheet.screen, showing.edition->validUntil)});
  staff::Offer counts;
  counts.films = sheet.view().programme.films;
  counts.articles = sheet.view().programme.articles;
  if (const std::string text = contentsOf(sheet.screen, counts); !text.empty())
    list.push_back({strings.get("staffContents"), text});
  return list;
}

// What staff should know about the edition, in a sentence; mostly nothing.
std::string remark(const Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const staff::ShowingFacts& showing = sheet.view().showing;
  if (!showing.problem.empty()) return strings.get("staffProblem");
  if (!showing.edition) return strings.get("staffNoEdition");
  if (showing.pinned) return strings.get("staffPinned");
  if (showing.onProbation) return strings.get("staffProbation");
  return "";
}

// Languages, with a tick where nothing is missing; returns the height.
float languagePills(Sheet& sheet, float x, float y, float width, bool draw) {
  Canvas& canvas = sheet.canvas;
  const float height = sheet.px(46);
  const float gap = sheet.px(10);
  float left = x;
  const float top = y;
  for (const staff::LanguageFacts& language : sheet.view().programme.languages) {
    const bool whole = language.missing == 0;
    const std::string text = whole ? nameInItself(language.tag)
                                   : nameInItself(language.tag) + "  −" + std::to_string(language.missing);
    const auto label = canvas.layOut(text, language.tag, theme::body(canvas.metrics(), 22));
    const float pillWidth = label->width + sheet.px(whole ? 62 : 36);
    if (left > x && left + pillWidth > x + width) {
      left = x;
      y += height + gap;
    }
    if (draw) {
      const draw::Rect rect{left, y, pillWidth, height};
      canvas.outline(rect, whole ? theme::line : theme::amber, std::max(1.0f, sheet.px(1.5f)), height / 2);
      if (whole) canvas.checkMark({left + sheet.px(28), y + height / 2}, sheet.px(16), theme::mint);
      canvas.text(label, left + sheet.px(whole ? 44 : 18), y + (height - label->height) / 2,
                  whole ? theme::cream : theme::amber);
    }
    left += pillWidth + gap;
  }
  return sheet.view().programme.languages.empty() ? 0 : y + height - top;
}

// Draws, or only measures; returns the height.
float showing(Sheet& sheet, const draw::Rect& rect, bool draw) {
  Canvas& canvas = sheet.canvas;
  const staff::ShowingFacts& facts = sheet.view().showing;
  const float x = rect.x + sheet.px(inside);
  const float width = rect.width - 2 * sheet.px(inside);
  float y = rect.y + sheet.px(22);
  const auto line = [&](const std::string& text, const text::Style& style, std::uint32_t rgb, float gap) {
    if (text.empty()) return;
    const auto block = words(sheet, text, sheet.language(), style, width, 3);
    if (draw) canvas.text(block, x, y, rgb);
    y += block->height + sheet.px(gap);
  };
  line(sheet.screen.strings.get("staffShowing"), theme::body(canvas.metrics(), 24, 600), theme::amber, 2);
  line(facts.edition ? nameOf(sheet.screen, *facts.edition) : sheet.screen.frame.cinema,
       theme::title(canvas.metrics(), 44), theme::cream, 6);
  line(remark(sheet), theme::body(canvas.metrics(), 25), theme::amber, 8);
  y += rows(sheet, showingRows(sheet), {x, y, width, 0}, draw) + sheet.px(18);
  y += languagePills(sheet, x, y, width, draw) + sheet.px(28);
  return y - rect.y;
}

std::vector<Row> machineRows(const Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const LocaleFormat& format = sheet.screen.format;
  const staff::MachineFacts& machine = sheet.view().machine;
  std::vector<Row> list;
  if (machine.freeBytes) list.push_back({strings.get("staffFree"), format.bytes(*machine.freeBytes)});
  list.push_back({strings.get("staffUptime"), spanOf(sheet.screen, machine.uptime)});
  if (machine.celsius) list.push_back({strings.get("staffHeat"), format.celsius(*machine.celsius)});
  list.push_back({strings.get("staffClock"),
                  strings.get(machine.clockTrusted ? "staffClockTrusted" : "staffClockUnsure")});
  list.push_back({strings.get("staffVersion"), text::isolate("Lobbycards " + machine.version)});
  if (!machine.host.empty()) list.push_back({strings.get("staffHost"), text::isolate(machine.host)});
  return list;
}

struct Outcome {
  std::string text;
  std::uint32_t rgb = theme::mute;
};

// What came of the report.
Outcome reportOutcome(const Sheet& sheet) {
  const auto& errand = sheet.view().errand;
  if (!errand || errand->kind != Errand::Kind::report) return {};
  const Strings& strings = sheet.screen.strings;
  const std::string detail = text::isolate(errand->detail);
  switch (errand->state) {
    case Errand::State::underWay:
      return {strings.get("staffReportWriting"), theme::mute};
    case Errand::State::done:
      return {strings.get("staffReportDone", {{"file", detail}}), theme::mint};
    case Errand::State::failed:
      return {strings.get("staffReportFailed") + " " + detail, theme::amber};
  }
  return {};
}

// What of the settings was not understood: in English, as it stands in the journal.
float mistakes(Sheet& sheet, const draw::Rect& room, bool draw) {
  constexpr std::size_t most = 2;  // the first are worth mending first
  const std::vector<std::string>& all = sheet.view().mistakes;
  if (all.empty()) return 0;
  float y = room.y;
  const auto line = [&](std::string_view text, std::string_view language, float size, std::uint32_t rgb) {
    const auto block = words(sheet, text, language, theme::body(sheet.canvas.metrics(), size), room.width, 4);
    if (draw) sheet.canvas.text(block, room.x, y, rgb);
    y += block->height + sheet.px(4);
  };
  line(sheet.screen.strings.get("staffMistake"), sheet.language(), 25, theme::amber);
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) line(all[i], "en", 22, theme::mute);
  return y - room.y;
}

float machine(Sheet& sheet, const draw::Rect& rect, bool draw) {
  const float x = rect.x + sheet.px(inside);
  const float width = rect.width - 2 * sheet.px(inside);
  const text::Style style = theme::body(sheet.canvas.metrics(), 24, 600);
  const auto heading =
      words(sheet, sheet.screen.strings.get("staffMachine"), sheet.language(), style, width, 1);
  float y = rect.y + sheet.px(22);
  if (draw) sheet.canvas.text(heading, x, y, theme::amber);
  y += heading->height + sheet.px(12);
  y += rows(sheet, machineRows(sheet), {x, y, width, 0}, draw);
  if (const float height = mistakes(sheet, {x, y + sheet.px(14), width, 0}, draw); height > 0)
    y += sheet.px(14) + height;
  if (const Outcome outcome = reportOutcome(sheet); !outcome.text.empty()) {
    const auto block =
        words(sheet, outcome.text, sheet.language(), theme::body(sheet.canvas.metrics(), 25), width);
    if (draw) sheet.canvas.text(block, x, y + sheet.px(18), outcome.rgb);
    y += sheet.px(18) + block->height;
  }
  return y + sheet.px(28) - rect.y;
}

}  // namespace

// Surfaces side by side are of one height.
void overviewPanels(Sheet& sheet) {
  const float gap = sheet.px(between);
  const bool stacked = sheet.portrait();
  const float first = stacked ? sheet.width() : (sheet.width() - gap) * 0.56f;
  const float second = stacked ? sheet.width() : sheet.width() - gap - first;
  draw::Rect left{sheet.x(), sheet.y, first, 0};
  draw::Rect right{stacked ? sheet.x() : sheet.x() + first + gap, sheet.y, second, 0};
  left.height = showing(sheet, left, false);
  right.height = machine(sheet, right, false);
  if (stacked) {
    right.y = left.bottom() + gap;
  } else {
    left.height = right.height = std::max(left.height, right.height);
  }
  surface(sheet.canvas, left);
  surface(sheet.canvas, right);
  showing(sheet, left, true);
  machine(sheet, right, true);
  sheet.y = right.bottom() + gap;
}

}  // namespace lobby::screens::rooms
