#include "tests/staff/picture_cases.hpp"

namespace lobby::test {
namespace {

using namespace staff;

PictureCase wrongPin(const std::string& language) {
  PictureCase picture{"pin-wait", StaffStage::stateIn(Room::pin, language), calmView()};
  picture.state.staff.wrong = true;
  picture.view.pin.waitUntil = Tick{34'000};
  return picture;
}

PictureCase noPin(const std::string& language) {
  PictureCase picture{"pin-missing", StaffStage::stateIn(Room::pin, language), calmView()};
  picture.view.pin.lock = PinFacts::Lock::notSet;
  return picture;
}

PictureCase troubled(const std::string& language) {
  PictureCase picture{"overview-trouble", StaffStage::stateIn(Room::overview, language), stickView()};
  picture.view.machine.clockTrusted = false;
  picture.view.showing.pinned = true;
  picture.view.errand =
      Errand{Errand::Kind::report, Errand::State::done, "lobbycards-report-foyer-links-2026-11-20.txt"};
  return picture;
}

PictureCase asked(const std::string& name, Room room, Order order, const std::string& language) {
  PictureCase picture{name, StaffStage::stateIn(room, language), calmView()};
  picture.state.staff.asked = std::move(order);
  return picture;
}

PictureCase working(const std::string& name, Phase phase, const std::string& language) {
  PictureCase picture{name, StaffStage::stateIn(Room::media, language), workView(phase)};
  picture.state.staff.dismissed = false;
  return picture;
}

PictureCase drawn(const std::string& language) {
  PictureCase picture{"touch", StaffStage::stateIn(Room::touch, language), calmView()};
  const Glass glass{1920, 1080, 160};
  using Phase = window::Touch::Phase;
  for (int i = 0; i <= 60; ++i) {
    const float t = static_cast<float>(i) / 60;
    const Phase phase = i == 0 ? Phase::down : Phase::move;
    picture.state.staff.touchTest.feed({phase, 1, {60 + 500 * t, 60 + 400 * t * t}, Tick{4000}}, glass);
    picture.state.staff.touchTest.feed({phase, 2, {800 - 300 * t, 100 + 300 * t}, Tick{4000}}, glass);
  }
  return picture;
}

}  // namespace

std::vector<PictureCase> pictureCases(const std::string& language) {
  const auto in = [&](Room room) { return StaffStage::stateIn(room, language); };
  PictureCase typed{"pin", in(Room::pin), calmView()};
  typed.state.staff.digits = "123";
  return {typed,
          wrongPin(language),
          noPin(language),
          {"overview", in(Room::overview), calmView()},
          troubled(language),
          {"media-none", in(Room::media), calmView()},
          {"media", in(Room::media), stickView()},
          working("media-copy", Phase::copy, language),
          working("media-check", Phase::check, language),
          working("media-done", Phase::done, language),
          working("media-failed", Phase::failed, language),
          {"log", in(Room::log), calmView()},
          {"rollback", in(Room::rollback), calmView()},
          asked("rollback-asked", Room::rollback, order::RollBack{}, language),
          {"clock", in(Room::clock), calmView()},
          drawn(language),
          {"colours", in(Room::colours), calmView()},
          {"leave", in(Room::leave), calmView()},
          asked("leave-asked", Room::leave, order::Leave{}, language)};
}

}  // namespace lobby::test
