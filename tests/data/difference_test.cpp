// What changed between two states of a programme: each edit of check_base gives exactly its difference.
#include "data/difference.hpp"

#include <doctest/doctest.h>

#include "tests/data/describe_difference.hpp"
#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

using Lines = std::vector<std::string>;

struct Edit {
  const char* what;
  std::vector<std::pair<const char*, const char*>> files;  // without text: taken away
  Lines there;                                             // from check_base to the edited programme
  Lines back;                                              // and the other way
};

constexpr const char* cinema =
    "id = \"morgenstern\"\nname.de = \"Filmtheater Morgenstern\"\nname.en = \"Morgenstern Cinema\"\n"
    "country = \"DE\"\ntimeZone = \"Europe/Berlin\"\n";
const std::string dock = "languages = [\"de\", \"en\"]\ndefaultLanguage = \"de\"\n";

const std::string otherCinema =
    "id = \"abendstern\"\nname = \"Abendstern\"\ncountry = \"AT\"\n"
    "timeZone = \"Europe/Vienna\"\n" +
    dock;
const std::string betaFeatured = cinema + dock + "featured = [\"beta\"]\n";
const std::string frenchToo =
    std::string(cinema) + "languages = [\"en\", \"de\", \"fr\"]\ndefaultLanguage = \"en\"\n";

constexpr const char* alphaFacts =
    "originalTitle = \"Alpha\"\ndatePublished = 2023\ncountryOfOrigin = [\"FR\"]\nduration = \"PT1H55M\"\n"
    "genre = [\"comedy\", \"drama\"]\ninLanguage = [\"fr\"]\nsubtitleLanguage = [\"de\"]\n"
    "director = [\"Anna Autor\"]\nactor = [\"Carla Cut\", \"Bert Bild\"]\ncontentRating.DE = \"16\"\n";

constexpr const char* screenings =
    "film,startDate,screen,inLanguage,subtitleLanguage,videoFormat,access,doorTime,featureStart,endDate,"
    "status,statusTime,music,note\n";
// The dated showing of alpha with another status and end, its slot on another screen, one more of beta.
const std::string changedScreenings =
    std::string(screenings) +
    "alpha,2026-11-20T19:30,1,fr,de,4K,captions "
    "wheelchair,19:00,19:45,22:00,sold-out,2026-11-20T18:42,live,\"Mit Gast, danach Gespräch\"\n"
    "alpha,Fri 22:00,1,,,,,,,,,,,\n"
    "beta,sun 11:00,1,,,,,,,,,,,\n"
    "beta,2026-11-22T11:00,1,,,,,,,,,,,\n";

