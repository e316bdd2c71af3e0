// The choices of a chip, in a calm panel over the dimmed programme.
#pragma once

#include <optional>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/listing/listing_view.hpp"

namespace lobby::screens {

// A tap outside closes it.
std::optional<Action> programmeSheet(Canvas& canvas, const listing::SheetView& sheet);

}  // namespace lobby::screens
