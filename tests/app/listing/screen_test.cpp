// What the programme screen wants when it is touched, and what it makes of a long list: only what can be
// seen.
#include <set>

#include <doctest/doctest.h>

#include "app/screens/screens.hpp"
#include "platform/draw/host.hpp"
#include "platform/draw/software_renderer.hpp"
#include "tests/app/house/support.hpp"
#include "tests/support/must.hpp"

namespace lobby::test {
namespace {

// The screen with a list of any length, each film with two times.
class Screen {
 public:
  explicit Screen(std::size_t films, bool portrait = false, std::string language = "de")
      : metrics_(portrait ? theme::metricsFor(1080, 1920) : theme::metricsFor(1920, 1080)),
        engine_(must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf"))),
        atlas_(renderer_),
        images_(
            renderer_, [](std::int64_t, bool) { return Result<std::string>(""); }, 1'000'000, [] {}) {
    state_.page = Page::programme;
    state_.language = frame_.language = std::move(language);
    frame_.back = "Zurück";
    frame_.languages = {{"de", "Deutsch"}, {"ar", "العربية"}};
    view_.films = films;
    view_.tabs = {{"Heute", "", true, false, listing::step::ChooseDay{0}},
                  {"Demnächst", "", false, false, listing::step::ChooseComing{}}};
    view_.card = [this](std::size_t index) -> const listing::FilmCardView& {
      made_.insert(index);
      card_.film = "film" + std::to_string(index);
      card_.title = {"Film " + std::to_string(index), "de"};
      card_.line = "1 Std. 53 Min.";
      card_.times = {{"17:30", {}, 1050, "1", true, false}, {"19:30", {"OmU", "de"}, 1170, "2", false, true}};
      return card_;
    };
    const text::WhitePixel white = atlas_.whitePixel();
    host_.setWhitePixel(white.texture, white.uv);
  }

  std::optional<Action> pass(const Pointer& pointer) {
    made_.clear();
    ImDrawList& list = host_.begin(static_cast<int>(metrics_.width), static_cast<int>(metrics_.height));
    atlas_.beginFrame();
    Canvas canvas({*engine_, atlas_, images_}, list, metrics_, state_.language, pointer);
    const auto wanted = screens::programme(canvas, frame_, view_, state_, Tick{5000});
    host_.end();
    return wanted;
  }

  std::optional<Action> gesture(window::Gesture::Kind kind, draw::Point at, draw::Point motion = {}) {
    Pointer pointer;
    pointer.gesture = window::Gesture{kind, at, at, motion, motion};
    return pass(pointer);
  }
  std::optional<Action> tap(float x, float y) { return gesture(window::Gesture::Kind::tap, {x, y}); }

  // The first of these that a tap anywhere on the screen leads to.
  template <class Wanted>
  std::optional<Wanted> find() {
    for (float y = 4; y < metrics_.height; y += 48) {  // everything to tap is larger than that
      for (float x = 4; x < metrics_.width; x += 48) {
        const auto wanted = tap(x, y);
        if (!wanted) continue;
        if (const auto* found = std::get_if<Wanted>(&*wanted)) return *found;
      }
    }
    return std::nullopt;
  }

  // Ten languages and eight days, in letters for those who stand 60 cm away.
  void enlarge() {
    metrics_ =
        theme::metricsFor(static_cast<int>(metrics_.width), static_cast<int>(metrics_.height), 24, 600);
    frame_.languages.clear();
    for (const char* name : {"Deutsch", "English", "Français", "Español", "Português", "Svenska", "Indonesia",
                             "Nederlands", "Italiano", "Dansk"}) {
      frame_.languages.push_back({std::string(name).substr(0, 2), name});
    }
    for (int chip = 0; chip < 3; ++chip)
      view_.chips.push_back({"In den nächsten 2 Stunden", "3", false, false, listing::step::ChooseComing{}});
    for (int day = 1; day < 7; ++day)
      view_.tabs.push_back({"Mi., 25.", "", false, false, listing::step::ChooseDay{day}});
  }

  State& state() { return state_; }
  ListingView& view() { return view_; }
  const std::set<std::size_t>& made() const { return made_; }

 private:
  theme::Metrics metrics_;
  draw::SoftwareRenderer renderer_;
  std::unique_ptr<text::Engine> engine_;
  text::GlyphAtlas atlas_;
  draw::ImageCache images_;
  draw::Host host_;
  FrameView frame_;
  ListingView view_;
  State state_;
  listing::FilmCardView card_;
  std::set<std::size_t> made_;
};

}  // namespace

TEST_CASE("programme screen: of 5,000 films it makes those in sight, wherever it is scrolled to") {
  for (const bool portrait : {false, true}) {
    Screen screen(5000, portrait);
    for (const float scroll : {0.0f, 572.0f, 100'000.0f, 1'000'000.0f, -300.0f}) {
      screen.state().held = true;
      screen.state().scroll = Glide::still(scroll);
      screen.pass({});
      CAPTURE(scroll);
      CHECK(screen.made().size() >= 1);
      CHECK(screen.made().size() <= 8);
    }
    screen.state().scroll = Glide::still(572.0f * 2000);
    screen.pass({});
    if (!portrait) CHECK(screen.made() == std::set<std::size_t>{1999, 2000, 2001, 2002, 2003});
  }
}

TEST_CASE("programme screen: a tap on a card opens the film, on a time that showing too") {
  Screen screen(3);
  const auto card = screen.tap(200, 400);
  REQUIRE(card);
  const auto& page = std::get<action::OpenPage>(*card);
  CHECK(page.key == CardKey{CardKind::film, "film0"});
  CHECK_FALSE(page.showing);
  std::set<LocalMinute> times;
  for (float x = 72; x < 612; x += 30) {
    for (float y = 400; y < 900; y += 30) {
      const auto tapped = screen.tap(x, y);
      const auto* open = tapped ? std::get_if<action::OpenPage>(&*tapped) : nullptr;
      if (open != nullptr && open->showing) times.insert(open->showing->start);
    }
  }
  CHECK(times == std::set<LocalMinute>{1050, 1170});
}

TEST_CASE("programme screen: where letters are large for the distance, there still is a time to tap") {
  for (const bool portrait : {false, true}) {
    CAPTURE(portrait);
    Screen screen(3, portrait);
    screen.enlarge();
    std::set<LocalMinute> times;
    for (float x = 80; x < 1000; x += 40) {
      for (float y = 200; y < 1700; y += 40) {
        const auto tapped = screen.tap(x, y);
        const auto* open = tapped ? std::get_if<action::OpenPage>(&*tapped) : nullptr;
        if (open != nullptr && open->showing) times.insert(open->showing->start);
      }
    }
    CHECK_FALSE(times.empty());
  }
}

TEST_CASE("programme screen: the row follows the finger in reading direction, the grid downwards") {
  const auto by = [&](bool portrait, const char* language) {
    Screen screen(20, portrait, language);
    const auto wanted = screen.gesture(window::Gesture::Kind::drag, {500, 600}, {-40, 7});
    return std::get<action::DragDown>(wanted.value()).by;
  };
  CHECK(by(false, "de") == -40);
  CHECK(by(false, "ar") == 40);
  CHECK(by(true, "de") == 7);
}

TEST_CASE("programme screen: what lies under the sheet feels nothing, a tap beside the sheet closes it") {
  Screen screen(5);
  listing::SheetView sheet;
  sheet.title = "Worauf haben Sie Lust?";
  sheet.close = "Schließen";
  for (int i = 0; i < 6; ++i) {
    sheet.choices.push_back({"Genre " + std::to_string(i), "3 Filme", i == 2, false,
                             listing::step::Toggle{{.kind = Chip::Kind::genre, .word = std::to_string(i)}}});
  }
  screen.view().sheet = sheet;
  const auto outside = screen.tap(30, 500);
  REQUIRE(outside);
  CHECK(std::holds_alternative<listing::step::CloseSheet>(std::get<action::Listing>(*outside).step));
  CHECK_FALSE(screen.find<action::OpenPage>());
  CHECK_FALSE(screen.find<action::OpenSearch>());
  CHECK_FALSE(screen.gesture(window::Gesture::Kind::drag, {30, 500}, {5, 5}));
}

TEST_CASE("programme screen: everything on it can be reached by a tap") {
  for (const bool portrait : {false, true}) {
    Screen screen(20, portrait, portrait ? "ar" : "de");
    CHECK(screen.find<action::OpenSearch>());
    CHECK(screen.find<action::ScrollBy>());
    CHECK(screen.find<action::Listing>());
    CHECK(screen.find<action::OpenPage>());
    CHECK(screen.find<action::Back>());
    CHECK(screen.find<action::ChooseLanguage>());
    screen.view().films = 0;
    screen.view().empty = "Nichts";
    screen.view().tabs.clear();
    screen.view().loosening = listing::TapView{"Ohne alles", "", false, false, listing::step::Loosen{}};
    const auto way = screen.find<action::Listing>();
    REQUIRE(way);
    CHECK(std::holds_alternative<listing::step::Loosen>(way->step));
  }
}

TEST_CASE("programme screen: a list that became shorter, or was caught between two cards, settles") {
  Screen screen(4);
  const auto settle = [&](float scroll) {
    screen.state().scroll = Glide::still(scroll);
    const auto wanted = screen.pass({});
    return wanted ? std::get<action::ScrollBy>(*wanted).by : 0.0f;
  };
  CHECK(settle(0) == 0);
  CHECK(settle(300) == doctest::Approx(480 - 300));  // four cards: 4 * 572 - 32 - 1776 = 480 to go
  CHECK(settle(480) == 0);
  CHECK(settle(2000) == doctest::Approx(480 - 2000));
  screen.state().held = true;
  CHECK(settle(300) == 0);
}

}  // namespace lobby::test