const std::vector<Edit> edits{
    {"nothing", {}, {}, {}},
    {"a film comes",
     {{"films/gamma/film.toml", "originalTitle = \"Gamma\"\nduration = \"PT10M\"\n"},
      {"films/gamma/de.md", "+++\ntitle = \"Gamma\"\n+++\n"}},
     {"+gamma", "de missing 1+0 > 2+0", "en missing 1+1 > 2+1"},
     {"-gamma", "de missing 2+0 > 1+0", "en missing 2+1 > 1+1"}},
    {"a film goes, with its screenings",
     {{"films/beta", nullptr}, {"screenings.csv", screenings}},
     {"alpha -2026-11-20T19:30 1", "alpha -weekly 7080 2", "-beta", "beta -weekly 9300 1",
      "de missing 1+0 > 0+0", "en missing 1+1 > 0+1"},
     {"alpha +2026-11-20T19:30 1", "alpha +weekly 7080 2", "+beta", "beta +weekly 9300 1",
      "de missing 0+0 > 1+0", "en missing 0+1 > 1+1"}},
    {"facts",
     {{"films/alpha/film.toml", alphaFacts}},
     {"alpha actor: Bert Bild,Carla Cut > Carla Cut,Bert Bild", "alpha contentRating.DE: 12 > 16",
      "alpha contentRating.FR: U > ", "alpha duration: 113 > 115", "alpha subtitleLanguage: de,en > de"},
     {"alpha actor: Carla Cut,Bert Bild > Bert Bild,Carla Cut", "alpha contentRating.DE: 16 > 12",
      "alpha contentRating.FR:  > U", "alpha duration: 115 > 113", "alpha subtitleLanguage: de > de,en"}},
    {"texts",
     {{"films/alpha/de.md", "+++\ntitle = \"Alpha\"\n+++\nEin anderer Film.\n"},
      {"films/alpha/en.md", nullptr},
      {"films/alpha/sv.md", "+++\ntitle = \"Alfa\"\ntagline = \"x\"\n+++\n"}},
     {"alpha ~de ~title Alfa>Alpha -tagline ~body", "alpha -en -title Alpha> -tagline -body",
      "alpha +sv +title >Alfa +tagline", "de missing 1+0 > 2+0", "en missing 1+1 > 2+1"},
     {"alpha ~de ~title Alpha>Alfa +tagline ~body", "alpha +en +title >Alpha +tagline +body",
      "alpha -sv -title Alfa> -tagline", "de missing 2+0 > 1+0", "en missing 2+1 > 1+1"}},
    {"an article's text and picture",
     {{"articles/essay/en.md", "+++\ntitle = \"An essay\"\ntagline = \"On light\"\n+++\nWords.\n"},
      {"articles/essay/images/01-hall.jpg", "JPEG another hall\n"}},
     {"essay ~en +tagline", "essay pictures +1 -1", "en missing 1+1 > 1+0"},
     {"essay ~en -tagline", "essay pictures +1 -1", "en missing 1+0 > 1+1"}},
    {"an article goes",
     {{"articles/essay", nullptr}},
     {"-essay", "en missing 1+1 > 1+0"},
     {"+essay", "en missing 1+0 > 1+1"}},
    {"stills in another order",
     {{"films/alpha/stills/01-one.jpg", "PNG alpha two\n"},
      {"films/alpha/stills/02-two.png", "JPEG alpha one\n"}},
     {"alpha pictures +0 -0 notes 2 reordered"},
     {"alpha pictures +0 -0 notes 2 reordered"}},
    {"a still more",
     {{"films/beta/stills/00-zero.png", "PNG zero"}},
     {"beta pictures +1 -0"},
     {"beta pictures +0 -1"}},
    {"a focal point",
     {{"films/alpha/stills/stills.toml",
       "[01-one]\nfocal = [0.5, 0.75]\nalt.de = \"Eine Tür\"\nalt.en = \"A door\"\n"}},
     {"alpha pictures +0 -0 notes 1"},
     {"alpha pictures +0 -0 notes 1"}},
    {"an alternative text",
     {{"films/alpha/stills/stills.toml",
       "[01-one]\nfocal = [0.25, 0.75]\nalt.de = \"Ein Tor\"\nalt.en = \"A door\"\n"}},
     {"alpha pictures +0 -0 notes 1"},
     {"alpha pictures +0 -0 notes 1"}},
    {"a review's stars",
     {{"films/alpha/reviews.toml",
       "[[review]]\nquote = \"Wonderful.\"\nauthor = \"D. Reader\"\nsource = \"The Paper\"\nstars = "
       "4\nlanguage = \"en\"\n"}},
     {"alpha reviews +1 -2"},
     {"alpha reviews +2 -1"}},
    {"screenings",
     {{"screenings.csv", changedScreenings.c_str()}},
     {"alpha +weekly 7080 1", "alpha -weekly 7080 2",
      "alpha ~2026-11-20T19:30 1: endDate,status,statusTime,music", "beta +2026-11-22T11:00 1"},
     {"alpha +weekly 7080 2", "alpha -weekly 7080 1",
      "alpha ~2026-11-20T19:30 1: endDate,status,statusTime,music", "beta -2026-11-22T11:00 1"}},
    {"the cinema",
     {{"programme.toml", otherCinema.c_str()}},
     {"cinema country: DE > AT", "cinema id: morgenstern > abendstern", "cinema name:  > Abendstern",
      "cinema name.de: Filmtheater Morgenstern > ", "cinema name.en: Morgenstern Cinema > ",
      "cinema timeZone: Europe/Berlin > Europe/Vienna"},
     {"cinema country: AT > DE", "cinema id: abendstern > morgenstern", "cinema name: Abendstern > ",
      "cinema name.de:  > Filmtheater Morgenstern", "cinema name.en:  > Morgenstern Cinema",
      "cinema timeZone: Europe/Vienna > Europe/Berlin"}},
    {"the dock",
     {{"programme.toml", frenchToo.c_str()}},
     {"cinema defaultLanguage: de > en", "cinema languages: de,en > en,de,fr", "fr missing none > 2+1"},
     {"cinema defaultLanguage: en > de", "cinema languages: en,de,fr > de,en", "fr missing 2+1 > none"}},
    {"a film is featured",
     {{"programme.toml", betaFeatured.c_str()}},
     {"moved beta 2 > 1"},
     {"moved alpha 2 > 1"}},
};

// So that a failing test says what it found.
std::string text(const Lines& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

void apply(const Edit& edit, const TemporaryFolder& folder) {
  for (const auto& [file, text] : edit.files) {
    if (text == nullptr) {
      folder.remove(file);
    } else {
      folder.write(file, text);
    }
  }
}

// A rotation of films.
Contents rotating(const std::string& order) {
  Contents contents;
  for (const char film : order) {
    const CardKind kind = film >= 'A' && film <= 'Z' ? CardKind::article : CardKind::film;
    contents.cards.push_back({kind, std::string(1, film)});
  }
  return contents;
}

Lines movedBetween(const std::string& before, const std::string& after) {
  return describe(difference(rotating(before), rotating(after)));
}

Slot showing(std::string_view start, const char* screen = "1") {
  Slot slot;
  slot.screening.startDate = at(start);
  slot.screening.screen = screen;
  return slot;
}

Contents withScreenings(const std::vector<Slot>& slots) {
  Contents contents;
  contents.films.resize(1);
  contents.films[0].id = "x";
  contents.films[0].screenings = slots;
  return contents;
}

}  // namespace

