// The PIN pad; or, where no PIN was set yet, how to set one.
#include <array>
#include <cmath>

#include "app/screens/staff/rooms.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::PinFacts;

constexpr float keySize = 128;
constexpr float keyGap = 22;
constexpr std::size_t shortestPin = 4;

std::string waitingTime(const Sheet& sheet, double seconds) {
  const int whole = static_cast<int>(std::ceil(seconds));
  const std::string left =
      whole > 90 ? sheet.screen.format.minutes((whole + 59) / 60) : sheet.screen.format.seconds(whole);
  return sheet.screen.strings.get("staffPinWait", {{"time", left}});
}

double secondsLeft(const Sheet& sheet) {
  return (sheet.view().pin.waitUntil - sheet.screen.now).count() / 1000;
}

std::string advice(const Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  if (sheet.at().checking) return strings.get("staffPinChecking");
  if (secondsLeft(sheet) > 0) return waitingTime(sheet, secondsLeft(sheet));
  return strings.get(sheet.at().wrong ? "staffPinWrong" : "staffPinEnter");
}

void dots(Sheet& sheet, float x, float y) {
  const std::size_t typed = sheet.at().digits.size();
  const float radius = sheet.px(12);
  for (std::size_t i = 0; i < std::max(typed, shortestPin); ++i) {
    const draw::Point middle{x + radius + static_cast<float>(i) * sheet.px(48), y + radius};
    if (i < typed) {
      sheet.canvas.disc(middle, radius, theme::amber);
    } else {
      sheet.canvas.ring(middle, radius - sheet.px(1), theme::mute, sheet.px(2));
    }
  }
}

struct Key {
  draw::Rect rect;
  int index = 0;  // row by row from the top left, as on a telephone
};

// Telephones have the 1 on the left in every language.
Key keyAt(const Sheet& sheet, int index, float x, float y) {
  const float size = std::max(sheet.px(keySize), sheet.canvas.metrics().touch);
  const float step = size + sheet.px(keyGap);
  const int column = sheet.canvas.rightToLeft() ? 2 - index % 3 : index % 3;
  return {{x + static_cast<float>(column) * step, y + static_cast<float>(index / 3) * step, size, size},
          index};
}

bool keyTapped(Sheet& sheet, const Key& key, bool alive) {
  Canvas& canvas = sheet.canvas;
  const float radius = key.rect.width / 2;
  const bool enter = key.index == 11;
  const bool pressed = alive && canvas.pressed(key.rect);
  const std::uint32_t ground = pressed ? theme::line : enter && alive ? theme::amber : theme::ink2;
  canvas.fill(key.rect, ground, radius);
  canvas.outline(key.rect, theme::line, std::max(1.0f, sheet.px(1.5f)), radius);
  const float before = canvas.opacity();
  const draw::Point middle{key.rect.x + radius, key.rect.y + radius};
  if (!alive) canvas.setOpacity(before * 0.4f);
  if (enter) {
    canvas.checkMark(middle, sheet.px(34), alive && !pressed ? theme::ink : theme::cream);
  } else if (key.index == 9) {
    canvas.chevron(middle, sheet.px(34), canvas.rightToLeft() ? 1 : -1, theme::cream);
  } else {
    const int digit = key.index == 10 ? 0 : key.index + 1;
    canvas.textCentred(canvas.layOut(std::to_string(digit), "en", theme::body(canvas.metrics(), 46)),
                       key.rect, theme::cream);
  }
  canvas.setOpacity(before);
  return alive && canvas.tapped(key.rect);
}

void keypad(Sheet& sheet, float x, float y) {
  const bool free = !sheet.at().checking && secondsLeft(sheet) <= 0;
  const std::string& digits = sheet.at().digits;
  for (int i = 0; i < 12; ++i) {
    const Key key = keyAt(sheet, i, x, y);
    const bool alive = free && (i == 11 ? digits.size() >= shortestPin : i != 9 || !digits.empty());
    if (!keyTapped(sheet, key, alive)) continue;
    if (i == 11) {
      sheet.place(staff::order::TryPin{digits});
    } else if (i == 9) {
      sheet.want(staff::step::Erase{});
    } else {
      sheet.want(staff::step::Digit{i == 10 ? 0 : i + 1});
    }
  }
  sheet.y = keyAt(sheet, 11, x, y).rect.bottom();
}

// A line for the person who looks after the machine.
void command(Sheet& sheet, const std::string& line) {
  const text::Style style = theme::body(sheet.canvas.metrics(), 26);
  const auto block = words(sheet, text::isolate(line), "en", style, sheet.width() - sheet.px(64));
  const draw::Rect box{sheet.x(), sheet.y, sheet.width(), block->height + sheet.px(40)};
  surface(sheet.canvas, box);
  sheet.canvas.text(block, box.x + sheet.px(32), box.y + sheet.px(20), theme::amber);
  sheet.y = box.bottom() + sheet.px(24);
}

void howToSet(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  title(sheet, strings.get("staffPinMissingTitle"));
  paragraph(sheet, strings.get(sheet.view().pin.lock == PinFacts::Lock::notSet ? "staffPinMissing"
                                                                               : "staffPinUnreadable"));
  command(sheet, "lobbyctl pin --home " + sheet.view().home);
}

}  // namespace

void pin(Sheet& sheet) {
  if (sheet.view().pin.lock != PinFacts::Lock::set) return howToSet(sheet);
  const draw::Rect last = keyAt(sheet, sheet.canvas.rightToLeft() ? 9 : 11, 0, 0).rect;
  const float padWidth = last.right();
  const float column = sheet.portrait() ? sheet.width() : sheet.width() * 0.5f;
  const float middle = sheet.window.y + sheet.window.height / 2;
  sheet.y = std::max(sheet.y, sheet.portrait() ? sheet.y + sheet.px(150) : middle - sheet.px(150));
  const text::Style large = theme::title(sheet.canvas.metrics(), 72);
  sheet.y +=
      say(sheet, sheet.screen.strings.get("staffTitle"), large, sheet.x(), sheet.y, column, theme::cream, 2);
  const text::Style small = theme::body(sheet.canvas.metrics(), 30);
  const std::uint32_t ink = sheet.at().wrong ? theme::amber : theme::mute;
  sheet.y += say(sheet, advice(sheet), small, sheet.x(), sheet.y + sheet.px(10), column, ink) + sheet.px(34);
  dots(sheet, sheet.x(), sheet.y);
  if (sheet.portrait())
    return keypad(sheet, sheet.x() + (sheet.width() - padWidth) / 2, sheet.y + sheet.px(110));
  keypad(sheet, sheet.x() + sheet.width() * 0.75f - padWidth / 2, middle - last.bottom() / 2);
}

}  // namespace lobby::screens::rooms
