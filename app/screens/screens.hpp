// The screens. Each is a function: values in, what the visitor wants out. None holds state, reads a clock, or
// opens a file.
#pragma once

#include <optional>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/listing/listing_view.hpp"
#include "app/search/search_view.hpp"
#include "app/sheet/sheet_view.hpp"
#include "app/state.hpp"
#include "app/view.hpp"

namespace lobby::screens {

// What the rotation shows: the card, the one fading out or coming in beside it.
struct CardScreen {
  const CardView* current = nullptr;
  const CardView* previous = nullptr;  // before it in the rotation; none where there is only one card
  const CardView* next = nullptr;
  const CardView* fadingFrom = nullptr;
  int count = 0;
};

std::optional<Action> card(Canvas& canvas, const FrameView& frame, const CardScreen& cards,
                           const State& state, Tick now);

// A film's or an article's page.
std::optional<Action> page(Canvas& canvas, const FrameView& frame, const CardView& view, const State& state,
                           Tick now);

// One picture of a film, as large as the screen allows.
std::optional<Action> gallery(Canvas& canvas, const FrameView& frame, const CardView& view,
                              const State& state, Tick now);

// What is on: by day, with filters. See design/4-programme-en.png.
std::optional<Action> programme(Canvas& canvas, const FrameView& frame, const ListingView& view,
                                const State& state, Tick now);

// A keyboard, and the films it finds.
std::optional<Action> search(Canvas& canvas, const FrameView& frame, const SearchView& view,
                             const State& state, Tick now);

// What lies over a film's page and explains one thing; call when there is one. It closes by itself when what
// it explained is not there any more.
std::optional<Action> sheet(Canvas& canvas, const SheetView& view, const State& state, Tick now);

// A calm card in place of a programme.
std::optional<Action> notice(Canvas& canvas, const FrameView& frame);

}  // namespace lobby::screens
