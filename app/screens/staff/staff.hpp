// The staff screens. Functions like the others: values in, what staff want out.
#pragma once

#include <optional>
#include <vector>

#include "app/action.hpp"
#include "app/canvas.hpp"
#include "app/locale_format.hpp"
#include "app/state.hpp"
#include "app/strings.hpp"
#include "app/view.hpp"

namespace lobby::screens {

struct StaffScreen {
  const FrameView& frame;  // its languages are all that the interface speaks
  const staff::StaffView& view;
  const State& state;
  Tick now;
  LocalMinute minute = 0;  // the cinema's wall clock
  const Strings& strings;  // of the staff's language
  const LocaleFormat& format;
  std::vector<Phrase> samples;  // for the test of colours and texts: title, text, title, text …
};

std::optional<Action> staff(Canvas& canvas, const StaffScreen& screen);

// The install that is under way, or that was the last: design/5-staff-update.png. Fills `area` as far as it
// needs to, in its middle.
struct UpdatePanel {
  const staff::Work& work;
  const staff::DeliveryFacts& deliveries;
  bool buttons = true;  // staff look at it, not visitors
};
std::optional<Action> updatePanel(Canvas& canvas, const StaffScreen& screen, const UpdatePanel& panel,
                                  const draw::Rect& area);

}  // namespace lobby::screens
