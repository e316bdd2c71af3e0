// SDL's events to Input values.
#pragma once

#include <optional>

#include <SDL.h>

#include "platform/base/clock.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

class InputReader {
 public:
  InputReader(Uint32 wakeEvent, const Clock& clock) : wakeEvent_(wakeEvent), clock_(clock) {}

  // None for events that mean nothing to us. `width` and `height` are the window's, px.
  std::optional<Input> read(const SDL_Event& event, int width, int height);

  Uint32 wakeEvent() const { return wakeEvent_; }

 private:
  std::optional<Input> readFinger(const SDL_TouchFingerEvent& event, Touch::Phase phase, int width,
                                  int height) const;
  std::optional<Input> readMouse(Touch::Phase phase, float x, float y);

  Uint32 wakeEvent_;
  const Clock& clock_;
  bool mouseDown_ = false;
};

}  // namespace lobby::window
