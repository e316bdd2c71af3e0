// Restart the kiosk, or leave it to the machine's desktop or service manager.
#include "app/screens/staff/question.hpp"
#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {
namespace {

void choice(Sheet& sheet, const std::string& label, const std::string& text, const staff::Order& order) {
  const float margin = sheet.px(40);
  const draw::Rect button = tileRect(sheet, label, sheet.x() + sheet.width() - margin, 0, true);
  const float room =
      sheet.portrait() ? sheet.width() - 2 * margin : sheet.width() - button.width - 3 * margin;
  const auto block = words(sheet, text, sheet.language(), theme::body(sheet.canvas.metrics(), 28), room);
  const float words = block->height;
  const float height =
      sheet.portrait() ? words + button.height + sheet.px(28) : std::max(words, button.height);
  const draw::Rect box{sheet.x(), sheet.y, sheet.width(), height + 2 * margin};
  surface(sheet.canvas, box);
  sheet.canvas.text(block, box.x + margin,
                    sheet.portrait() ? box.y + margin : box.y + (box.height - words) / 2, theme::cream);
  const float y =
      sheet.portrait() ? box.bottom() - margin - button.height : box.y + (box.height - button.height) / 2;
  if (tile(sheet, {button.x, y, button.width, button.height}, label)) sheet.want(staff::step::Ask{order});
  sheet.y = box.bottom() + sheet.px(24);
}

}  // namespace

void leave(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const std::string restart = strings.get("staffRestart");
  const std::string quit = strings.get("staffQuit");
  title(sheet, strings.get("staffEnd"));
  if (sheet.at().asked) {
    const bool again = std::holds_alternative<staff::order::Restart>(*sheet.at().asked);
    return question(sheet, strings.get(again ? "staffRestartSure" : "staffQuitSure"), again ? restart : quit);
  }
  choice(sheet, restart, strings.get("staffRestartText"), staff::order::Restart{});
  choice(sheet, quit, strings.get("staffQuitText"), staff::order::Leave{});
}

}  // namespace lobby::screens::rooms
