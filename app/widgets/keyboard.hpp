// The keyboard of the search. Its keys stand where they stand on every keyboard of that language: they are
// not mirrored with the screen.
#pragma once

#include <optional>

#include "app/canvas.hpp"
#include "app/search/search_state.hpp"
#include "app/search/search_view.hpp"

namespace lobby::widgets {

// px, of the page of keys that is on show, with the row of space and erase below it. Keys are touch targets
// unless that takes more than `most`.
float keyboardHeight(const Canvas& canvas, const search::KeyPage& page, float most);

// The page of keys that `asked` is on.
const search::KeyPage& keyPage(const SearchView& view, const search::SearchState& asked);

// What the key does that was tapped.
std::optional<search::Step> keyboard(Canvas& canvas, const SearchView& view, const search::SearchState& asked,
                                     const draw::Rect& area);

}  // namespace lobby::widgets
