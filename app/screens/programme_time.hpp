// A time on a film's card: the hour, and small beside it what the house calls that version.
#pragma once

#include "app/canvas.hpp"
#include "app/listing/listing_view.hpp"

namespace lobby::screens {

struct TimePill {
  TextBlock time;
  TextBlock codes;   // null: none
  float width = 0;   // px
  float inside = 0;  // of the words
};

// At most `width` px wide.
TimePill planTime(const Canvas& canvas, const listing::TimeView& view, float width);

// True when it was tapped.
bool drawTime(Canvas& canvas, const listing::TimeView& view, const TimePill& pill, const draw::Rect& rect);

}  // namespace lobby::screens
