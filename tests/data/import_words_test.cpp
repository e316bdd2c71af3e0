// What the shipped words know: versions, ratings, languages, countries, genres.
#include <algorithm>

#include <doctest/doctest.h>

#include "data/authoring/import/version.hpp"
#include "data/authoring/known.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;

namespace {

const Vocabulary& words() {
  static const Vocabulary vocabulary = [] {
    auto loaded = Vocabulary::load(LOBBY_ASSETS);
    REQUIRE_MESSAGE(loaded.has_value(), loaded.error().message);
    return std::move(*loaded);
  }();
  return vocabulary;
}

std::string listed(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& item : list) text += (text.empty() ? "" : " ") + item;
  return text;
}

// "Dune | original en | sub de | IMAX 3D | captions"
std::string read(std::string_view title, std::string_view country) {
  const MarkedTitle marked = readTitle(title, words(), country);
  const Version& version = marked.version;
  std::string text = marked.title;
  if (version.original) text += " | original";
  if (!version.audio.empty()) text += " | audio " + listed(version.audio);
  if (version.subtitles) text += " | sub " + (version.subtitles->empty() ? "-" : listed(*version.subtitles));
  if (!version.formats.empty()) text += " | " + listed(version.formats);
  if (!version.access.empty()) text += " | " + listed(version.access);
  return text;
}

std::string rated(std::string_view text, std::string_view country = "DE") {
  const auto rating = words().rating(text, country);
  return rating ? rating->country + " " + rating->rating : "";
}

}  // namespace

TEST_CASE("import: the shipped words are in order") {
  for (const VersionMark& mark : words().marks()) {
    CHECK_FALSE(mark.names.empty());
    for (const std::string& country : mark.countries) CHECK(isCountry(country));
    for (const std::string& tag : mark.means.audio) CHECK(canonicalLanguage(tag) == tag);
    for (const std::string& tag : mark.means.subtitles.value_or(std::vector<std::string>{})) {
      CHECK(canonicalLanguage(tag) == tag);
    }
    for (const std::string& access : mark.means.access) CHECK(words().access(access) == access);
    CHECK_FALSE(mark.means == Version{});
  }
  // Of the same country no name may mean two things.
  for (std::size_t i = 0; i < words().marks().size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      for (const std::string& name : words().marks()[i].names) {
        const auto& other = words().marks()[j];
        if (std::ranges::find(other.names, name) == other.names.end()) continue;
        if (other.means == words().marks()[i].means) continue;
        CHECK_FALSE(other.countries.empty());
        for (const std::string& country : words().marks()[i].countries) {
          CAPTURE(name);
          CHECK(std::ranges::find(other.countries, country) == other.countries.end());
        }
      }
    }
  }
  CHECK_FALSE(Vocabulary::load("/nowhere").has_value());
}

TEST_CASE("import: marks of versions in Germany") {
  CHECK(read("Making of (OmU)", "DE") == "Making of | original | sub de");
  CHECK(read("Making of [O.m.U.]", "DE") == "Making of | original | sub de");
  CHECK(read("Dune: Part Two - OV", "DE") == "Dune: Part Two | original | sub -");
  CHECK(read("Dune OmeU", "DE") == "Dune | original | sub en");
  CHECK(read("Dune (DF)", "DE") == "Dune | audio de | sub -");
  CHECK(read("Dune (engl. OmU)", "DE") == "Dune | original | audio en | sub de");
  CHECK(read("Dune [IMAX 3D / OV]", "DE") == "Dune | original | sub - | IMAX 3D");
  CHECK(read("3D: Dune, IMAX", "DE") == "3D: Dune | IMAX");
  CHECK(read("Dune (3D) (OmU)", "DE") == "Dune | original | sub de | 3D");
  CHECK(read("Dune (Englisch)", "DE") == "Dune | audio en");
  CHECK(readTitle("Dune (Englisch)", words(), "DE").onlyLanguage);
  CHECK(readTitle("Dune 3D", words(), "DE").bare);
}

TEST_CASE("import: marks elsewhere mean other things") {
  CHECK(read("Dune (DF)", "GB") == "Dune | relaxed");
  CHECK(read("Dune (DF)", "FR") == "Dune (DF)");
  CHECK(readTitle("Dune (DF)", words(), "FR").elsewhere == std::vector<std::string>{"DF"});
  CHECK(read("Anora (VOSTF)", "FR") == "Anora | original | sub fr");
  CHECK(read("Anora VF", "FR") == "Anora | audio fr | sub -");
  CHECK(read("Anora - VO", "FR") == "Anora | original");
  CHECK(read("Anora (VFST)", "CH") == "Anora | audio fr | sub fr | captions");
  CHECK(read("Dune (AD, OC)", "GB") == "Dune | audio-description captions");
  CHECK(read("怪物【字幕】", "JP") == "怪物 | original | sub ja");
  CHECK(read("【IMAX】デューン 吹替版", "JP") == "デューン | audio ja | sub - | IMAX");
  CHECK(read("Duna (LEG) 3D", "BR") == "Duna | original | sub pt | 3D");
  CHECK(read("Dune (E/d/f)", "CH") == "Dune | audio en | sub de fr");
  CHECK(read("كثيب (مترجم)", "EG") == "كثيب | original | sub ar");
  CHECK(read("Dune (sv. text)", "SE") == "Dune | sub sv");
}

