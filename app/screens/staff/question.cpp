#include "app/screens/staff/question.hpp"

namespace lobby::screens {

void question(Sheet& sheet, std::string_view text, std::string_view yes) {
  const std::string no = sheet.screen.strings.get("staffNo");
  const float margin = sheet.px(44);
  const float width = sheet.width() - 2 * margin;
  const auto block = words(sheet, text, sheet.language(), theme::body(sheet.canvas.metrics(), 32), width);
  const draw::Rect box{sheet.x(), sheet.y, sheet.width(),
                       block->height + tileHeight(sheet) + 2 * margin + sheet.px(34)};
  surface(sheet.canvas, box);
  sheet.canvas.text(block, box.x + margin, box.y + margin, theme::cream);
  const float y = box.bottom() - margin - tileHeight(sheet);
  if (tile(sheet, tileRect(sheet, no, box.x + margin, y), no)) sheet.want(staff::step::Ask{});
  if (tile(sheet, tileRect(sheet, yes, box.right() - margin, y, true), yes, widgets::Look::primary)) {
    sheet.place(*sheet.at().asked);
  }
  sheet.y = box.bottom() + sheet.px(24);
}

}  // namespace lobby::screens
