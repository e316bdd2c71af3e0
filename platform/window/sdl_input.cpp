#include "platform/window/sdl_input.hpp"

namespace lobby::window {
namespace {

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

std::optional<Input> InputReader::read(const SDL_Event& event, int width, int height) {
  switch (event.type) {
    case SDL_QUIT:
      return Quit{};
    case SDL_WINDOWEVENT:
      return readWindow(event.window, width, height);
    case SDL_KEYDOWN:
      return readKey(event.key.keysym.sym);
    case SDL_FINGERDOWN:
      return readFinger(event.tfinger, Touch::Phase::down, width, height);
    case SDL_FINGERMOTION:
      return readFinger(event.tfinger, Touch::Phase::move, width, height);
    case SDL_FINGERUP:
      return readFinger(event.tfinger, Touch::Phase::up, width, height);
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

std::optional<Input> InputReader::readFinger(const SDL_TouchFingerEvent& event, Touch::Phase phase, int width,
                                             int height) const {
  const draw::Point at{event.x * static_cast<float>(width), event.y * static_cast<float>(height)};
  // Finger 0 is the mouse's; SDL's ids are arbitrary.
  return Touch{phase, event.fingerId + 1, at, clock_.tick()};
}

std::optional<Input> InputReader::readMouse(Touch::Phase phase, float x, float y) {
  if (phase == Touch::Phase::move && !mouseDown_) return std::nullopt;  // hovering means nothing here
  mouseDown_ = phase != Touch::Phase::up;
  return Touch{phase, 0, {x, y}, clock_.tick()};
}

}  // namespace lobby::window
