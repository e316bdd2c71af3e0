// What film pages, sheets and articles look like, small, and within a tolerance. LOBBY_UPDATE_GOLDENS=1
// writes them anew.
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/film/picture_cases.hpp"
#include "tests/support/captured_errors.hpp"
#include "tests/support/golden_picture.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

void compare(const draw::Bitmap& picture, const std::string& name) {
  checkGolden(LOBBY_SOURCE_DIR "/tests/film/goldens", "film-", name, picture);
}

// Every case in one language and orientation would be many alike: each screen in each language, turned about.
bool isGolden(const std::string& name, const std::string& language, bool portrait) {
  if (name == "film-below" || name == "article-below" || name == "showing-late" || name == "code-link")
    return language == "de" && portrait;
  if (name == "film-thai") return language == "de";
  if (name == "article") return language != "ja";
  return true;
}

}  // namespace

TEST_CASE("film pictures: pages and sheets look as they did") {
  const FilmProgramme programme;
  for (const bool portrait : {false, true}) {
    FilmStage stage(programme, portrait ? 540 : 960, portrait ? 960 : 540);
    for (const char* language : {"de", "ar", "ja"}) {
      for (const FilmPictureCase& picture : filmPictureCases(language)) {
        if (!isGolden(picture.name, language, portrait)) continue;
        compare(stage.picture(picture.state),
                picture.name + "-" + language + (portrait ? "-portrait" : "") + ".png");
      }
    }
  }
}

TEST_CASE("film pictures: every country's badges, the signs of the services, and the stars") {
  compare(badgeSheet(), "badges.png");
}

TEST_CASE("film pictures: every page and sheet has all its words in every language") {
  const CapturedErrors errors;
  const FilmProgramme programme;
  for (const bool portrait : {false, true}) {
    FilmStage stage(programme, portrait ? 540 : 960, portrait ? 960 : 540);
    for (const char* language : {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"}) {
      for (const FilmPictureCase& picture : filmPictureCases(language)) stage.picture(picture.state);
    }
  }
  CHECK(errors.text() == "");
}

}  // namespace lobby::test