TEST_CASE("difference: every edit gives exactly its difference, there and back, and none to itself") {
  const TemporaryFolder base;
  writeBase(base);
  const Contents before = contentsOf(base);
  for (const Edit& edit : edits) {
    CAPTURE(std::string(edit.what));
    const TemporaryFolder folder;
    writeBase(folder);
    apply(edit, folder);
    const Contents after = contentsOf(folder);
    const Difference found = difference(before, after);
    CHECK(text(describe(found)) == text(edit.there));
    CHECK(text(describe(difference(after, before))) == text(edit.back));
    CHECK(found.empty() == edit.there.empty());
    CHECK(difference(after, after) == Difference{});
  }
}

TEST_CASE("difference: screenings that began already and are gone are counted, not told") {
  Slot weekly = showing("1970-01-02T10:00");
  weekly.weekly = true;
  const Contents before = withScreenings(
      {showing("2026-11-19T20:00"), showing("2026-11-20T20:00"), showing("2026-11-21T20:00"), weekly});
  const Contents after = withScreenings({});
  CHECK(describe(difference(before, after, at("2026-11-20T20:00"))) ==
        Lines{"x -2026-11-20T20:00 1", "x -2026-11-21T20:00 1", "x -weekly 2040 1", "past 1"});
  CHECK(describe(difference(before, after)).size() == 4);
  const Contents old = withScreenings({showing("2026-11-19T20:00")});
  const Difference onlyPast = difference(old, after, at("2026-11-20T20:00"));
  CHECK(onlyPast.empty());
  CHECK(onlyPast.films.empty());
  CHECK(onlyPast.pastScreenings == 1);
  // What is added is told, whenever it was.
  CHECK(describe(difference(after, old, at("2026-11-20T20:00"))) == Lines{"x +2026-11-19T20:00 1"});
}

TEST_CASE("difference: the same start on two screens is two showings; the same twice is paired off") {
  const auto one = showing("2026-11-20T20:00", "1");
  const auto two = showing("2026-11-20T20:00", "2");
  CHECK(describe(difference(withScreenings({one}), withScreenings({two}))) ==
        Lines{"x +2026-11-20T20:00 2", "x -2026-11-20T20:00 1"});
  CHECK(describe(difference(withScreenings({one, one}), withScreenings({one}))) ==
        Lines{"x -2026-11-20T20:00 1"});
  CHECK(difference(withScreenings({one, one}), withScreenings({one, one})).empty());
}

TEST_CASE("difference: a screening that only follows its film is not told, one that differs is") {
  Contents before = withScreenings({showing("2026-11-20T20:00")});
  before.films[0].facts = {{"duration", {"90"}}, {"inLanguage", {"fr"}}};
  before.films[0].screenings[0].screening.endDate = at("2026-11-20T21:30");
  before.films[0].screenings[0].screening.inLanguage = {"fr"};
  Contents after = before;
  after.films[0].facts = {{"duration", {"95"}}, {"inLanguage", {"fr", "de"}}};
  after.films[0].screenings[0].screening.endDate = at("2026-11-20T21:35");
  after.films[0].screenings[0].screening.inLanguage = {"fr", "de"};
  CHECK(describe(difference(before, after)) == Lines{"x duration: 90 > 95", "x inLanguage: fr > fr,de"});
  after.films[0].screenings[0].screening.endDate = at("2026-11-20T21:40");
  after.films[0].screenings[0].screening.inLanguage = {"de"};
  CHECK(describe(difference(before, after)).back() == "x ~2026-11-20T20:00 1: inLanguage,endDate");
  // It had a value of its own and takes the film's now, or the other way round.
  after = before;
  after.films[0].screenings[0].screening.inLanguage = {"de"};
  CHECK(describe(difference(before, after)) == Lines{"x ~2026-11-20T20:00 1: inLanguage"});
  CHECK(describe(difference(after, before)) == Lines{"x ~2026-11-20T20:00 1: inLanguage"});
}

TEST_CASE("difference: as few moves as explain the new order, films and articles apart") {
  CHECK(movedBetween("abcdef", "abcdef").empty());
  CHECK(movedBetween("abcdef", "fabcde") == Lines{"moved f 6 > 1"});
  CHECK(movedBetween("abcdef", "bcdefa") == Lines{"moved a 1 > 6"});
  CHECK(movedBetween("abcdef", "aecdbf") == Lines{"moved e 5 > 2", "moved b 2 > 5"});
  // What was added or taken away moves nothing.
  CHECK(movedBetween("abcd", "xaybzcd").empty());
  CHECK(movedBetween("abcd", "bd").empty());
  CHECK(movedBetween("abcdA", "abcAd").empty());
  // Of two that changed places the one that came forward is told: so featured films are.
  CHECK(movedBetween("aAbB", "aBbA") == Lines{"moved B 4 > 2"});
  CHECK(movedBetween("", "").empty());
}
