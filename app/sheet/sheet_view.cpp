#include "app/sheet/sheet_view.hpp"

#include <algorithm>

#include "app/card_view.hpp"

namespace lobby {
namespace {

Result<SheetView> showing(const ViewMaker& with, const Film& film, const sheet::Showing& wanted) {
  const auto found = with.catalogue.screenings(film.id, wanted.start, wanted.start + 1);
  if (!found) return std::unexpected(found.error());
  const auto there = std::ranges::find(*found, wanted.screen, &Screening::screen);
  if (there == found->end() || !with.now.showsTimes) return SheetView{};
  return showingSheet(with, film, *there);
}

Result<SheetView> viewOf(const ViewMaker& with, const Film& film, const sheet::SheetState& state) {
  switch (state.kind) {
    case sheet::Kind::showing:
      return showing(with, film, state.showing);
    case sheet::Kind::rating:
      return film.contentRating.empty() ? SheetView{} : ratingSheet(with, film);
    case sheet::Kind::takeAway:
      return takeAwaySheet(with, film);
    case sheet::Kind::none:
      break;
  }
  return SheetView{};
}

}  // namespace

Result<SheetView> makeSheet(const ViewMaker& with, const CardKey& key, const sheet::SheetState& state) {
  if (key.kind != CardKind::film) return SheetView{};
  const auto film = with.catalogue.film(key.id, with.language);
  if (!film) return std::unexpected(film.error());
  auto view = viewOf(with, *film, state);
  if (view) view->close = with.strings.get("close");
  return view;
}

}  // namespace lobby
