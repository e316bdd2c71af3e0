#include <algorithm>

#include <imgui.h>

#include "app/kiosk/parts.hpp"
#include "platform/draw/png.hpp"

namespace lobby {
namespace {

// How long after its beginning a screenshot is taken: all that moved stands still by then.
constexpr Tick settled{2000};
constexpr Tick frameTime{1000.0 / 60};

}  // namespace

// Until every picture is there and the frame has seen it.
void Kiosk::settle() {
  if (staff_) staff_->desk->settle();
  presenter_->images().finish();
  session_->advanceTime();
  session_->frame();
  presenter_->images().finish();
}

// A screenshot's time is its own: it passes only from one event of the tape to the next.
void Kiosk::replayToEnd() {
  settle();
  for (const window::TapeEvent& event : tape_) {
    // In steps of a frame, as the kiosk would live through them.
    while (elapsed() < event.at) {
      heldClock_->advance(std::min(frameTime, event.at - elapsed()));
      session_->advanceTime();
    }
    window::Input input = event.input;
    if (auto* touch = std::get_if<window::Touch>(&input)) touch->at = clock_->tick();
    takeInputs({input});
    if (std::holds_alternative<window::DisplayChanged>(input)) reopenDisplay();
    settle();
  }
  if (tape_.empty()) heldClock_->advance(settled);
  settle();
}

Result<void> Kiosk::renderPicture() {
  replayToEnd();
  if (auto drawn = display_->draw(session_->frame(), theme::ink); !drawn) return drawn;
  if (auto written = draw::writePng(options_.screenshot.string(), display_->picture()); !written)
    return written;
  return finish();
}

}  // namespace lobby
