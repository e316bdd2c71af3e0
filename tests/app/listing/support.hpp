// Days of a programme written by hand, for tests of what is listed.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/listing/listing.hpp"

namespace lobby::test {

struct Row {
  std::string film;
  std::string start;  // 2026-11-20T19:30
  int minutes = 100;
  std::vector<std::string> audio = {"de"};
  std::vector<std::string> subtitles = {};
  std::vector<std::string> genre = {"drama"};
  std::vector<std::string> access = {};
  std::string rating = "12";
};

// In Germany, in time order as the catalogue gives it.
listing::ProgrammeDay dayOf(std::string_view date, std::vector<Row> rows);

// "making-of 17:00 past, 19:30 next, 21:45 | last-reel 18:00 …"
std::string written(const listing::ProgrammeDay& day, const listing::Listing& listing);

Now nowAt(std::string_view minute);

}  // namespace lobby::test
