#include "data/cinema.hpp"

#include <doctest/doctest.h>

using lobby::Cinema;

TEST_CASE("cinema: the name falls back") {
  Cinema cinema;
  cinema.defaultLanguage = "de";
  CHECK(cinema.name("de").empty());
  cinema.names = {{"ja", "モルゲンシュテルン劇場"}};
  CHECK(cinema.name("en") == "モルゲンシュテルン劇場");
  cinema.names["de"] = "Filmtheater";
  CHECK(cinema.name("en") == "Filmtheater");
  cinema.names[""] = "Morgenstern";
  CHECK(cinema.name("en") == "Morgenstern");
  CHECK(cinema.name("ja") == "モルゲンシュテルン劇場");
}
