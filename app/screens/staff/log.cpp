// What happened last, in plain words; what the machine wrote itself stands below, for whoever is asked.
#include "app/screens/staff/phrases.hpp"
#include "app/screens/staff/rooms.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::Event;
using staff::LogEntry;

std::string sentence(const StaffScreen& screen, const LogEntry& entry) {
  const Strings& strings = screen.strings;
  const std::string number = numberOf(screen, entry.serial);
  const std::string file = text::isolate(entry.file);
  switch (entry.event) {
    case Event::installed:
      return strings.get("staffLogInstalled", {{"number", number}});
    case Event::refused:
      return strings.get("staffLogRefused", {{"file", file}});
    case Event::notInstalled:
      return strings.get("staffLogNotInstalled", {{"file", file}});
    case Event::repaired:
      return strings.get("staffLogRepaired", {{"number", number}});
    case Event::wentBack:
      return strings.get("staffLogWentBack", {{"number", number}});
    case Event::ranWell:
      return strings.get("staffLogRanWell", {{"number", number}});
    case Event::didNotWork:
      return strings.get("staffLogDidNotWork", {{"number", number}});
    case Event::damaged:
      return strings.get("staffLogDamaged", {{"number", number}});
    case Event::started:
      return strings.get("staffLogStarted");
    case Event::alreadyHere:
      return strings.get("staffLogAlreadyHere", {{"number", number}});
    case Event::other:
      break;
  }
  return text::isolate(entry.detail);
}

bool isBad(Event event) {
  return event == Event::refused || event == Event::notInstalled || event == Event::didNotWork ||
         event == Event::damaged;
}

float row(Sheet& sheet, const LogEntry& entry, float y) {
  Canvas& canvas = sheet.canvas;
  const theme::Metrics& metrics = canvas.metrics();
  const float timeWidth = sheet.px(320);
  const bool stacked = sheet.portrait();
  const float x = sheet.x() + sheet.px(8) + (stacked ? 0 : timeWidth);
  const float width = sheet.width() - (stacked ? 0 : timeWidth) - sheet.px(110);
  const float top = y;
  const float timeHeight = say(sheet, momentOf(sheet.screen, entry.at), theme::body(metrics, 25),
                               sheet.x() + sheet.px(8), y + sheet.px(2), timeWidth, theme::mute, 1);
  if (stacked) y += timeHeight;
  y += say(sheet, sentence(sheet.screen, entry), theme::body(metrics, 28), x, y, width,
           isBad(entry.event) ? theme::amber : theme::cream);
  if (entry.event != Event::other && !entry.detail.empty()) {
    const auto detail = words(sheet, entry.detail, "en", theme::body(metrics, 22), width, 3);
    canvas.text(detail, x, y, theme::mute);
    y += detail->height;
  }
  y += sheet.px(16);
  canvas.fill({sheet.x(), y, sheet.width(), std::max(1.0f, sheet.px(1.5f))}, theme::line);
  return y + sheet.px(16) - top;
}

}  // namespace

void log(Sheet& sheet) {
  title(sheet, sheet.screen.strings.get("staffLog"));
  if (sheet.view().log.empty()) return paragraph(sheet, sheet.screen.strings.get("staffLogEmpty"));
  sheet.canvas.setTextFade(sheet.window.y, sheet.window.bottom(), sheet.px(20), sheet.px(48));
  for (const LogEntry& entry : sheet.view().log) sheet.y += row(sheet, entry, sheet.y);
  sheet.canvas.clearTextFade();
}

}  // namespace lobby::screens::rooms
