// The graphics processor with all that was in it goes, another comes: the picture is the same one.
#include <doctest/doctest.h>

#include "app/session.hpp"
#include "platform/draw/software_renderer.hpp"
#include "tests/app/small_programme.hpp"
#include "tests/support/must.hpp"

namespace lobby {
namespace {

using test::must;

constexpr int width = 960;
constexpr int height = 540;
constexpr WallTime noon{std::chrono::seconds{1'795'176'000}};

Result<std::string> somePicture(std::int64_t, bool) {
  draw::Bitmap stripes{64, 36, {}};
  for (std::uint8_t i = 0; i < 64 * 36 / 16; ++i)
    stripes.rgba.insert(stripes.rgba.end(), 64, static_cast<std::uint8_t>(i * 3));
  return draw::encodeJpeg(stripes, 90);
}

class Kiosk {
 public:
  explicit Kiosk(draw::TextureStore& textures)
      : rules_{programme_.catalogue().cards(), "de", {"de", "en", "ar"}},
        presenter(
            {textures, must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf")),
             must(Content::create(&programme_.catalogue(), programme_.catalogue().cinema(), LOBBY_ASSETS)),
             somePicture, [] {}},
            rules_.cards, 50'000'000),
        session(
            presenter, rules_, [this] { return Now{localMinute(clock_.wall(), "Europe/Berlin")}; }, clock_) {
    session.setMetrics(theme::metricsFor(width, height));
    clock_.advance(Tick{2000});
  }

  std::vector<std::uint32_t> picture(draw::SoftwareRenderer& renderer) {
    session.frame();
    presenter.images().finish();
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height);
    renderer.setTarget({pixels.data(), width, height, width});
    renderer.render(session.frame(), theme::ink);
    renderer.setTarget({});
    return pixels;
  }

  void touch(window::Touch::Phase phase, float x, float y) {
    session.handle(window::Touch{phase, 1, {x, y}, clock_.tick()});
    clock_.advance(Tick{80});
  }

 private:
  test::SmallProgramme programme_;
  ManualClock clock_{noon};
  Rules rules_;

 public:
  Presenter presenter;
  Session session;
};

}  // namespace

TEST_CASE("moved textures: the next frame equals the last, and nothing of the old store is left or used") {
  auto first = std::make_unique<draw::SoftwareRenderer>();
  draw::SoftwareRenderer second;
  // Other handles than in the first store: an old one would be missed, or be another texture.
  for (int i = 0; i < 5; ++i) second.create(draw::PixelFormat::mask, 1, 1, false, nullptr);
  const std::size_t others = second.textureBytes();
  Kiosk kiosk(*first);
  const auto before = kiosk.picture(*first);
  CHECK(first->textureBytes() > 0);
  kiosk.presenter.moveTextures(second);
  CHECK(first->textureBytes() == 0);
  first.reset();
  CHECK(kiosk.picture(second) == before);
  CHECK(second.textureBytes() > others);
}

TEST_CASE("moved textures: in the middle of a frame, and to another size of screen") {
  draw::SoftwareRenderer first, second;
  Kiosk kiosk(first);
  const auto before = kiosk.picture(first);
  kiosk.session.prepareNext();  // a frame is begun and thrown away
  kiosk.presenter.moveTextures(second);
  kiosk.session.setMetrics(theme::metricsFor(640, 360));
  kiosk.session.frame();
  kiosk.session.setMetrics(theme::metricsFor(width, height));
  CHECK(kiosk.picture(second) == before);
}

TEST_CASE("display gone: what a finger had begun is not meant, and the next finger is heard") {
  draw::SoftwareRenderer renderer;
  Kiosk kiosk(renderer);
  kiosk.touch(window::Touch::Phase::down, 480, 150);
  CHECK(kiosk.session.isTouched());
  kiosk.session.letGo();
  CHECK_FALSE(kiosk.session.isTouched());
  CHECK_FALSE(kiosk.session.state().held);
  CHECK(kiosk.session.state().page == Page::card);
  kiosk.touch(window::Touch::Phase::down, 480, 150);
  kiosk.touch(window::Touch::Phase::up, 480, 150);
  CHECK(kiosk.session.state().page == Page::film);
}

}  // namespace lobby
