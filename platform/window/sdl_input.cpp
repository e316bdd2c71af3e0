#include "platform/window/sdl_input.hpp"

#include <algorithm>

namespace lobby::window {
namespace {

// More than there are on any panel: of the others a driver lost the lifting.
constexpr std::size_t mostFingers = 20;

std::optional<Input> readKey(SDL_Keycode code) {
  switch (code) {
    case SDLK_LEFT:
      return Key{Key::Code::left};
    case SDLK_RIGHT:
      return Key{Key::Code::right};
    case SDLK_UP:
      return Key{Key::Code::up};
    case SDLK_DOWN:
      return Key{Key::Code::down};
    case SDLK_RETURN:
      return Key{Key::Code::enter};
    case SDLK_ESCAPE:
      return Key{Key::Code::escape};
    case SDLK_l:
      return Key{Key::Code::language};
    case SDLK_F9:
      return Key{Key::Code::staff};
    case SDLK_q:
      return Quit{};
    default:
      return std::nullopt;
  }
}

std::optional<Input> readWindow(const SDL_WindowEvent& event, int width, int height) {
  switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      return Resize{width, height};
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_EXPOSED:
      return Exposed{};
    default:
      return std::nullopt;
  }
}

}  // namespace

bool InputReader::sdlKnows(SDL_TouchID panel) {
  for (int i = 0; i < SDL_GetNumTouchDevices(); ++i) {
    if (SDL_GetTouchDevice(i) == panel) return true;
  }
  return false;
}

void InputReader::setPanel(int width, int height) {
  width_ = static_cast<float>(width);
  height_ = static_cast<float>(height);
}

std::optional<Input> InputReader::read(const SDL_Event& event) {
  switch (event.type) {
    case SDL_QUIT:
      return Quit{};
    case SDL_WINDOWEVENT: {
      const auto [width, height] = draw::turnedSize(width_, height_, rotation_);
      return readWindow(event.window, static_cast<int>(width), static_cast<int>(height));
    }
    case SDL_RENDER_DEVICE_RESET:
      return DisplayChanged{};
    case SDL_KEYDOWN:
      return readKey(event.key.keysym.sym);
    case SDL_FINGERDOWN:
      return readFinger(event.tfinger, Touch::Phase::down);
    case SDL_FINGERMOTION:
      return readFinger(event.tfinger, Touch::Phase::move);
    case SDL_FINGERUP:
      return readFinger(event.tfinger, Touch::Phase::up);
    case SDL_MOUSEWHEEL:
      return Wheel{event.wheel.preciseY};
    case SDL_MOUSEMOTION:
      return readMouse(Touch::Phase::move, static_cast<float>(event.motion.x),
                       static_cast<float>(event.motion.y));
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) return std::nullopt;
      return readMouse(event.type == SDL_MOUSEBUTTONDOWN ? Touch::Phase::down : Touch::Phase::up,
                       static_cast<float>(event.button.x), static_cast<float>(event.button.y));
    default:
      break;
  }
  if (event.type == wakeEvent_) return Wake{};
  return std::nullopt;
}

draw::Point InputReader::inPicture(draw::Point onPanel) const {
  return draw::turned(onPanel, width_, height_, draw::opposite(rotation_));
}

std::int64_t InputReader::freeNumber() const {
  std::int64_t number = 1;
  while (std::ranges::find(fingers_, number, &Finger::number) != fingers_.end()) ++number;
  return number;
}

std::optional<Input> InputReader::readFinger(const SDL_TouchFingerEvent& event, Touch::Phase phase) {
  const draw::Point at = inPicture({event.x * width_, event.y * height_});
  auto finger = std::ranges::find_if(fingers_, [&](const Finger& known) {
    return known.panel == event.touchId && known.id == event.fingerId;
  });
  if (finger == fingers_.end()) {
    if (phase != Touch::Phase::down) return std::nullopt;
    if (fingers_.size() >= mostFingers) fingers_.erase(fingers_.begin());
    fingers_.push_back({event.touchId, event.fingerId, isPluggedIn_(event.touchId), freeNumber(), at});
    finger = fingers_.end() - 1;
  }
  finger->position = at;
  const Touch touch{phase, finger->number, at, clock_.tick()};
  if (phase == Touch::Phase::up) fingers_.erase(finger);
  return touch;
}

std::vector<Input> InputReader::cancelLost() {
  std::vector<Input> cancelled;
  std::erase_if(fingers_, [&](const Finger& finger) {
    if (!finger.panelIsKnown || isPluggedIn_(finger.panel)) return false;
    cancelled.emplace_back(Touch{Touch::Phase::cancel, finger.number, finger.position, clock_.tick()});
    return true;
  });
  return cancelled;
}

std::optional<Input> InputReader::readMouse(Touch::Phase phase, float x, float y) {
  if (phase == Touch::Phase::move && !mouseDown_) return std::nullopt;  // hovering means nothing here
  mouseDown_ = phase != Touch::Phase::up;
  return Touch{phase, 0, inPicture({x, y}), clock_.tick()};
}

}  // namespace lobby::window
