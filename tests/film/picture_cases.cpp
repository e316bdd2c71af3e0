#include "tests/film/picture_cases.hpp"

#include <stdexcept>

#include "app/house/access.hpp"
#include "app/widgets/access_sign.hpp"
#include "app/widgets/badge.hpp"
#include "app/widgets/reviews.hpp"
#include "platform/draw/host.hpp"

namespace lobby::test {
namespace {

constexpr float rowHeight = 62;
constexpr int columns = 2;

void drawCountry(Canvas& canvas, const std::string& country, const AgeRatings::Country& ratings, float x,
                 float y) {
  canvas.text(canvas.layOut(country, "en", theme::body(canvas.metrics(), 24)), x, y, theme::mute);
  x += 60;
  for (const auto& [name, rating] : ratings.ratings) {
    const float width = widgets::badgeWidth(canvas, rating.badge, 50);
    widgets::badge(canvas, rating.badge, {x, y, width, 50});
    x += width + 14;
  }
}

void drawSigns(Canvas& canvas, float y) {
  float x = 60;
  for (const AccessService& service : accessServices) {
    widgets::accessSign(canvas, service.sign, {x, y + 25}, 26, theme::cream);
    widgets::accessSign(canvas, service.sign, {x + 70, y + 25}, 48, theme::amber);
    x += 150;
  }
  for (const double stars : {0.0, 2.5, 5.0}) x += widgets::stars(canvas, stars, x, y + 25, 26) + 24;
}

}  // namespace

std::vector<FilmPictureCase> filmPictureCases(const std::string& language) {
  std::vector<FilmPictureCase> cases;
  const auto add = [&](const char* name, const char* id, sheet::SheetState asked = {}, float scroll = 0) {
    State state = FilmStage::page(id, language);
    state.sheet = std::move(asked);
    state.scroll = Glide::still(scroll);
    cases.push_back({name, std::move(state)});
  };
  add("film", "sound");
  add("film-below", "sound", {}, 520);
  add("film-thai", "sister");
  add("article", "essay");
  add("article-below", "essay", {}, 420);
  add("showing", "sound", sheetOf(sheet::Kind::showing, "2026-11-20T19:30", "2"));
  add("showing-late", "sound", sheetOf(sheet::Kind::showing, "2026-11-20T22:15", "1"));
  add("rating", "sound", sheetOf(sheet::Kind::rating));
  add("code", "sound", sheetOf(sheet::Kind::takeAway));
  add("code-link", "sister", sheetOf(sheet::Kind::takeAway));
  return cases;
}

draw::Bitmap badgeSheet() {
  auto ages = AgeRatings::load(LOBBY_ASSETS "/ratings.toml");
  auto engine = text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf");
  if (!ages || !engine) throw std::runtime_error("the assets cannot be read");
  const auto rows = static_cast<int>((ages->countries().size() + columns - 1) / columns) + 1;
  const int width = 1500;
  const int height = rows * static_cast<int>(rowHeight) + 20;
  draw::SoftwareRenderer renderer;
  text::GlyphAtlas atlas(renderer);
  draw::ImageCache images(
      renderer, [](std::int64_t, bool) { return Result<std::string>(""); }, 1'000'000, [] {});
  draw::Host host;
  host.setWhitePixel(atlas.whitePixel().texture, atlas.whitePixel().uv);
  const theme::Metrics metrics = theme::metricsFor(1920, 1080);
  atlas.beginFrame();
  Canvas canvas({**engine, atlas, images}, host.begin(width, height), metrics, "en", {});
  int at = 0;
  for (const auto& [country, ratings] : ages->countries()) {
    drawCountry(canvas, country, ratings, 20 + static_cast<float>(at % columns * width / columns),
                10 + static_cast<float>(at / columns) * rowHeight);
    ++at;
  }
  drawSigns(canvas, static_cast<float>(rows - 1) * rowHeight + 10);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  renderer.setTarget({pixels.data(), width, height, width});
  const ImDrawData& data = host.end();
  atlas.flush();
  renderer.render(data, theme::ink);
  return renderer.readPixels(width, height);
}

}  // namespace lobby::test
