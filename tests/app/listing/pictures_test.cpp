// What the programme screen looks like, small, and within a tolerance. LOBBY_UPDATE_GOLDENS=1 writes it anew.
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

#include "app/presenter.hpp"
#include "platform/draw/jpeg.hpp"
#include "platform/draw/png.hpp"
#include "platform/draw/software_renderer.hpp"
#include "tests/app/house/support.hpp"
#include "tests/app/small_programme.hpp"
#include "tests/support/captured_errors.hpp"
#include "tests/support/golden_picture.hpp"
#include "tests/support/must.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using listing::ListingState;
using listing::Sheet;
using Kind = Chip::Kind;

const std::string& anyPicture() {
  static const std::string jpeg = draw::encodeJpeg({8, 8, std::vector<std::uint8_t>(256, 0x70)}, 80);
  return jpeg;
}

// The whole presenter, drawing into memory.
class Stage {
 public:
  explicit Stage(bool portrait)
      : metrics_(portrait ? theme::metricsFor(540, 960) : theme::metricsFor(960, 540)),
        cards_(programme_.catalogue().cards()) {
    const Catalogue& catalogue = programme_.catalogue();
    presenter_.emplace(
        Presenter::Parts{renderer_, must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf")),
                         must(Content::create(&catalogue, catalogue.cinema(), LOBBY_ASSETS)),
                         [](std::int64_t, bool) { return Result<std::string>(anyPicture()); }, [] {}},
        cards_, 50'000'000);
  }

  draw::Bitmap picture(const ListingState& listing, const std::string& language, const Now& now) {
    State state;
    state.page = Page::programme;
    state.language = language;
    state.listing = listing;
    const Presenter::Moment moment{state, metrics_, Tick{5000}, now};
    presenter_->pass(moment, {});
    presenter_->images().finish();
    presenter_->pass(moment, {});
    const auto width = static_cast<int>(metrics_.width);
    const auto height = static_cast<int>(metrics_.height);
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
    renderer_.setTarget({pixels.data(), width, height, width});
    renderer_.render(presenter_->finishFrame(), theme::ink);
    return renderer_.readPixels(width, height);
  }

 private:
  SmallProgramme programme_;
  theme::Metrics metrics_;
  std::vector<CardKey> cards_;
  draw::SoftwareRenderer renderer_;
  std::optional<Presenter> presenter_;
};

struct Case {
  std::string name;
  ListingState state;
  Now now;
};

std::vector<Case> cases() {
  const Now evening{minuteOf("2026-11-20T18:00")};
  Now late = evening;
  late.showsTimes = false;
  const Chip comedy{.kind = Kind::genre, .word = "comedy"};
  const Chip child{.kind = Kind::child, .years = 4};
  return {
      {"today", {.chips = {{.kind = Kind::language}}}, evening},
      {"coming", {.coming = true}, evening},
      {"nothing", {.chips = {comedy, child}}, evening},
      {"ages", {.chips = {child}, .sheet = Sheet::age}, evening},
      {"ends", {.sheet = Sheet::overBy}, evening},
      {"genres", {.sheet = Sheet::genre}, evening},
      {"no-times", {}, late},
  };
}

void checkPicture(const std::string& name, const draw::Bitmap& bitmap) {
  checkGolden(LOBBY_SOURCE_DIR "/tests/app/listing/goldens", "listing-", name, bitmap);
}

}  // namespace

TEST_CASE("listing pictures: the screen looks as it did, in three scripts and both orientations") {
  for (const bool portrait : {false, true}) {
    Stage stage(portrait);
    for (const char* language : {"de", "ar", "ja"}) {
      for (const Case& each : cases()) {
        const bool main = each.name == "today" || (std::string(language) == (portrait ? "ja" : "ar"));
        if (!main) continue;
        checkPicture(each.name + "-" + language + (portrait ? "-portrait" : "") + ".png",
                     stage.picture(each.state, language, each.now));
      }
    }
  }
}

TEST_CASE("listing pictures: every case has all its words in every language") {
  const CapturedErrors errors;
  for (const bool portrait : {false, true}) {
    Stage stage(portrait);
    for (const char* language : tenLanguages) {
      for (const Case& each : cases()) stage.picture(each.state, language, each.now);
    }
  }
  CHECK(errors.text() == "");
}

}  // namespace lobby::test
