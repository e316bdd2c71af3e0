// What is showing, how the machine is, and the ways to the other rooms.
#include <algorithm>
#include <array>

#include "app/screens/staff/overview_panels.hpp"
#include "app/screens/staff/phrases.hpp"
#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::Room;

// Null: nothing waits.
const staff::Offer* newest(const Sheet& sheet) {
  const auto& offers = sheet.view().deliveries.offers;
  const auto found = std::ranges::find(offers, staff::Verdict::newer, &staff::Offer::verdict);
  return found == offers.end() ? nullptr : &*found;
}

void tiles(Sheet& sheet) {
  const Strings& strings = sheet.screen.strings;
  struct Way {
    std::string label;
    staff::Step step;
    widgets::Look look = widgets::Look::quiet;
  };
  const auto open = [](Room room) { return staff::step::Open{room}; };
  const staff::Offer* waiting = newest(sheet);
  const bool stick = !sheet.view().deliveries.media.empty();
  const std::array<Way, 8> ways{
      {{strings.get("staffMedia") + (waiting ? " · " + nameOf(sheet.screen, waiting->edition) : ""),
        open(Room::media), waiting ? widgets::Look::primary : widgets::Look::quiet},
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
  tiles(sheet);
}

}  // namespace lobby::screens::rooms
