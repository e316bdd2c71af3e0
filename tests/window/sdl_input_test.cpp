// SDL's events as they become input: where a touch is on a turned picture, and fingers whose panel goes away.
#include "platform/window/sdl_input.hpp"

#include <set>

#include <doctest/doctest.h>

namespace lobby::window {
namespace {

std::set<SDL_TouchID> pluggedIn;

class Reader {
 public:
  explicit Reader(draw::Rotation rotation = draw::Rotation::none)
      : reader(wakeEvent, clock, rotation, [](SDL_TouchID panel) { return pluggedIn.contains(panel); }) {
    pluggedIn = {7};
    reader.setPanel(1920, 1080);
  }

  std::optional<Touch> finger(Uint32 type, SDL_FingerID id, float x, float y, SDL_TouchID panel = 7) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = panel;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    const auto input = reader.read(event);
    return input ? std::optional(std::get<Touch>(*input)) : std::nullopt;
  }
  draw::Point down(float x, float y) { return finger(SDL_FINGERDOWN, ++last_, x, y).value().position; }

  static constexpr Uint32 wakeEvent = SDL_USEREVENT;
  ManualClock clock{WallTime{}};
  InputReader reader;

 private:
  SDL_FingerID last_ = 0;
};

}  // namespace

TEST_CASE("touch: the panel's own corners, on a picture that lies turned on it") {
  CHECK(Reader(draw::Rotation::none).down(0, 0) == draw::Point{0, 0});
  Reader right(draw::Rotation::right);
  CHECK(right.down(1, 0) == draw::Point{0, 0});
  CHECK(right.down(1, 1) == draw::Point{1080, 0});
  CHECK(right.down(0, 0) == draw::Point{0, 1920});
  Reader half(draw::Rotation::half);
  CHECK(half.down(1, 1) == draw::Point{0, 0});
  CHECK(half.down(0, 0.5f) == draw::Point{1920, 540});
  Reader left(draw::Rotation::left);
  CHECK(left.down(0, 1) == draw::Point{0, 0});
  CHECK(left.down(0, 0) == draw::Point{1080, 0});
}

TEST_CASE("touch: the mouse is turned like a finger, and so is the window's size") {
  Reader right(draw::Rotation::right);
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = 1920;
  const auto input = right.reader.read(event);
  REQUIRE(input);
  CHECK(std::get<Touch>(*input).position == draw::Point{0, 0});
  event = {};
  event.type = SDL_WINDOWEVENT;
  event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
  const auto resize = std::get<Resize>(right.reader.read(event).value());
  CHECK(resize.width == 1080);
  CHECK(resize.height == 1920);
}

TEST_CASE("touch: fingers of two panels are not confused, though SDL numbers them alike") {
  Reader reader;
  pluggedIn = {7, 8};
  CHECK(reader.finger(SDL_FINGERDOWN, 0, 0, 0, 7)->finger == 1);
  CHECK(reader.finger(SDL_FINGERDOWN, 0, 1, 1, 8)->finger == 2);
  CHECK(reader.finger(SDL_FINGERMOTION, 0, 0.5f, 0, 7)->finger == 1);
  CHECK(reader.finger(SDL_FINGERUP, 0, 0, 0, 7)->finger == 1);
  CHECK(reader.finger(SDL_FINGERDOWN, 5, 0, 0, 7)->finger == 1);
  CHECK(reader.finger(SDL_FINGERUP, 0, 1, 1, 8)->finger == 2);
  CHECK_FALSE(reader.finger(SDL_FINGERUP, 0, 1, 1, 8));
  CHECK_FALSE(reader.finger(SDL_FINGERMOTION, 99, 1, 1, 8));
}

TEST_CASE("touch: a panel that is pulled takes its fingers with it, and works again under another id") {
  Reader reader;
  reader.finger(SDL_FINGERDOWN, 3, 0.25f, 0.5f);
  CHECK(reader.reader.hasFingers());
  CHECK(reader.reader.cancelLost().empty());
  pluggedIn.clear();
  const auto lost = reader.reader.cancelLost();
  REQUIRE(lost.size() == 1);
  const auto& touch = std::get<Touch>(lost[0]);
  CHECK(touch.phase == Touch::Phase::cancel);
  CHECK(touch.finger == 1);
  CHECK(touch.position == draw::Point{480, 540});
  CHECK_FALSE(reader.reader.hasFingers());
  CHECK(reader.reader.cancelLost().empty());
  pluggedIn = {9};
  CHECK(reader.finger(SDL_FINGERDOWN, 0, 0, 0, 9)->phase == Touch::Phase::down);
}

TEST_CASE("touch: a panel that SDL never listed is believed") {
  Reader reader;
  pluggedIn.clear();
  reader.finger(SDL_FINGERDOWN, 3, 0, 0);
  CHECK(reader.reader.cancelLost().empty());
}

TEST_CASE("touch: liftings that a driver loses do not pile up") {
  Reader reader;
  std::int64_t largest = 0;
  for (SDL_FingerID id = 0; id < 100; ++id) {
    largest = std::max(largest, reader.finger(SDL_FINGERDOWN, id, 0, 0)->finger);
  }
  CHECK(largest <= 21);
}

TEST_CASE("input: a lost device means to open the display anew") {
  Reader reader;
  SDL_Event event{};
  event.type = SDL_RENDER_DEVICE_RESET;
  CHECK(std::holds_alternative<DisplayChanged>(reader.reader.read(event).value()));
}

}  // namespace lobby::window
