#include "app/vocabulary.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "app/theme.hpp"
#include "data/toml.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

double luminance(std::uint32_t rgb) {
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; ++i) {
    const double c = ((rgb >> (16 - 8 * i)) & 0xFFu) / 255.0;
    sum += weights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(std::uint32_t a, std::uint32_t b) {
  const double x = luminance(a) + 0.05;
  const double y = luminance(b) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

}  // namespace

TEST_CASE("vocabulary: a genre in the visitor's language, else in English, else its id") {
  const auto vocabulary = Vocabulary::load(LOBBY_ASSETS);
  REQUIRE_MESSAGE(vocabulary, vocabulary.error().message);
  CHECK(vocabulary->genre("comedy", "de") == "Komödie");
  CHECK(vocabulary->genre("comedy", "th") == vocabulary->genre("comedy", "en"));
  CHECK(vocabulary->genre("no-such-genre", "de") == "no-such-genre");
}

TEST_CASE("vocabulary: every genre has a name in all ten languages") {
  const auto genres = readToml(LOBBY_ASSETS "/genres.toml");
  REQUIRE(genres);
  for (const TomlValue& genre : genres->children) {
    CAPTURE(genre.key);
    for (const char* language : {"ar", "de", "en", "es", "fr", "id", "ja", "pt", "sv", "zh"}) {
      const TomlValue* name = genre.find(language);
      CHECK_MESSAGE(name != nullptr, language);
      if (name != nullptr) CHECK_FALSE(name->text.empty());
    }
  }
}

TEST_CASE("vocabulary: badges can be read, and a rating nobody knows gets a plain one") {
  const auto vocabulary = Vocabulary::load(LOBBY_ASSETS);
  REQUIRE(vocabulary);
  for (const char* rating : {"0", "6", "12", "16", "18"}) {
    const RatingView badge = vocabulary->ages().badge("DE", rating);
    CHECK(badge.text == rating);
    CHECK_MESSAGE(contrast(badge.ground, badge.ink) >= 4.5, rating);
  }
  const RatingView plain = vocabulary->ages().badge("XX", "R-77");
  CHECK(plain.text == "R-77");
  CHECK(plain.ground == theme::cream);
}

TEST_CASE("vocabulary: assets that cannot be read name the file") {
  const test::TemporaryFolder folder;
  const auto none = Vocabulary::load(folder.path());
  REQUIRE(!none);
  CHECK(none.error().kind == ErrorKind::system);
  CHECK(none.error().message.find("genres.toml") != std::string::npos);
  folder.write("genres.toml", "[comedy]\nde = \"Komödie\"\n");
  folder.write("ratings.toml", "[DE.12]\nground = \"green\"\n");
  const auto broken = Vocabulary::load(folder.path());
  REQUIRE(!broken);
  CHECK(broken.error().message.find("ratings.toml") != std::string::npos);
}

TEST_CASE("theme: a touch target is 20 mm on the lobby panel, and never leaves its bounds") {
  CHECK(theme::metricsFor(1920, 1080, 24).touch == doctest::Approx(72).epsilon(0.02));
  CHECK(theme::metricsFor(1920, 1080, 24).unit == 1);
  CHECK(theme::metricsFor(1080, 1920, 24).portrait);
  CHECK(theme::metricsFor(3840, 2160, 24).touch == doctest::Approx(144).epsilon(0.02));
  for (const float inches : {1.0f, 7.0f, 24.0f, 55.0f, 500.0f}) {
    const auto metrics = theme::metricsFor(1280, 720, inches);
    CHECK(metrics.touch >= metrics.px(72));
    CHECK(metrics.touch <= metrics.px(104));
  }
}

TEST_CASE("theme: text keeps its contrast on the ground (DESIGN 7)") {
  CHECK(contrast(theme::cream, theme::ink) >= 7);
  CHECK(contrast(theme::mute, theme::ink) >= 7);
  CHECK(contrast(theme::amber, theme::ink) >= 7);
  CHECK(contrast(theme::ink, theme::amber) >= 4.5);
}

}  // namespace lobby
