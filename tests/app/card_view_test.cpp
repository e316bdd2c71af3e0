#include <algorithm>

#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"
#include "tests/app/small_programme.hpp"

namespace lobby {
namespace {

using text::isolate;

test::SmallProgramme& programme() {
  static test::SmallProgramme one;
  return one;
}

// No-break spaces as plain ones.
std::string spaced(std::string text) {
  for (const std::string_view space : {"\u00A0", "\u202F"}) {
    for (auto at = text.find(space); at != text.npos; at = text.find(space))
      text.replace(at, space.size(), " ");
  }
  return text;
}

// "1 Std. 53 Min. | Komödie | *Deutsche Untertitel": the accent has a star.
std::string pillsOf(const CardView& view) {
  std::string text;
  for (const PillView& pill : view.pills) {
    text += (text.empty() ? "" : " | ") + std::string(pill.accent ? "*" : "") + spaced(pill.text);
  }
  return text;
}

bool hasPill(const CardView& view, const std::string& text, bool accent) {
  return std::ranges::any_of(
      view.pills, [&](const PillView& pill) { return pill.text == text && pill.accent == accent; });
}

std::string timesOf(const CardView& view) {
  std::string text;
  for (const ScreeningView& row : view.screenings) {
    text += (row.day.empty() ? "" : row.day + " ") + row.time + (row.past ? " past" : "") +
            (row.next ? " next" : "") + "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("card: the eyebrow says when and where, from near to far") {
  const auto eyebrow = [](const char* id, const char* now) {
    return programme().card(id, "de", now).eyebrow;
  };
  CHECK(eyebrow("sound", "2026-11-20T18:42") == "Heute " + isolate("19:30") + " · Saal\u00A02");
  CHECK(eyebrow("sound", "2026-11-20T19:30") ==
        "Heute " + isolate("19:30") + " · Saal\u00A02");  // now is not too late
  CHECK(eyebrow("sound", "2026-11-20T19:31") ==
        "Morgen, " + isolate("20:15") + " · " + isolate("Kleiner Saal"));
  CHECK(eyebrow("silent", "2026-11-20T18:42") == "Morgen, " + isolate("21:00"));
  CHECK(eyebrow("later", "2026-11-20T18:42") == "Di., 24.11., " + isolate("19:30") + " · Saal\u00A01");
  CHECK(eyebrow("sound", "2026-11-22T10:00").empty());
  CHECK(programme().card("essay", "de").eyebrow == "Magazin");
}

TEST_CASE("card: without a clock that can be trusted there are dates, and nobody says today or next") {
  const Now now{*parseLocalMinute("2026-11-20T18:42"), false};
  const CardView view = programme().card("sound", "de", now);
  CHECK(view.eyebrow == "Fr., 20.11., " + isolate("19:30") + " · Saal\u00A02");
  CHECK(timesOf(view) == "Fr., 20.11. 19:30; Sa., 21.11. 20:15; ");  // what has begun is gone
  CHECK(view.screeningsTitle == "Vorstellungen");
}

TEST_CASE("card: after the programme's last day the films stay and the times go") {
  const Now now{*parseLocalMinute("2026-11-20T18:42"), true, false};
  const CardView view = programme().card("sound", "de", now);
  CHECK(view.title.text == "Der Ton");
  CHECK(view.eyebrow.empty());
  CHECK(view.screenings.empty());
  CHECK_FALSE(view.screeningsNotice.empty());
}

TEST_CASE("card: times are isolated in every language, above all in Arabic") {
  for (const char* language : {"ar", "en", "fr", "ja"}) {
    CAPTURE(std::string(language));
    CHECK(programme().card("sound", language).eyebrow.find(isolate("19:30")) != std::string::npos);
  }
}

TEST_CASE("card: a text in the visitor's language comes without a notice") {
  const CardView view = programme().card("sound", "de");
  CHECK(view.title.text == "Der Ton");
  CHECK(view.title.language == "de");
  CHECK(view.tagline.text == "Hört!");
  CHECK(view.excerpt.text == "Erster Satz. Zweiter.");
  CHECK(view.textNotice.empty());
}

TEST_CASE("card: a text in another language is set in that language, and says so") {
  const CardView english = programme().card("later", "de");
  CHECK(english.title.language == "en");
  CHECK(english.bodyLanguage == "en");
  CHECK(english.textNotice == "Diesen Text gibt es auf Englisch");
  const CardView fallback = programme().card("sound", "ar");
  CHECK(fallback.title.text == "Der Ton");  // the cinema's language first
  CHECK(fallback.excerpt.language == "de");
  CHECK_FALSE(fallback.textNotice.empty());
  CHECK(programme().card("far", "de").bodyLanguage == "fr");  // any, rather than none
}

TEST_CASE("card: paragraphs join without a space where the script has none") {
  CHECK(programme().card("sound", "ja").excerpt.text == "一。二。");
}

TEST_CASE("card: pills: length, genres, origin, and what the visitor understands") {
  const CardView german = programme().card("sound", "de");
  CHECK(pillsOf(german) == "1 Std. 53 Min. | Komödie | Drama | Frankreich " + isolate("2023") +
                               " | Ton: Französisch | *Deutsche Untertitel");
  const CardView french = programme().card("sound", "fr");
  CHECK(hasPill(french, "En français", true));
  CHECK(french.pills.size() == 5);  // who understands the film needs no subtitles
  CHECK_FALSE(hasPill(programme().card("sound", "ja"), "Deutsche Untertitel", true));
  CHECK(hasPill(programme().card("later", "de"), "Auf Deutsch", true));
}

TEST_CASE("card: a silent film says so once, and has intertitles for subtitles") {
  const CardView view = programme().card("silent", "de");
  CHECK(hasPill(view, "Stummfilm", false));
  CHECK(hasPill(view, "Deutsche Zwischentitel", true));
  CHECK(std::ranges::count(view.pills, "Stummfilm", &PillView::text) == 1);
  CHECK(hasPill(view, isolate("1922"), false));  // three countries are too many for a pill
}

TEST_CASE("card: full hours and short films have no zero in their length") {
  CHECK(programme().card("silent", "de").pills[0].text.starts_with("2"));
  CHECK(programme().card("silent", "de").pills[0].text.find('0') == std::string::npos);
  CHECK(programme().card("later", "de").pills[0].text.starts_with("45"));
}

TEST_CASE("card: the rating of the cinema's country, or none") {
  CHECK(programme().card("sound", "de").rating.text == "12");
  CHECK(programme().card("silent", "de").rating.text.empty());
}

TEST_CASE("page: today's showings with what has begun, the next one marked, then tomorrow") {
  const CardView view = programme().card("sound", "de");
  CHECK(timesOf(view) == "Heute 17:30 past; Heute 19:30 next; Morgen 20:15; ");
  CHECK(view.screenings[1].detail == "Saal\u00A02 · " + isolate("OmU") + " · " + isolate("3D"));
  CHECK(view.screeningsTitle == "Vorstellungen");
  CHECK(programme().card("silent", "de", "2026-11-21T12:00").screeningsTitle == "Vorstellungen heute");
}

TEST_CASE("page: without showings it says so") {
  const CardView view = programme().card("far", "de");
  CHECK(view.screenings.empty());
  CHECK_FALSE(view.screeningsNotice.empty());
}

TEST_CASE("page: facts leave out what is not known, and names are isolated") {
  const CardView sound = programme().card("sound", "ar");
  REQUIRE(sound.facts.size() == 3);
  CHECK(sound.facts[0].value == isolate("Anna A"));
  CHECK(sound.facts[1].value.find(isolate("C")) != std::string::npos);
  CHECK(sound.facts[2].value == isolate("Le Son"));
  CHECK(programme().card("silent", "de").facts.empty());  // its title is the original one, hyphenated
}

TEST_CASE("page: reviews in the visitor's language, or one of another") {
  const CardView german = programme().card("sound", "de");
  REQUIRE(german.reviews.size() == 2);
  CHECK(german.reviews[0].quote.text == "Großartig");
  CHECK(german.reviews[0].stars == 4.0);
  CHECK(german.reviews[0].source == isolate("K. B.") + " · " + isolate("Heft"));
  CHECK(german.reviews[1].source == "Blatt");
  CHECK(german.reviews[1].stars == 2.5);
  const CardView english = programme().card("sound", "en");
  REQUIRE(english.reviews.size() == 1);
  CHECK(english.reviews[0].quote.language == "en");
  CHECK_FALSE(english.reviews[0].stars.has_value());
  CHECK(programme().card("sound", "ja").reviews.size() == 1);
  CHECK(programme().card("silent", "de").reviewsTitle.empty());
}

TEST_CASE("article: how long it takes to read, and no screenings") {
  const CardView view = programme().card("essay", "de");
  CHECK(pillsOf(view) == "1 Minute Lesezeit");
  CHECK(view.screeningsNotice.empty());
  CHECK(view.body.size() == 2);
}

TEST_CASE("card: a film that is not there is an error that names it") {
  CHECK_THROWS_WITH_AS(programme().card("nobody", "de"), doctest::Contains("nobody"), std::runtime_error);
}

}  // namespace lobby
