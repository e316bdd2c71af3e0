// Everything that can be pressed on the staff screens: found by pressing everywhere.
#include <set>

#include <doctest/doctest.h>

#include "tests/staff/picture_cases.hpp"

namespace lobby::test {
namespace {

using namespace staff;

const char* nameOf(const Order& order) {
  constexpr const char* names[] = {"refresh",   "try-pin", "install", "cancel", "roll-back",
                                   "set-clock", "report",  "restart", "leave"};
  return names[order.index()];
}

std::string nameOf(const Step& taken) {
  if (const auto* open = std::get_if<step::Open>(&taken))
    return "open " + std::to_string(static_cast<int>(open->room));
  if (const auto* digit = std::get_if<step::Digit>(&taken)) return std::to_string(digit->digit);
  if (std::holds_alternative<step::Erase>(taken)) return "erase";
  if (const auto* place = std::get_if<step::Place>(&taken)) return nameOf(place->order);
  if (std::holds_alternative<step::Dismiss>(taken)) return "dismiss";
  if (const auto* turn = std::get_if<step::TurnClock>(&taken)) {
    return "turn " + std::to_string(turn->to - localMinute(evening, "Europe/Berlin"));
  }
  const auto* ask = std::get_if<step::Ask>(&taken);
  return ask != nullptr && ask->order ? std::string("ask ") + nameOf(*ask->order) : "never-mind";
}

// Languages and the way back are the same everywhere.
std::string nameOf(const Action& action) {
  if (const auto* step = std::get_if<action::Staff>(&action)) return nameOf(step->step);
  if (std::holds_alternative<action::ScrollBy>(action)) return "scroll";
  return "";
}

struct Found {
  std::set<std::string> wishes;
  std::set<std::string> languages;
  bool back = false;
};

Found pressEverywhere(StaffStage& stage, const PictureCase& picture, int width, int height) {
  Found found;
  constexpr int step = 30;  // the smallest button has 36
  for (int y = step / 2; y < height; y += step) {
    for (int x = step / 2; x < width; x += step) {
      const draw::Point at{static_cast<float>(x), static_cast<float>(y)};
      const auto wanted = stage.tap(picture.state, picture.view, at);
      if (!wanted) continue;
      found.back = found.back || std::holds_alternative<action::Back>(*wanted);
      if (const auto* chosen = std::get_if<action::ChooseLanguage>(&*wanted))
        found.languages.insert(chosen->tag);
      if (const std::string name = nameOf(*wanted); !name.empty()) found.wishes.insert(name);
    }
  }
  return found;
}

std::set<std::string> wishesOf(const std::string& name) {
  const std::set<std::string> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "erase"};
  const std::set<std::string> rooms{"open 2", "open 3", "open 4", "open 5", "open 6", "open 7", "open 8"};
  if (name == "pin") return digits;  // three digits are not enough to hand in
  if (name == "overview") return rooms;
  if (name == "overview-trouble") {
    auto all = rooms;
    all.insert("report");
    return all;
  }
  if (name == "media-copy") return {"cancel"};
  if (name == "media-check") return {"cancel"};
  if (name == "media-done" || name == "media-failed") return {"dismiss"};
  if (name == "rollback") return {"ask roll-back"};
  if (name == "rollback-asked") return {"roll-back", "never-mind"};
  if (name == "clock")  // a day, a month of 30 or 31 days, a year, an hour, a minute, each way
    return {"turn 1440",    "turn -1440", "turn 43200", "turn -44640", "turn 525600",
            "turn -525600", "turn 60",    "turn -60",   "turn 1",      "turn -1"};
  if (name == "leave") return {"ask restart", "ask leave"};
  if (name == "leave-asked") return {"leave", "never-mind"};
  return {};
}

std::string listed(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " · ";
  return text;
}

}  // namespace

TEST_CASE("staff buttons: each is there, does what it should, and nothing else does anything") {
  for (const bool portrait : {false, true}) {
    const int width = portrait ? 540 : 960;
    const int height = portrait ? 960 : 540;
    StaffStage stage(width, height);
    for (const PictureCase& picture : pictureCases(portrait ? "ar" : "de")) {
      if (picture.name == "media") continue;  // below
      CAPTURE(picture.name);
      CAPTURE(portrait);
      const Found found = pressEverywhere(stage, picture, width, height);
      CHECK(listed(found.wishes) == listed(wishesOf(picture.name)));
      const bool whole = picture.name == "touch" || picture.name == "colours";
      CHECK(found.languages.size() == (whole ? 0 : 10));
      CHECK(found.back == (picture.name != "touch"));
    }
  }
}

TEST_CASE("staff buttons: only what is newer can be installed; what does not fit can be scrolled to") {
  StaffStage stage(960, 540);
  PictureCase picture{"media", StaffStage::stateIn(Room::media, "de"), stickView()};
  CHECK(pressEverywhere(stage, picture, 960, 540).wishes == std::set<std::string>{"install", "scroll"});
  picture.state.staff.installing = true;
  CHECK(pressEverywhere(stage, picture, 960, 540).wishes == std::set<std::string>{"scroll"});

  PictureCase log{"log", StaffStage::stateIn(Room::log, "ja"), calmView()};
  const auto& some = calmView().log;
  for (int i = 0; i < 8; ++i) log.view.log.insert(log.view.log.end(), some.begin(), some.end());
  CHECK(pressEverywhere(stage, log, 960, 540).wishes == std::set<std::string>{"scroll"});
}

TEST_CASE("staff buttons: what was scrolled out of sight cannot be pressed") {
  StaffStage stage(960, 540);
  PictureCase picture{"media", StaffStage::stateIn(Room::media, "de"), stickView()};
  const auto pressed = [&](float y) {
    const auto wanted = stage.tap(picture.state, picture.view, {840, y});
    return wanted ? nameOf(*wanted) : "";
  };
  float y = 60;  // where the button stands
  while (pressed(y) != "install" && y < 400) ++y;
  REQUIRE(y < 400);
  picture.state.scroll = Glide::still(y - 30);
  CHECK(pressed(35) == "");  // under the header
  CHECK(pressed(65) == "install");
}

TEST_CASE("staff buttons: a PIN is handed in as it was typed, and a clock set as it was turned") {
  StaffStage stage(960, 540);
  PictureCase pin{"pin", StaffStage::stateIn(Room::pin, "de"), calmView()};
  pin.state.staff.digits = "4711";
  CHECK(pressEverywhere(stage, pin, 960, 540).wishes.contains("try-pin"));
  pin.state.staff.checking = true;
  CHECK(pressEverywhere(stage, pin, 960, 540).wishes.empty());
  pin.state.staff.checking = false;
  pin.view.pin.waitUntil = Tick{60'000};
  CHECK(pressEverywhere(stage, pin, 960, 540).wishes.empty());
  PictureCase clock{"clock", StaffStage::stateIn(Room::clock, "de"), calmView()};
  clock.state.staff.clock = localMinute(evening, "Europe/Berlin") + 5;
  CHECK(pressEverywhere(stage, clock, 960, 540).wishes.contains("set-clock"));
}

}  // namespace lobby::test
