// When frames are due, and when none is: a still card costs nothing. The whole app but window and driver,
// with a clock that only the test moves.
#include "app/session.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/app/small_programme.hpp"
#include "tests/support/must.hpp"

namespace lobby {
namespace {

using test::must;

// 2026-11-20T12:00:00Z, so 13:00 in Berlin.
constexpr WallTime noon{std::chrono::seconds{1'795'176'000}};
constexpr Tick frameTime{1000.0 / 60};

class NoTextures final : public draw::TextureStore {
 public:
  draw::TextureHandle create(draw::PixelFormat format, int, int, bool, const std::uint8_t*) override {
    return (next_ += 2) | (format == draw::PixelFormat::mask ? 1u : 0u);
  }
  void update(draw::TextureHandle, int, int, int, int, const std::uint8_t*) override {}
  void destroy(draw::TextureHandle) override {}

 private:
  draw::TextureHandle next_ = 0;
};

const std::string& anyPicture() {
  static const std::string jpeg = draw::encodeJpeg({8, 8, std::vector<std::uint8_t>(256, 0x80)}, 80);
  return jpeg;
}

// A kiosk's loop, as fast as the test likes.
class Visit {
 public:
  Visit() : rules_{programme_.catalogue().cards(), "de", {"de", "en", "ar"}} {
    const Catalogue& catalogue = programme_.catalogue();
    presenter_.emplace(
        Presenter::Parts{textures_, must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf")),
                         must(Content::create(&catalogue, catalogue.cinema(), LOBBY_ASSETS)),
                         [](std::int64_t, bool) { return Result<std::string>(anyPicture()); }, [] {}},
        rules_.cards, 50'000'000);
    session_.emplace(
        *presenter_, rules_, [this] { return Now{localMinute(clock_.wall(), "Europe/Berlin")}; }, clock_);
    session_->setMetrics(theme::metricsFor(960, 540));
    show();
    settle();
  }

  // Lets time pass and returns how many frames were drawn.
  int live(Tick time) {
    int frames = 0;
    for (const Tick end = clock_.tick() + time; clock_.tick() < end;) {
      const Tick wait = session_->untilNextFrame().value_or(time);
      clock_.advance(std::min(std::max(wait, frameTime), end - clock_.tick()));
      if (session_->advanceTime()) frames += show();
    }
    return frames;
  }

  void touch(window::Touch::Phase phase, float x, float y) {
    session_->handle(window::Touch{phase, 1, {x, y}, clock_.tick()});
    show();
  }
  void tap(float x, float y) {
    touch(window::Touch::Phase::down, x, y);
    clock_.advance(Tick{80});
    touch(window::Touch::Phase::up, x, y);
  }

  // Everything that moves or decodes comes to its end.
  void settle() {
    presenter_->images().finish();
    live(Tick{1500});
  }

  Session& session() { return *session_; }

 private:
  int show() {
    CHECK(session_->frame().TotalVtxCount > 0);
    session_->prepareNext();
    presenter_->images().finish();
    return 1;
  }

  test::SmallProgramme programme_;
  NoTextures textures_;
  ManualClock clock_{noon};
  Rules rules_;
  std::optional<Presenter> presenter_;
  std::optional<Session> session_;
};

}  // namespace

TEST_CASE("session: a still card draws no frame until the next one is due") {
  Visit visit;
  CHECK(*visit.session().untilNextFrame() > Tick{5000});
  CHECK(visit.live(Tick{5000}) == 0);
  CHECK(visit.session().state().card == 0);
}

TEST_CASE("session: the rotation draws only its fades, and the minute") {
  Visit visit;
  const int fades = 60'000 / 8000 + 1;
  const int frames = visit.live(Tick{60'000});
  CHECK(frames > 7 * 30);
  CHECK(frames <= fades * (700 * 60 / 1000 + 4) + 1);
}

TEST_CASE("session: a page that nobody touches draws the new minute and nothing else") {
  Visit visit;
  visit.tap(480, 150);
  CHECK(visit.session().state().page == Page::film);
  visit.settle();
  const int frames = visit.live(Tick{57'000});  // the minute changes once in there
  CHECK(frames == 1);
}

TEST_CASE("session: a finger that rests draws nothing, and holds the card") {
  Visit visit;
  visit.touch(window::Touch::Phase::down, 480, 150);
  visit.settle();
  CHECK(visit.live(Tick{30'000}) == 0);
  CHECK(visit.session().state().card == 0);
}

TEST_CASE("session: idle, it finds its way back by itself") {
  Visit visit;
  visit.tap(480, 150);
  visit.live(Tick{61'000});
  CHECK(visit.session().state().page == Page::card);
}

TEST_CASE("session: a movement ends with one frame in which everything stands still") {
  Visit visit;
  visit.tap(480, 150);
  CHECK(visit.session().isMoving());
  const int frames = visit.live(Tick{2000});
  CHECK(frames >= 10);
  CHECK(frames <= 20);  // 240 ms
  CHECK_FALSE(visit.session().isMoving());
}

TEST_CASE("session: a release without a down, and keys on every page, break nothing") {
  Visit visit;
  visit.touch(window::Touch::Phase::up, 480, 150);
  using Code = window::Key::Code;
  for (const Code code : {Code::right, Code::enter, Code::down, Code::language, Code::enter, Code::right,
                          Code::left, Code::up, Code::language, Code::escape, Code::escape, Code::escape}) {
    visit.session().handle(window::Key{code});
    visit.live(Tick{700});
  }
  CHECK(visit.session().state().page == Page::card);
}

}  // namespace lobby
