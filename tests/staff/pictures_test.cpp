// What the staff screens look like, small, and within a tolerance. LOBBY_UPDATE_GOLDENS=1 writes them anew.
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/staff/picture_cases.hpp"
#include "tests/support/captured_errors.hpp"
#include "tests/support/golden_picture.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

struct Golden {
  const char* name;
  const char* language;
  bool portrait;
};

PictureCase caseOf(const Golden& golden) {
  for (PictureCase& picture : pictureCases(golden.language)) {
    if (picture.name == golden.name) return picture;
  }
  FAIL("there is no such case");
  return {};
}

std::string fileName(const Golden& golden) {
  return std::string(golden.name) + "-" + golden.language + (golden.portrait ? "-portrait" : "") + ".png";
}

}  // namespace

TEST_CASE("staff pictures: the main screens look as they did") {
  const Golden goldens[] = {
      {"pin", "ar", false},
      {"pin-wait", "de", true},
      {"overview", "de", false},
      {"overview-trouble", "ja", true},
      {"overview", "ar", false},
      {"media", "de", false},
      {"media", "ar", true},
      {"media-copy", "ja", false},
      {"media-copy", "ar", true},
      {"log", "de", true},
      {"rollback-asked", "ja", false},
      {"clock", "ar", false},
      {"clock", "ja", true},
      {"colours", "de", false},
  };
  std::optional<StaffStage> stage;
  for (const bool portrait : {false, true}) {
    stage.reset();
    stage.emplace(portrait ? 540 : 960, portrait ? 960 : 540);
    for (const Golden& golden : goldens) {
      if (golden.portrait != portrait) continue;
      CAPTURE(fileName(golden));
      const PictureCase picture = caseOf(golden);
      checkGolden(LOBBY_SOURCE_DIR "/tests/staff/goldens", "staff-", fileName(golden),
                  stage->picture(picture.state, picture.view));
    }
  }
}

TEST_CASE("staff pictures: every screen has all its words in every language, in both orientations") {
  const CapturedErrors errors;
  std::optional<StaffStage> stage;
  for (const bool portrait : {false, true}) {
    stage.reset();
    stage.emplace(portrait ? 540 : 960, portrait ? 960 : 540);
    for (const char* language : {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"}) {
      for (const PictureCase& picture : pictureCases(language)) stage->picture(picture.state, picture.view);
    }
  }
  CHECK(errors.text() == "");
}

}  // namespace lobby::test
