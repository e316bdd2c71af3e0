// assets/ratings.toml, row by row: what each rating says, as the boards and laws say it (lobby.md and the
// notes in the table), written down here once more by hand; and the whole table as people read it, in
// goldens/ratings.txt.
#include <cstdio>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "app/house/age_words.hpp"
#include "tests/app/house/support.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

// The youngest who comes alone, and the youngest who comes at all. `advice`: what is advised, not barred.
struct Fact {
  const char* country;
  const char* rating;
  int alone;
  int atAll;
  bool advice = false;
};

constexpr bool advice = true;
const std::vector<Fact> facts{
    // JuSchG 14 and 11: 12 admits from 6 with company.
    {"DE", "0", 0, 0},
    {"DE", "6", 6, 6},
    {"DE", "12", 12, 6},
    {"DE", "16", 16, 16},
    {"DE", "18", 18, 18},
    {"AT", "0", 0, 0},
    {"AT", "6", 6, 6, advice},
    {"AT", "8", 8, 8, advice},
    {"AT", "10", 10, 10, advice},
    {"AT", "12", 12, 12, advice},
    {"AT", "14", 14, 14, advice},
    {"AT", "16", 16, 16, advice},
    // Two years younger with a parent, but at 18.
    {"CH", "0", 0, 0},
    {"CH", "6", 6, 4},
    {"CH", "8", 8, 6},
    {"CH", "10", 10, 8},
    {"CH", "12", 12, 10},
    {"CH", "14", 14, 12},
    {"CH", "16", 16, 14},
    {"CH", "18", 18, 18},
    {"FR", "TP", 0, 0},
    {"FR", "10", 10, 10, advice},
    {"FR", "12", 12, 12},
    {"FR", "16", 16, 16},
    {"FR", "18", 18, 18},
    {"FR", "avertissement", 0, 0},
    {"FR", "12 avec avertissement", 12, 12},
    {"FR", "16 avec avertissement", 16, 16},
    {"GB", "U", 0, 0},
    {"GB", "PG", 8, 0, advice},
    {"GB", "12A", 12, 0},
    {"GB", "12", 12, 12},
    {"GB", "15", 15, 15},
    {"GB", "18", 18, 18},
    {"GB", "R18", 18, 18},
    {"IE", "G", 0, 0},
    {"IE", "PG", 0, 0, advice},
    {"IE", "12A", 12, 0},
    {"IE", "15A", 15, 0},
    {"IE", "16", 16, 16},
    {"IE", "18", 18, 18},
    {"US", "G", 0, 0},
    {"US", "PG", 0, 0, advice},
    {"US", "PG-13", 13, 0, advice},
    {"US", "R", 17, 0},
    {"US", "NC-17", 18, 18},
    {"JP", "G", 0, 0},
    {"JP", "PG12", 12, 0, advice},
    {"JP", "R15+", 15, 15},
    {"JP", "R18+", 18, 18},
    {"NL", "AL", 0, 0},
    {"NL", "6", 6, 0},
    {"NL", "9", 9, 0},
    {"NL", "12", 12, 0},
    {"NL", "14", 14, 0},
    {"NL", "16", 16, 16},
    {"NL", "18", 18, 18},
    {"BE", "AL", 0, 0},
    {"BE", "6", 6, 6, advice},
    {"BE", "9", 9, 9, advice},
    {"BE", "12", 12, 12, advice},
    {"BE", "14", 14, 14, advice},
    {"BE", "16", 16, 16, advice},
    {"BE", "18", 18, 18, advice},
    // Law 2010:1882; 15 admits from 11 with an adult since March 2017.
    {"SE", "Btl", 0, 0},
    {"SE", "7", 7, 0},
    {"SE", "11", 11, 7},
    {"SE", "15", 15, 11},
    // Portaria MJ 502/2021: parents may decide otherwise, at 18 only from 16.
    {"BR", "L", 0, 0},
    {"BR", "10", 10, 0},
    {"BR", "12", 12, 0},
    {"BR", "14", 14, 0},
    {"BR", "16", 16, 0},
    {"BR", "18", 18, 16},
    {"ES", "A", 0, 0},
    {"ES", "Ai", 0, 0},
    {"ES", "7", 7, 7, advice},
    {"ES", "7i", 7, 7, advice},
    {"ES", "12", 12, 12, advice},
    {"ES", "16", 16, 16, advice},
    {"ES", "18", 18, 18, advice},
    {"ES", "X", 18, 18},
    {"ID", "SU", 0, 0},
    {"ID", "13+", 13, 13},
    {"ID", "17+", 17, 17},
    {"ID", "21+", 21, 21},
};

int youngest(const AgeRule& rule, bool alone) {
  int age = 0;
  while (age < 99) {
    const Admission admitted = admission(age, rule, std::nullopt);
    if (admitted == Admission::alone || (!alone && admitted == Admission::accompanied)) break;
    ++age;
  }
  return age;
}

