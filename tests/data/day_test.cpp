// What is on, of all films: the day's list, the days that have one, and what is to come.
#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

Catalogue withScreenings(const TemporaryFolder& folder, const std::string& rows) {
  writeBase(folder);
  for (const char* film : {"gamma", "delta"}) {
    folder.write(std::string("films/") + film + "/film.toml",
                 "originalTitle = \"" + std::string(film) + "\"\nduration = \"PT1H\"\n");
    folder.write(std::string("films/") + film + "/de.md",
                 "+++\ntitle = \"" + std::string(film) + "\"\n+++\nText.\n");
  }
  folder.write("screenings.csv", "film,startDate,screen,status\n" + rows);
  return openCatalogue(folder);
}

std::string day(const Catalogue& catalogue, std::string_view from, std::string_view to) {
  const auto found = catalogue.screenings(at(from), at(to));
  REQUIRE(found);
  CHECK(catalogue.hasScreenings(at(from), at(to)).value() == !found->empty());
  std::string text;
  for (const Screening& s : *found)
    text +=
        (text.empty() ? "" : ", ") + s.film + " " + formatLocalMinute(s.startDate).substr(5) + " " + s.screen;
  return text;
}

std::string coming(const Catalogue& catalogue, std::string_view from, std::string_view to) {
  const auto found = catalogue.coming(at(from), at(to));
  REQUIRE(found);
  std::string text;
  for (const ComingFilm& film : *found) {
    text += (text.empty() ? "" : ", ") + film.film;
    if (film.start) text += " " + formatLocalMinute(*film.start).substr(5);
  }
  return text;
}

}  // namespace

TEST_CASE("day: all films, in the order of start, screen and film") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder,
                                             "beta,Fri 19:30,1\nalpha,2026-11-20T19:30,2\ngamma,Fri 19:30,1\n"
                                             "alpha,Fri 11:00,1\nalpha,Sat 11:00,1\n");
  CHECK(day(catalogue, "2026-11-20T05:00", "2026-11-21T05:00") ==
        "alpha 11-20T11:00 1, beta 11-20T19:30 1, gamma 11-20T19:30 1, alpha 11-20T19:30 2");
  CHECK(day(catalogue, "2026-11-20T11:00", "2026-11-20T19:30") == "alpha 11-20T11:00 1");
  CHECK(day(catalogue, "2026-11-20T19:31", "2026-11-21T11:00").empty());
}

TEST_CASE("day: a dated row stands for the slot of the same film, start and screen only") {
  const TemporaryFolder folder;
  const Catalogue catalogue =
      withScreenings(folder,
                     "alpha,Fri 19:30,1\nbeta,Fri 19:30,1\nalpha,2026-11-20T19:30,1,cancelled\n"
                     "gamma,Sat 19:30,1\ngamma,2026-11-21T19:30,1,cancelled\n");
  CHECK(day(catalogue, "2026-11-20T05:00", "2026-11-21T05:00") == "beta 11-20T19:30 1");
  CHECK(day(catalogue, "2026-11-21T05:00", "2026-11-22T05:00").empty());
  CHECK(day(catalogue, "2026-11-27T05:00", "2026-11-28T05:00") == "alpha 11-27T19:30 1, beta 11-27T19:30 1");
}

TEST_CASE("day: over the end of the week, and longer than one") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder, "alpha,Sun 23:59,1\nbeta,Mon 00:15,1\n");
  CHECK(day(catalogue, "2026-11-22T05:00", "2026-11-23T05:00") == "alpha 11-22T23:59 1, beta 11-23T00:15 1");
  CHECK(day(catalogue, "2026-11-22T23:59", "2026-12-01T00:00") ==
        "alpha 11-22T23:59 1, beta 11-23T00:15 1, alpha 11-29T23:59 1, beta 11-30T00:15 1");
}

