// One film of the programme: its still, title, badge and times. Drawn only where it can be seen.
#pragma once

#include <optional>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/listing/listing_view.hpp"

namespace lobby::screens {

// Of a row of cards in landscape, of the grid in portrait; px.
float programmeCardWidth(const Canvas& canvas);
// The most that a card's contents need.
float programmeCardHeight(const Canvas& canvas);

// Returns what was tapped: the card, or one of its times.
std::optional<Action> programmeCard(Canvas& canvas, const listing::FilmCardView& view,
                                    const draw::Rect& rect);

}  // namespace lobby::screens
