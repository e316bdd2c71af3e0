// Back to the edition before, or forward again.
#include "app/screens/staff/phrases.hpp"
#include "app/screens/staff/question.hpp"
#include "app/screens/staff/rooms.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::Errand;

std::vector<Row> rowsOf(const StaffScreen& screen, const staff::EditionFacts& edition) {
  const Strings& strings = screen.strings;
  std::vector<Row> list{{strings.get("staffNumberLabel"), text::isolate(std::to_string(edition.serial))},
                        {strings.get("staffSigner"), text::isolate(edition.signer)}};
  if (!edition.validUntil.empty())
    list.push_back({strings.get("staffValidUntil"), dayOf(screen, edition.validUntil)});
  return list;
}

void target(Sheet& sheet, const staff::EditionFacts& edition) {
  const float margin = sheet.px(40);
  draw::Rect inside{sheet.x() + margin, sheet.y + margin, sheet.width() - 2 * margin, 0};
  const auto name = words(sheet, nameOf(sheet.screen, edition), sheet.language(),
                          theme::title(sheet.canvas.metrics(), 46), inside.width, 2);
  const float gap = sheet.px(12);
  inside.height = name->height + gap + rows(sheet, rowsOf(sheet.screen, edition), inside, false);
  surface(sheet.canvas, {sheet.x(), sheet.y, sheet.width(), inside.height + 2 * margin});
  sheet.canvas.text(name, inside.x, inside.y, theme::cream);
  rows(sheet, rowsOf(sheet.screen, edition), {inside.x, inside.y + name->height + gap, inside.width, 0},
       true);
  sheet.y = inside.bottom() + margin + sheet.px(24);
}

// True when that is all there is to say for now.
bool toldOutcome(Sheet& sheet) {
  const auto& errand = sheet.view().errand;
  if (!errand || errand->kind != Errand::Kind::rollback) return false;
  const Strings& strings = sheet.screen.strings;
  switch (errand->state) {
    case Errand::State::underWay:
      paragraph(sheet, strings.get("staffRollbackUnderWay"));
      return true;
    case Errand::State::done:
      paragraph(sheet, strings.get("staffRollbackDone"), theme::mint);
      return false;
    case Errand::State::failed:
      paragraph(sheet, strings.get("staffRollbackFailed") + " " + text::isolate(errand->detail),
                theme::amber);
      return false;
  }
  return false;
}

}  // namespace

void rollback(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  const auto& way = sheet.view().rollback;
  title(sheet, strings.get(way && way->forward ? "staffForward" : "staffRollback"));
  if (toldOutcome(sheet)) return;
  if (!way) return paragraph(sheet, strings.get("staffRollbackNone"));
  paragraph(sheet, strings.get(way->forward ? "staffForwardText" : "staffRollbackText"));
  target(sheet, way->edition);
  const std::string go = strings.get(way->forward ? "staffForwardGo" : "staffRollbackGo");
  if (sheet.at().asked) return question(sheet, strings.get("staffRollbackSure"), go);
  if (tile(sheet, tileRect(sheet, go, sheet.x(), sheet.y), go))
    sheet.want(staff::step::Ask{staff::order::RollBack{}});
  sheet.y += tileHeight(sheet) + sheet.px(24);
}

}  // namespace lobby::screens::rooms
