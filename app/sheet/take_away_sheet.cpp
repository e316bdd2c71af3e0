// A code that takes the film home.
#include "app/card_view.hpp"
#include "app/house/screening_words.hpp"
#include "app/sheet/sheet_view.hpp"
#include "app/sheet/take_away.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

constexpr std::size_t mostTimes = 6;
constexpr LocalMinute lookAhead = 14 * 24 * 60;

}  // namespace

Result<SheetView> takeAwaySheet(const ViewMaker& with, const Film& film) {
  const Cinema& cinema = with.catalogue.cinema();
  TakeAway what{film.text.title, {}, cinema.name(with.language), cinema.address, cinema.url, film.url};
  if (with.now.showsTimes) {
    const auto found = with.catalogue.screenings(film.id, with.now.minute, with.now.minute + lookAhead);
    if (!found) return std::unexpected(found.error());
    for (const Screening& screening : *found) {
      if (what.times.size() == mostTimes) break;
      const std::string detail =
          screeningDetail(screening, film, cinema.country, with.vocabulary.versions(), with.strings);
      what.times.push_back(with.strings.get("dayAt", {{"day", with.format.longDay(screening.startDate)},
                                                      {"time", with.format.time(screening.startDate)}}) +
                           (detail.empty() ? "" : " · " + detail));
    }
  }
  auto code = QrCode::encode(takeAwayText(what));
  if (!code) return std::unexpected(code.error());
  SheetView view;
  view.code = std::move(*code);
  view.eyebrow = with.strings.get("takeAway");
  view.title = {film.text.title,
                film.text.language.empty() ? std::string(with.language) : film.text.language};
  view.lines.push_back({with.strings.get(film.url.empty() ? "takeAwayText" : "takeAwayLink")});
  return view;
}

}  // namespace lobby
