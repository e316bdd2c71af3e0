// When the display is to be opened anew. Pure: no clock, no display.
#pragma once

#include <deque>
#include <optional>

#include "platform/base/clock.hpp"

namespace lobby {

class DisplayCare {
 public:
  // One plug makes several events, and a panel that wakes needs a moment: so long after the last of them …
  static constexpr Tick settling{500};
  // … but no longer than that after the first.
  static constexpr Tick longestSettling{1500};
  // Where there is no display: how often it is tried. Not every panel that wakes makes an event.
  static constexpr Tick retry{1000};
  // A loose plug, or a driver that always finds fault, is not chased: so many in a minute, then one by one.
  static constexpr std::size_t mostInAMinute = 5;
  static constexpr Tick minute{60'000};
  static constexpr Tick slowly{10'000};

  // A display was plugged in or out.
  void changed(Tick now);
  // What was drawn did not reach the display.
  void lost(Tick now);
  // It was opened, or there was none to be opened.
  void opened(Tick now);
  void failed(Tick now);

  // Frames do not reach it.
  bool isLost() const { return lost_; }

  // When it is to be opened anew; none: all is well.
  std::optional<Tick> due() const { return due_; }
  bool isDue(Tick now) const { return due_ && now >= *due_; }

 private:
  Tick notBefore(Tick wanted) const;

  std::optional<Tick> due_;
  bool lost_ = false;
  std::optional<Tick> firstChange_;  // that has not been answered
  std::deque<Tick> openings_;        // the last
};

}  // namespace lobby
