// The pages and sheets that are worth a picture.
#pragma once

#include <string>
#include <vector>

#include "tests/film/film_stage.hpp"

namespace lobby::test {

struct FilmPictureCase {
  std::string name;
  State state;
};

std::vector<FilmPictureCase> filmPictureCases(const std::string& language);

// Every badge of assets/ratings.toml, small and large, and every sign of a service and every star.
draw::Bitmap badgeSheet();

}  // namespace lobby::test
