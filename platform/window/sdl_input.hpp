// SDL's events to Input values.
#pragma once

#include <optional>
#include <vector>

#include <SDL.h>

#include "platform/base/clock.hpp"
#include "platform/draw/rotation.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

class InputReader {
 public:
  // `isPluggedIn`: whether a touch panel is there; a test has panels of its own.
  using PanelCheck = bool (*)(SDL_TouchID panel);
  InputReader(Uint32 wakeEvent, const Clock& clock, draw::Rotation rotation,
              PanelCheck isPluggedIn = sdlKnows)
      : wakeEvent_(wakeEvent), clock_(clock), rotation_(rotation), isPluggedIn_(isPluggedIn) {}

  // Px of the window as the display has it, before the picture is turned on it.
  void setPanel(int width, int height);

  // None for events that mean nothing to us. Touches are where the picture is, however it is turned.
  std::optional<Input> read(const SDL_Event& event);

  // A finger is down on a touch panel.
  bool hasFingers() const { return !fingers_.empty(); }

  // Cancels the fingers whose touch panel was unplugged: SDL says nothing of them any more.
  std::vector<Input> cancelLost();
  void forgetFingers() {
    fingers_.clear();
    mouseDown_ = false;
  }

  Uint32 wakeEvent() const { return wakeEvent_; }

 private:
  // SDL's ids are arbitrary, and another panel, or the same one plugged in again, may have the same.
  struct Finger {
    SDL_TouchID panel;
    SDL_FingerID id;
    bool panelIsKnown;     // SDL lists it
    std::int64_t number;   // ours; 0 is the mouse's
    draw::Point position;  // px
  };

  static bool sdlKnows(SDL_TouchID panel);
  std::optional<Input> readFinger(const SDL_TouchFingerEvent& event, Touch::Phase phase);
  std::optional<Input> readMouse(Touch::Phase phase, float x, float y);
  draw::Point inPicture(draw::Point onPanel) const;
  std::int64_t freeNumber() const;

  Uint32 wakeEvent_;
  const Clock& clock_;
  draw::Rotation rotation_;
  PanelCheck isPluggedIn_;
  float width_ = 0;
  float height_ = 0;
  bool mouseDown_ = false;
  std::vector<Finger> fingers_;
};

}  // namespace lobby::window
