// The install, step by step: design/5-staff-update.png.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/screens/staff/phrases.hpp"
#include "app/screens/staff/sheet.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens {
namespace {

using staff::Phase;
using staff::Work;

constexpr float widest = 1400;
constexpr float padding = 64;
constexpr float rowHeight = 70;
// How much of the whole each phase is, about: what the bar shows must only grow.
constexpr std::array<float, 5> phaseShare{0.12f, 0.6f, 0.08f, 0.15f, 0.05f};

float progress(const Work& work) {
  if (work.phase == Phase::done) return 1;
  if (!isUnderWay(work)) return 0;
  const auto phase = static_cast<std::size_t>(work.phase);
  float before = 0;
  for (std::size_t i = 0; i < phase; ++i) before += phaseShare[i];
  const float part =
      work.total == 0 ? 0
                      : static_cast<float>(static_cast<double>(work.done) / static_cast<double>(work.total));
  return before + phaseShare[phase] * std::min(part, 1.0f);
}

enum class Mark { done, now, toCome };

struct Line {
  std::string name;
  std::string detail;
  Mark mark = Mark::toCome;
};

std::string counted(const StaffScreen& screen, const Work& work) {
  if (work.total == 0) return "";
  return screen.strings.get(
      "staffOf", {{"done", screen.format.bytes(work.done)}, {"total", screen.format.bytes(work.total)}});
}

std::string numbers(const Canvas& canvas, const StaffScreen& screen, const Work& work) {
  const std::string to = numberOf(screen, work.offer.edition.serial);
  if (work.serialBefore == 0) return to;
  return numberOf(screen, work.serialBefore) + (canvas.rightToLeft() ? " ← " : " → ") + to;
}

std::array<Line, 5> linesOf(const Canvas& canvas, const StaffScreen& screen, const Work& work) {
  const Strings& strings = screen.strings;
  const auto mark = [&](Phase first, Phase last) {
    if (work.phase == Phase::done || (isUnderWay(work) && work.phase > last)) return Mark::done;
    return isUnderWay(work) && work.phase >= first ? Mark::now : Mark::toCome;
  };
  const bool copying = work.phase == Phase::copy;
  const bool verifying = work.phase == Phase::verify;
  return {{{strings.get("staffStepFound"), placeOf(screen, work.offer.medium), Mark::done},
           {strings.get("staffStepVerify"),
            verifying ? counted(screen, work) : text::isolate(work.offer.edition.signer),
            mark(Phase::verify, Phase::verify)},
           {strings.get(copying ? "staffStepCopying" : "staffStepCopy"), copying ? counted(screen, work) : "",
            mark(Phase::copy, Phase::sync)},
           {strings.get("staffStepCheck"), numbers(canvas, screen, work), mark(Phase::check, Phase::check)},
           {strings.get("staffStepSwitch"), "", mark(Phase::activate, Phase::activate)}}};
}

void drawMark(Canvas& canvas, Mark mark, draw::Point middle) {
  if (mark == Mark::done) return canvas.checkMark(middle, canvas.px(22), theme::mint);
  if (mark == Mark::now) return canvas.disc(middle, canvas.px(12), theme::amber);
  canvas.ring(middle, canvas.px(11), theme::mute, canvas.px(2));
}

std::string note(const StaffScreen& screen, const UpdatePanel& panel) {
  const Strings& strings = screen.strings;
  switch (panel.work.phase) {
    case Phase::done:
      return strings.get("staffUpdateDone");
    case Phase::cancelled:
      return strings.get("staffUpdateCancelled");
    case Phase::failed:
      return reasonOf(screen, panel.work.reason) + " " + strings.get("staffUpdateUnchanged");
    default:
      break;
  }
  if (panel.work.offer.medium.empty()) return strings.get("staffUpdateGoesOn");
  return strings.get("staffUpdateGoesOn") + " " +
         strings.get(panel.deliveries.mayPull ? "staffMayPull" : "staffLeaveIn");
}

void bar(Canvas& canvas, const draw::Rect& rect, float share) {
  canvas.fill(rect, theme::ink3, rect.height / 2);
  if (share <= 0) return;
  const float width = std::max(rect.height, std::round(rect.width * share));
  canvas.fill({rect.x, rect.y, width, rect.height}, theme::amber, rect.height / 2);
}

std::optional<Action> buttons(Sheet& sheet, const Work& work, const draw::Rect& row) {
  const Strings& strings = sheet.screen.strings;
  const bool going = isUnderWay(work);
  const std::string done = strings.get("staffReady");
  const std::string cancel = strings.get("staffCancel");
  if (tile(sheet, tileRect(sheet, done, row.right(), row.y, true), done,
           going ? widgets::Look::off : widgets::Look::primary)) {
    return action::Staff{staff::step::Dismiss{}};
  }
  if (going && work.phase != Phase::activate && tile(sheet, tileRect(sheet, cancel, row.x, row.y), cancel)) {
    return action::Staff{staff::step::Place{staff::order::CancelInstall{}}};
  }
  return std::nullopt;
}

// Draws, or only measures; returns the height of what is inside the panel.
float inner(Sheet& sheet, const UpdatePanel& panel, const draw::Rect& rect, bool draw) {
  Canvas& canvas = sheet.canvas;
  const theme::Metrics& metrics = canvas.metrics();
  const Work& work = panel.work;
  float y = rect.y;
  const auto line = [&](const std::string& text, const text::Style& style, std::uint32_t rgb, float x,
                        float room, int most) {
    const auto block = words(sheet, text, sheet.language(), style, room, most);
    if (draw) canvas.text(block, x, y, rgb);
    return block;
  };
  const bool stick = !work.offer.medium.empty();
  y += line(sheet.screen.strings.get(stick ? "staffUpdateTitle" : "staffUpdateTitleInbox"),
            theme::title(metrics, 58), theme::cream, rect.x, rect.width, 2)
           ->height;
  std::string contents = nameOf(sheet.screen, work.offer.edition);
  if (const std::string counts = contentsOf(sheet.screen, work.offer); !counts.empty())
    contents += " · " + counts;
  y += line(contents, theme::body(metrics, 27), theme::mute, rect.x, rect.width, 2)->height + canvas.px(18);
  for (const Line& step : linesOf(canvas, sheet.screen, work)) {
    const float middle = y + canvas.px(rowHeight) / 2;
    const auto detail = words(sheet, step.detail, sheet.language(), theme::body(metrics, 26), 0, 1);
    const auto name = words(sheet, step.name, sheet.language(), theme::body(metrics, 30),
                            rect.width - canvas.px(80) - detail->width, 1);
    if (draw) {
      drawMark(canvas, step.mark, {rect.x + canvas.px(14), middle});
      const bool muted = step.mark == Mark::toCome;
      canvas.text(name, rect.x + canvas.px(52), middle - name->height / 2,
                  muted ? theme::mute : theme::cream);
      canvas.text(detail, rect.right() - detail->width, middle - detail->height / 2, theme::mute);
      canvas.fill({rect.x, y + canvas.px(rowHeight) - 1, rect.width, std::max(1.0f, canvas.px(1.5f))},
                  theme::line);
    }
    y += canvas.px(rowHeight);
  }
  y += canvas.px(30);
  if (draw) bar(canvas, {rect.x, y, rect.width, canvas.px(14)}, progress(work));
  y += canvas.px(28);
  const bool bad = work.phase == Phase::failed;
  y += line(note(sheet.screen, panel), theme::body(metrics, 27), bad ? theme::amber : theme::mute, rect.x,
            rect.width, 3)
           ->height;
  if (!panel.buttons) return y - rect.y;
  y += canvas.px(30);
  if (draw) sheet.wanted = buttons(sheet, work, {rect.x, y, rect.width, tileHeight(sheet)});
  return y + tileHeight(sheet) - rect.y;
}

}  // namespace

std::optional<Action> updatePanel(Canvas& canvas, const StaffScreen& screen, const UpdatePanel& panel,
                                  const draw::Rect& area) {
  const float width = std::min(area.width, canvas.px(widest));
  const float margin = canvas.px(canvas.metrics().portrait ? 44 : padding);
  Sheet sheet{canvas, screen, area};
  draw::Rect inside{area.x + (area.width - width) / 2 + margin, 0, width - 2 * margin, 0};
  inside.height = inner(sheet, panel, inside, false);
  const float height = inside.height + 2 * canvas.px(50);
  const float top = area.y + std::max(0.0f, std::round((area.height - height) / 2));
  inside.y = top + canvas.px(50);
  surface(canvas, {inside.x - margin, top, width, height});
  inner(sheet, panel, inside, true);
  return sheet.wanted;
}

}  // namespace lobby::screens
