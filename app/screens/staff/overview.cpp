// What is showing, how the machine is, and the ways to the other rooms.
#include <algorithm>
#include <array>

#include "app/screens/staff/overview_panels.hpp"
#include "app/screens/staff/rooms.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::Errand;
using staff::Room;

bool somethingNew(const Sheet& sheet) {
  return std::ranges::any_of(sheet.view().deliveries.offers, [](const staff::Offer& offer) {
    return offer.verdict == staff::Verdict::newer;
  });
}

// What came of the report.
void errand(Sheet& sheet) {
  const auto& errand = sheet.view().errand;
  if (!errand || errand->kind != Errand::Kind::report) return;
  const Strings& strings = sheet.screen.strings;
  switch (errand->state) {
    case Errand::State::underWay:
      return paragraph(sheet, strings.get("staffReportWriting"));
    case Errand::State::done:
      return paragraph(sheet, strings.get("staffReportDone", {{"file", text::isolate(errand->detail)}}),
                       theme::mint);
    case Errand::State::failed:
      return paragraph(sheet, strings.get("staffReportFailed") + " " + text::isolate(errand->detail),
                       theme::amber);
  }
}

void tiles(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  struct Way {
    std::string label;
    staff::Step step;
    widgets::Look look = widgets::Look::quiet;
  };
  const auto open = [](Room room) { return staff::step::Open{room}; };
  const bool stick = !sheet.view().deliveries.media.empty();
  const std::array<Way, 8> ways{
      {{strings.get("staffMedia"), open(Room::media),
        somethingNew(sheet) ? widgets::Look::primary : widgets::Look::quiet},
       {strings.get("staffLog"), open(Room::log)},
       {strings.get("staffRollback"), open(Room::rollback)},
       {strings.get("staffReport"), staff::step::Place{staff::order::WriteReport{}},
        stick ? widgets::Look::quiet : widgets::Look::off},
       {strings.get("staffSetClock"), open(Room::clock),
        sheet.view().machine.clockTrusted ? widgets::Look::quiet : widgets::Look::primary},
       {strings.get("staffTouch"), open(Room::touch)},
       {strings.get("staffColours"), open(Room::colours)},
       {strings.get("staffEnd"), open(Room::leave)}}};
  const float gap = sheet.px(theme::pillGap);
  const int columns = sheet.portrait() ? 2 : 4;
  const float width = (sheet.width() + gap) / static_cast<float>(columns) - gap;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const auto column = static_cast<float>(static_cast<int>(i) % columns);
    const auto row = static_cast<float>(static_cast<int>(i) / columns);
    const draw::Rect rect{sheet.x() + column * (width + gap), sheet.y + row * (tileHeight(sheet) + gap),
                          width, tileHeight(sheet)};
    if (tile(sheet, rect, ways[i].label, ways[i].look)) sheet.want(ways[i].step);
  }
  sheet.y +=
      static_cast<float>(static_cast<int>(ways.size()) / columns) * (tileHeight(sheet) + gap) + sheet.px(10);
}

}  // namespace

void overview(Sheet& sheet) {
  overviewPanels(sheet);
  errand(sheet);
  tiles(sheet);
}

}  // namespace lobby::screens::rooms