TEST_CASE("import: what is no mark stays in the title") {
  for (const char* title :
       {"OV", "3D", "It", "Dune (1984)", "Nosferatu (It)", "Blade Runner (Director's Cut)", "Love, Simon",
        "Of Mice and Men", "Movie - Der Film", "Fame (Sing-Along)", "(500) Days of Summer", "Babel )",
        "Move OV er", "WINGS OF", "Mank, black and white"}) {
    CHECK(read(title, "DE") == title);
  }
  CHECK(readTitle("Dune (OmSwU)", words(), "DE").unknown == std::vector<std::string>{"OmSwU"});
  CHECK(readTitle("Dune (1984)", words(), "DE").unknown.empty());
}

TEST_CASE("import: a cell of marks alone") {
  CHECK(readVersion("OmU, 3D", words(), "DE").version.formats == std::vector<std::string>{"3D"});
  CHECK(readVersion("Französisch", words(), "DE").version.audio == std::vector<std::string>{"fr"});
  CHECK(readVersion("mit Pause", words(), "DE").title == "mit Pause");
  CHECK(readVersion("mit Pause", words(), "DE").version == Version{});
}

TEST_CASE("import: versions combine, and what contradicts is left") {
  Version version;
  version.audio = {"en"};
  Version more;
  more.original = true;
  more.subtitles = std::vector<std::string>{"de"};
  CHECK(combine(version, more));
  CHECK(version.audio == std::vector<std::string>{"en"});
  more.audio = {"fr"};
  more.formats = {"3D"};
  CHECK_FALSE(combine(version, more));
  CHECK(version.audio == std::vector<std::string>{"en"});
  CHECK(version.formats == std::vector<std::string>{"3D"});
}

TEST_CASE("import: age ratings") {
  for (const char* text : {"FSK 12", "FSK ab 12", "fsk12", "ab 12 Jahren", "12", "FSK: 12",
                           "Freigegeben ab 12", "FSK ab 12 freigegeben"}) {
    CAPTURE(std::string(text));
    CHECK(rated(text) == "DE 12");
  }
  CHECK(rated("FSK o.A.") == "DE 0");
  CHECK(rated("12", "BR") == "BR 12");
  CHECK(rated("PG-13") == "US PG-13");
  CHECK(rated("MPAA PG-13") == "US PG-13");
  CHECK(rated("PG", "GB") == "GB PG");
  CHECK(rated("Tous publics", "FR") == "FR TP");
  CHECK(rated("R15+", "JP") == "JP R15+");
  CHECK(rated("PG12", "JP") == "JP PG12");
  CHECK(rated("Från 11 år", "SE") == "SE 11");
  CHECK(rated("BBFC 15") == "GB 15");
  CHECK(rated("15", "DK") == "DK 15");  // no table for that country
  // Not guessed: a bare number of elsewhere, a rating that several countries have, none at all.
  for (const char* text : {"15", "PG", "FSK 13", "FSK", "tba", ""}) {
    CAPTURE(std::string(text));
    CHECK(rated(text).empty());
  }
}

TEST_CASE("import: languages, countries, genres in any language") {
  for (const char* text :
       {"fr", "fr-FR", "fr_FR", "French", "Französisch", "français", "フランス語", "الفرنسية", "frz."}) {
    CAPTURE(std::string(text));
    CHECK(words().language(text) == "fr");
  }
  CHECK(words().language("zh-TW") == "zh-TW");
  CHECK(words().language("zh-CN") == "zh");
  CHECK(words().language("en-GB") == "en-GB");
  CHECK(words().language("zxx") == "zxx");
  CHECK(words().language("Stumm") == "zxx");
  for (const char* text : {"", "xx-klingon", "und", "qqq", "Wort", "1"})
    CHECK(words().language(text).empty());
  for (const char* text : {"US", "USA", "U.S.A.", "Vereinigte Staaten", "États-Unis", "米国", "アメリカ"}) {
    CAPTURE(std::string(text));
    CHECK(words().country(text) == "US");
  }
  CHECK(words().country("Großbritannien") == "GB");
  CHECK(words().country("Ruritanien").empty());
  CHECK(words().genre("Comédie") == "comedy");
  CHECK(words().genre("ドラマ") == "drama");
  CHECK(words().genre("science-fiction") == "science-fiction");
  CHECK(words().genre("Western").empty());
  CHECK(words().status("Ausverkauft!") == "sold-out");
  CHECK(words().access("Rollstuhlgerecht") == "wheelchair");
}

TEST_CASE("import: words of a map file go first") {
  Vocabulary vocabulary = words();
  vocabulary.addWords({{"Krimi", "thriller"},
                       {"Drama", "comedy"},
                       {"Schwyzerdütsch", "gsw"},
                       {"FSK 13", "FSK 12"},
                       {"nix", "nothing"}});
  CHECK(vocabulary.genre("KRIMI") == "thriller");
  CHECK(vocabulary.genre("Drama") == "comedy");
  CHECK(vocabulary.language("Schwyzerdütsch") == "gsw");
  CHECK(vocabulary.rating("FSK 13", "DE")->rating == "12");
  CHECK(vocabulary.genre("nix").empty());
}
