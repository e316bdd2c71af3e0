// What waits on sticks and in the inbox, and what it would change.
#include <algorithm>

#include "app/screens/staff/phrases.hpp"
#include "app/screens/staff/rooms.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens::rooms {
namespace {

using staff::Offer;
using staff::Verdict;

constexpr float inside = 36;
constexpr float between = 20;

std::string fileName(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string heading(const StaffScreen& screen, const Offer& offer) {
  return offer.edition.serial == 0 ? text::isolate(fileName(offer.file)) : nameOf(screen, offer.edition);
}

std::string whereabouts(const StaffScreen& screen, const Offer& offer) {
  std::string text = placeOf(screen, offer.medium);
  if (offer.edition.serial != 0) text += " · " + text::isolate(fileName(offer.file));
  if (const std::string contents = contentsOf(screen, offer); !contents.empty()) text += " · " + contents;
  return text;
}

std::string verdict(const StaffScreen& screen, const Offer& offer) {
  switch (offer.verdict) {
    case Verdict::newer:
      return screen.strings.get("staffNewer");
    case Verdict::here:
      return screen.strings.get("staffHere");
    case Verdict::older:
      return reasonOf(screen, staff::Reason::older);
    case Verdict::refused:
      break;
  }
  return reasonOf(screen, offer.reason);
}

std::string titles(const StaffScreen& screen, const std::vector<std::string>& list, std::size_t all) {
  std::vector<std::string> isolated;
  for (const std::string& title : list) isolated.push_back(text::isolate(title));
  if (all > list.size()) {
    isolated.push_back(screen.strings.get("staffMore", {{"count", static_cast<int>(all - list.size())}}));
  }
  return screen.format.list(isolated);
}

// "New  Nosferatu, Faust", "Gone  Shiraz", "Changed  5 films", "Screenings  41 new, 12 gone".
std::vector<Row> changes(const StaffScreen& screen, const staff::ChangeSummary& summary) {
  const Strings& strings = screen.strings;
  const auto count = [](std::size_t number) { return static_cast<int>(number); };
  const auto films = [&](const std::vector<std::string>& list, std::size_t all) {
    return list.empty() ? strings.get("filmCount", {{"count", count(all)}}) : titles(screen, list, all);
  };
  std::vector<Row> list;
  if (summary.filmsIn > 0)
    list.push_back({strings.get("staffFilmsIn"), films(summary.titlesIn, summary.filmsIn)});
  if (summary.filmsOut > 0)
    list.push_back({strings.get("staffFilmsOut"), films(summary.titlesOut, summary.filmsOut)});
  if (summary.filmsChanged > 0)
    list.push_back({strings.get("staffFilmsChanged"),
                    strings.get("filmCount", {{"count", count(summary.filmsChanged)}})});
  if (summary.screeningsAdded + summary.screeningsDropped > 0) {
    list.push_back({strings.get("screenings"),
                    strings.get("staffScreenings", {{"added", count(summary.screeningsAdded)},
                                                    {"dropped", count(summary.screeningsDropped)}})});
  }
  if (list.empty()) list.push_back({strings.get("staffContents"), strings.get("staffNoChange")});
  return list;
}

// Draws, or only measures; returns the height.
float offerPanel(Sheet& sheet, const Offer& offer, const draw::Rect& rect, bool draw) {
  const theme::Metrics& metrics = sheet.canvas.metrics();
  const std::string install = sheet.screen.strings.get("staffInstall");
  const bool free = !sheet.at().installing;
  const bool button = offer.verdict == Verdict::newer;
  const draw::Rect place =
      tileRect(sheet, install, rect.right() - sheet.px(inside), rect.y + sheet.px(inside), true);
  const float x = rect.x + sheet.px(inside);
  const float width = (button && !sheet.portrait() ? place.x : rect.right()) - sheet.px(inside) - x;
  float y = rect.y + sheet.px(26);
  const auto line = [&](const std::string& text, const text::Style& style, std::uint32_t rgb) {
    const auto block = words(sheet, text, sheet.language(), style, width, 3);
    if (draw) sheet.canvas.text(block, x, y, rgb);
    y += block->height + sheet.px(6);
  };
  const bool good = offer.verdict == Verdict::newer || offer.verdict == Verdict::here;
  line(heading(sheet.screen, offer), theme::title(metrics, 40), theme::cream);
  line(whereabouts(sheet.screen, offer), theme::body(metrics, 25), theme::mute);
  line(verdict(sheet.screen, offer), theme::body(metrics, 26, 600), good ? theme::mint : theme::amber);
  if (offer.changes)
    y += rows(sheet, changes(sheet.screen, *offer.changes), {x, y + sheet.px(10), width, 0}, draw) +
         sheet.px(16);
  if (button && sheet.portrait()) y += sheet.px(14) + tileHeight(sheet);
  const draw::Rect at =
      sheet.portrait() ? draw::Rect{x, y - tileHeight(sheet), place.width, place.height} : place;
  if (draw && button && tile(sheet, at, install, free ? widgets::Look::primary : widgets::Look::off)) {
    sheet.place(staff::order::Install{offer.file});
  }
  const float least = button && !sheet.portrait() ? place.bottom() + sheet.px(inside) : y;
  return std::max(y + sheet.px(24), least) - rect.y;
}

void offers(Sheet& sheet) {
  for (const Offer& offer : sheet.view().deliveries.offers) {
    draw::Rect rect{sheet.x(), sheet.y, sheet.width(), 0};
    rect.height = offerPanel(sheet, offer, rect, false);
    surface(sheet.canvas, rect);
    offerPanel(sheet, offer, rect, true);
    sheet.y = rect.bottom() + sheet.px(between);
  }
}

}  // namespace

void media(Sheet& sheet) {
  const staff::DeliveryFacts& deliveries = sheet.view().deliveries;
  if (deliveries.work && (isUnderWay(*deliveries.work) || !sheet.at().dismissed)) {
    const draw::Rect area{sheet.x(), sheet.y, sheet.width(), sheet.window.height - sheet.px(8)};
    if (const auto wanted = updatePanel(sheet.canvas, sheet.screen, {*deliveries.work, deliveries}, area)) {
      sheet.wanted = wanted;
    }
    return;
  }
  const Strings& strings = sheet.screen.strings;
  title(sheet, strings.get("staffMedia"));
  if (deliveries.offers.empty()) {
    return paragraph(sheet, strings.get(deliveries.media.empty() ? "staffMediaNone" : "staffMediaNothing"));
  }
  offers(sheet);
  const bool waits = std::ranges::any_of(deliveries.offers,
                                         [](const Offer& offer) { return offer.verdict == Verdict::newer; });
  if (deliveries.media.empty() || waits) return;
  paragraph(sheet, strings.get(deliveries.mayPull ? "staffMayPull" : "staffLeaveIn"));
}

}  // namespace lobby::screens::rooms