TEST_CASE("day: what it lists is what the films list, for random programmes") {
  std::mt19937 random(20261120);
  const auto dice = [&](int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random); };
  const char* const films[] = {"alpha", "beta", "gamma", "delta"};
  const char* const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const char* const times[] = {"00:30", "19:30"};
  for (int round = 0; round < 24; ++round) {
    CAPTURE(round);
    std::set<std::string> rows;
    for (int i = 0; i < 24; ++i) {
      const std::string when =
          dice(2) == 0 ? std::string(days[dice(7)]) + " " : "2026-11-" + std::to_string(16 + dice(7)) + "T";
      rows.insert(std::string(films[dice(4)]) + "," + when + times[dice(2)] + "," +
                  std::to_string(1 + dice(2)));
    }
    std::string csv;
    for (const std::string& row : rows)
      csv += row + (row.find('T') != row.npos && dice(3) == 0 ? ",cancelled\n" : ",\n");
    const TemporaryFolder folder;
    const Catalogue catalogue = withScreenings(folder, csv);
    const LocalMinute from = at("2026-11-16T00:00") + dice(14 * 24 * 60);
    const LocalMinute to = from + dice((1 + 9 * dice(2)) * 24 * 60);
    std::multiset<std::string> oracle;
    const auto key = [](const Screening& s) {
      return s.film + formatLocalMinute(s.startDate) + s.screen + s.status;
    };
    for (const char* film : films) {
      const auto ofFilm = catalogue.screenings(film, from, to);
      for (const Screening& s : *ofFilm) oracle.insert(key(s));
    }
    std::multiset<std::string> found;
    const auto all = catalogue.screenings(from, to);
    for (const Screening& s : *all) found.insert(key(s));
    CHECK(found == oracle);
    CHECK(catalogue.hasScreenings(from, to).value() == !oracle.empty());
    // What is coming are those that the list does not have, each with its first start.
    const auto soon = catalogue.coming(from, to);
    REQUIRE(soon);
    for (const char* film : films) {
      const auto listed = std::ranges::find(*soon, film, &ComingFilm::film);
      const bool on = !catalogue.screenings(film, from, to)->empty();
      const auto later = catalogue.screenings(film, to, to + 40 * minutesPerDay);
      CHECK((!on && !later->empty()) == (listed != soon->end() && listed->start.has_value()));
      if (listed != soon->end() && listed->start) CHECK(*listed->start == later->front().startDate);
    }
  }
}

TEST_CASE("coming: first by their start, then those without a time; what is over is not coming") {
  const TemporaryFolder folder;
  const Catalogue catalogue = withScreenings(folder,
                                             "alpha,2026-11-20T19:30,1\nbeta,2027-03-01T19:30,1\nbeta,2027-"
                                             "02-01T19:30,1\ngamma,2026-12-24T19:30,1\n");
  CHECK(coming(catalogue, "2026-11-20T05:00", "2026-11-27T05:00") ==
        "gamma 12-24T19:30, beta 02-01T19:30, delta");
  CHECK(coming(catalogue, "2026-11-21T05:00", "2026-11-28T05:00") ==
        "gamma 12-24T19:30, beta 02-01T19:30, delta");
  CHECK(coming(catalogue, "2027-03-02T00:00", "2027-03-03T00:00") == "delta");
}

TEST_CASE(
    "coming: a weekly slot that falls outside the days comes within a week, unless it is cancelled there") {
  const TemporaryFolder folder;
  const Catalogue catalogue =
      withScreenings(folder,
                     "alpha,Fri 19:30,1\nbeta,Sun 19:30,1\ngamma,Sun "
                     "20:00,1\ngamma,2026-11-22T20:00,1,cancelled\ndelta,Fri 10:00,1\n");
  CHECK(coming(catalogue, "2026-11-20T05:00", "2026-11-21T05:00") == "beta 11-22T19:30");
}

TEST_CASE("film row: a title in the visitor's language, or the next best, and the facts") {
  const TemporaryFolder folder;
  writeBase(folder);
  const Catalogue catalogue = openCatalogue(folder);
  for (const char* language : {"de", "en", "ja"}) {
    const auto film = catalogue.film("alpha", language);
    const auto row = catalogue.filmRow("alpha", language);
    REQUIRE(film);
    REQUIRE(row);
    CHECK(row->title == film->text.title);
    CHECK(row->titleLanguage == film->text.language);
    CHECK(row->durationMinutes == film->durationMinutes);
    CHECK(row->facts ==
          FilmFacts{film->genre, film->inLanguage, film->subtitleLanguage, film->contentRating});
    CHECK(row->facts == catalogue.factsOf("alpha").value());
    REQUIRE(row->still.has_value());
    CHECK(row->still->id == film->stills.front().id);
    CHECK(row->still->alt == film->stills.front().alt);
  }
  CHECK(!catalogue.filmRow("nobody", "de").has_value());
}
