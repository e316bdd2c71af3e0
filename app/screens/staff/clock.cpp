// Date and time, by large buttons above and below each part.
#include <array>
#include <chrono>
#include <cmath>

#include "app/screens/staff/rooms.hpp"
#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

namespace chrono = std::chrono;
using staff::Errand;

enum class Part { day, month, year, hour, minute };

struct Column {
  Part part;
  const char* label;
  int digits = 2;
};

constexpr std::array columns{Column{Part::day, "staffDay"}, Column{Part::month, "staffMonth"},
                             Column{Part::year, "staffYear", 4}, Column{Part::hour, "staffHour"},
                             Column{Part::minute, "staffMinute"}};

chrono::year_month_day dateOf(LocalMinute when) {
  return chrono::sys_days(chrono::days(startOfDay(when) / minutesPerDay));
}

int valueOf(LocalMinute when, Part part) {
  const auto date = dateOf(when);
  const auto ofDay = static_cast<int>(when - startOfDay(when));
  switch (part) {
    case Part::day:
      return static_cast<int>(static_cast<unsigned>(date.day()));
    case Part::month:
      return static_cast<int>(static_cast<unsigned>(date.month()));
    case Part::year:
      return static_cast<int>(date.year());
    case Part::hour:
      return ofDay / 60;
    case Part::minute:
      break;
  }
  return ofDay % 60;
}

// One step of a part; the others stay, but for a day that the month does not have.
LocalMinute turned(LocalMinute when, Part part, int by) {
  if (part == Part::minute) return when + by;
  if (part == Part::hour) return when + by * 60;
  if (part == Part::day) return when + by * minutesPerDay;
  auto date = dateOf(when);
  date += part == Part::month ? chrono::months(by) : chrono::months(12 * by);
  if (!date.ok()) date = date.year() / date.month() / chrono::last;
  return chrono::sys_days(date).time_since_epoch().count() * minutesPerDay + (when - startOfDay(when));
}

std::string twoDigits(int value, int digits) {
  std::string text = std::to_string(value);
  return text::isolate(
      std::string(static_cast<std::size_t>(std::max(0, digits - static_cast<int>(text.size()))), '0') + text);
}

std::optional<LocalMinute> column(Sheet& sheet, const Column& part, const draw::Rect& rect,
                                  LocalMinute when) {
  Canvas& canvas = sheet.canvas;
  const float size = std::max(canvas.metrics().touch, sheet.px(96));
  const draw::Point up{rect.x + rect.width / 2, rect.y + size / 2};
  const draw::Point down{up.x, rect.bottom() - size / 2 - sheet.px(44)};
  const draw::Rect number{rect.x, rect.y + size, rect.width, down.y - size / 2 - rect.y - size};
  text::Style style = theme::body(canvas.metrics(), 64, 600);
  style.tabularNumbers = true;
  canvas.textCentred(canvas.layOut(twoDigits(valueOf(when, part.part), part.digits), "en", style), number,
                     theme::cream);
  const auto label =
      words(sheet, sheet.screen.strings.get(part.label), sheet.language(), theme::body(canvas.metrics(), 24));
  canvas.textCentred(label, {rect.x, rect.bottom() - sheet.px(38), rect.width, sheet.px(38)}, theme::mute);
  if (widgets::roundButton(canvas, up, widgets::Sign::more)) return turned(when, part.part, 1);
  if (widgets::roundButton(canvas, down, widgets::Sign::less)) return turned(when, part.part, -1);
  return std::nullopt;
}

void outcome(Sheet& sheet) {
  const auto& errand = sheet.view().errand;
  if (!errand || errand->kind != Errand::Kind::setClock || errand->state == Errand::State::underWay) return;
  const Strings& strings = sheet.screen.strings;
  if (errand->state == Errand::State::done)
    return paragraph(sheet, strings.get("staffClockDone"), theme::mint);
  paragraph(sheet, strings.get("staffClockFailed") + " " + text::isolate(errand->detail), theme::amber);
}

}  // namespace

void clock(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const LocalMinute when = sheet.at().clock != 0 ? sheet.at().clock : sheet.screen.minute;
  title(sheet, strings.get("staffSetClock"));
  outcome(sheet);
  const theme::Metrics& metrics = sheet.canvas.metrics();
  sheet.y +=
      say(sheet, sheet.screen.format.longDay(when) + " · " + text::isolate(sheet.screen.format.time(when)),
          theme::body(metrics, 36, 600), sheet.x(), sheet.y, sheet.width(), theme::amber, 2) +
      sheet.px(16);
  const float width = std::min(sheet.width() / static_cast<float>(columns.size()), sheet.px(300));
  const draw::Rect box{sheet.x(), sheet.y, width * static_cast<float>(columns.size()), sheet.px(390)};
  surface(sheet.canvas, box);
  // Numbers of dates and times run from left to right in every language.
  const bool mirrored = sheet.canvas.rightToLeft();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto place = static_cast<float>(mirrored ? columns.size() - 1 - i : i);
    const draw::Rect rect{box.x + place * width, box.y + sheet.px(24), width, box.height - sheet.px(40)};
    if (const auto to = column(sheet, columns[i], rect, when)) sheet.want(staff::step::TurnClock{*to});
  }
  sheet.y = box.bottom() + sheet.px(24);
  const std::string set = strings.get("staffClockSet");
  const bool turnedAway = sheet.at().clock != 0;
  if (tile(sheet, tileRect(sheet, set, sheet.x(), sheet.y), set,
           turnedAway ? widgets::Look::primary : widgets::Look::off)) {
    sheet.place(staff::order::SetClock{when});
  }
  sheet.y += tileHeight(sheet) + sheet.px(16);
}

}  // namespace lobby::screens::rooms