std::string hex(std::uint32_t colour) {
  char text[8];
  std::snprintf(text, sizeof text, "#%06X", colour);
  return text;
}

std::string badge(const RatingView& view) {
  constexpr const char* shapes[] = {"circle", "square", "rounded", "triangle"};
  std::string text = view.text + " in a " + shapes[static_cast<int>(view.shape)] + ", " + hex(view.ink) +
                     " on " + hex(view.ground);
  return view.edge == view.ground ? text : text + ", edge " + hex(view.edge);
}

}  // namespace

TEST_CASE("ratings: each says what its board or law says") {
  std::set<std::pair<std::string, std::string>> known;
  for (const Fact& fact : facts) {
    CAPTURE(fact.country);
    CAPTURE(fact.rating);
    known.emplace(fact.country, fact.rating);
    const AgeRating* rating = vocabulary().ages().find(fact.country, fact.rating);
    REQUIRE(rating != nullptr);
    CHECK(youngest(rating->rule, true) == fact.alone);
    CHECK(youngest(rating->rule, false) == fact.atAll);
    CHECK(rating->rule.advice == fact.advice);
  }
  for (const auto& [code, country] : vocabulary().ages().countries()) {
    for (const auto& [name, rating] : country.ratings)
      CHECK_MESSAGE(known.contains({code, name}), code, " ", name, " stands in the table and not here");
  }
}

TEST_CASE("ratings: the table as people read it, with each row's sentence") {
  const Tongue english("en");
  std::string table;
  for (const auto& [code, country] : vocabulary().ages().countries()) {
    for (const auto& [name, rating] : country.ratings) {
      table +=
          code + " " + name + " | " + badge(rating.badge) + " | " + ageSentence(rating.rule, english.strings);
      const std::string warning = warningSentence(rating.rule, english.strings);
      table += (warning.empty() ? "" : ". " + warning) + "\n";
    }
    for (const AloneRule& rule : country.alone)
      table += code + " | " + visible(aloneSentence(rule, english.strings, english.format)) + "\n";
    if (country.unrated) table += code + " | " + unratedSentence(*country.unrated, english.strings) + "\n";
  }
  checkGolden("ratings.txt", table);
}

TEST_CASE("ratings: every sentence in ten languages") {
  std::string table;
  const AgeRule samples[] = {{.from = 0},
                             {.from = 6},
                             {.from = 12, .with = 6, .company = Company::guardian},
                             {.from = 12, .with = 0, .company = Company::adult},
                             {.from = 17, .with = 0, .company = Company::parent},
                             {.from = 16, .with = 14, .company = Company::parent},
                             {.from = 8, .advice = true},
                             {.from = 12, .with = 0, .advice = true},
                             {.from = 0, .advice = true}};
  const AloneRule hours[] = {{.under = 6},
                             {.under = 10, .company = Company::parent},
                             {.under = 14, .untilHour = 20},
                             {.under = 16, .untilHour = 22},
                             {.under = 18, .untilHour = 24}};
  for (const char* language : tenLanguages) {
    const Tongue tongue(language);
    table += std::string(language) + "\n";
    for (const AgeRule& rule : samples) table += "  " + ageSentence(rule, tongue.strings) + "\n";
    table += "  " + warningSentence({.warning = true}, tongue.strings) + "\n";
    table += "  " + unratedSentence(18, tongue.strings) + "\n";
    for (const AloneRule& rule : hours)
      table += "  " + visible(aloneSentence(rule, tongue.strings, tongue.format)) + "\n";
  }
  checkGolden("age_words.txt", table);
}

TEST_CASE("ratings: a table that nobody understands is refused, with the line") {
  const TemporaryFolder folder;
  const auto refusal = [&](const std::string& text) {
    const auto table = AgeRatings::load(folder.write("ratings.toml", text));
    return table ? std::string("taken") : table.error().message;
  };
  CHECK(refusal("[XX]\n\"1\" = { from = 12, with = 6 }\n") == "taken");
  CHECK(refusal("[XX]\n\"1\" = { form = 12 }\n").ends_with("ratings.toml:2: \"1\": form is not known"));
  CHECK(refusal("[XX]\n\"1\" = { shape = \"star\" }\n").ends_with("shape \"star\" is not known"));
  CHECK(refusal("[XX]\n\"1\" = { from = 120 }\n").ends_with("from must lie between 0 and 99"));
  CHECK(refusal("[XX]\n\"1\" = { from = 6, with = 8 }\n").ends_with("with must be less than from"));
  CHECK(refusal("[XX]\n\"1\" = { advice = 1 }\n").ends_with("advice must be true or false"));
  CHECK(refusal("[XX]\n[[XX.alone]]\nuntil = 22\n").ends_with("under is missing, write an age"));
  CHECK(refusal("[XX]\n[[XX.alone]]\nunder = 14\nuntil = 25\n").ends_with("until must lie between 1 and 24"));
  CHECK(refusal("[XX]\nunrated = \"18\"\n").ends_with("unrated must be a number"));
}

}  // namespace lobby::test
