// The programme screen in words, from a snapshot: golden texts in several languages, and when it is made
// anew.
#include <doctest/doctest.h>

#include "app/listing/listings.hpp"
#include "tests/app/house/support.hpp"
#include "tests/app/small_programme.hpp"

namespace lobby::test {
namespace {

using listing::ListingState;
using listing::Sheet;
using Kind = Chip::Kind;

std::string taps(const std::vector<listing::TapView>& taps) {
  std::string text;
  for (const auto& tap : taps) {
    text += (text.empty() ? "" : " | ") + std::string(tap.on ? "*" : "") + tap.label;
    text += (tap.count.empty() ? "" : " " + tap.count) + (tap.opens ? " v" : "");
  }
  return text;
}

std::string textOf(const ListingView& view) {
  std::string text = "  tabs: " + taps(view.tabs) + "\n  chips: " + taps(view.chips) + "\n";
  if (!view.notice.empty()) text += "  notice: " + view.notice + "\n";
  for (std::size_t i = 0; i < view.films; ++i) {
    const auto& card = view.card(i);
    text += "  film: " + card.title.text + " [" + card.rating.text + "] " + card.line;
    if (!card.badge.empty()) text += " (" + card.badge + ")";
    if (!card.from.empty()) text += " " + card.from;
    for (const auto& time : card.times)
      text += " " + time.time + (time.codes.empty() ? "" : " " + time.codes.text) +
              (time.past ? " past" : "") + (time.next ? " next" : "");
    text += "\n";
  }
  if (view.films == 0) text += "  empty: " + view.empty + "\n";
  if (view.loosening) text += "  loosening: " + view.loosening->label + "\n";
  if (view.sheet) {
    text += "  sheet: " + view.sheet->title + " / " + taps(view.sheet->company) + " / " +
            taps(view.sheet->choices) + "\n";
  }
  return visible(text);
}

struct Case {
  std::string name;
  ListingState state;
  Now now;
};

std::vector<Case> cases() {
  const Now evening{minuteOf("2026-11-20T18:00")};
  Now unsure = evening;
  unsure.trusted = false;
  Now late = evening;
  late.showsTimes = false;
  const Chip own{.kind = Kind::language};
  const Chip comedy{.kind = Kind::genre, .word = "comedy"};
  const Chip child{.kind = Kind::child, .years = 4};
  return {
      {"evening", {}, evening},
      {"my language", {.chips = {own}}, evening},
      {"tomorrow", {.day = minuteOf("2026-11-21T00:00")}, evening},
      {"coming", {.coming = true}, evening},
      {"no clock", {}, unsure},
      {"no times", {.chips = {own}}, late},
      {"after midnight", {}, {minuteOf("2026-11-21T01:30")}},
      {"nothing left", {.chips = {comedy, child}}, evening},
      {"genres", {.chips = {comedy}, .sheet = Sheet::genre}, evening},
      {"ages", {.chips = {child}, .sheet = Sheet::age}, evening},
      {"ends", {.chips = {{.kind = Kind::overBy, .minute = 20 * 60}}, .sheet = Sheet::overBy}, evening},
      {"a year later", {}, {minuteOf("2027-11-20T18:00")}},
  };
}

}  // namespace

TEST_CASE("listing words: the screen in every language of the house") {
  SmallProgramme programme;
  std::string text;
  for (const char* language : tenLanguages) {
    const Tongue tongue(language);
    listing::Listings listings(programme.catalogue(), vocabulary());
    for (const Case& each : cases()) {
      text += std::string(language) + ", " + each.name + "\n";
      text += textOf(listings.view(each.state, language, tongue.strings, tongue.format, each.now));
    }
  }
  checkGolden("../../listing/goldens/listing.txt", text);
}

TEST_CASE("listing words: the view is kept while nothing changes, and made anew when something does") {
  SmallProgramme programme;
  const Tongue german("de");
  const Tongue english("en");
  listing::Listings listings(programme.catalogue(), vocabulary());
  Now now{minuteOf("2026-11-20T18:00")};
  const auto revision = [&](const ListingState& state, const Tongue& tongue) {
    return listings.view(state, tongue.language, tongue.strings, tongue.format, now).revision;
  };
  const auto first = revision({}, german);
  CHECK(revision({}, german) == first);
  CHECK(revision({.coming = true}, german) == first + 1);
  CHECK(revision({}, german) == first + 2);
  CHECK(revision({}, english) == first + 3);
  ++now.minute;
  CHECK(revision({}, english) == first + 4);
  now.trusted = false;
  CHECK(revision({}, english) == first + 5);
}

TEST_CASE("listing words: the days follow the clock over midnight and five in the morning") {
  SmallProgramme programme;
  const Tongue english("en");
  listing::Listings listings(programme.catalogue(), vocabulary());
  const auto tabs = [&](const char* minute) {
    return taps(listings.view({}, "en", english.strings, english.format, {minuteOf(minute)}).tabs);
  };
  CHECK(tabs("2026-11-20T20:30") == "*Today | Sat 21 | Tue 24 | Coming soon");
  CHECK(tabs("2026-11-20T20:31") == "*Sat 21 | Tue 24 | Coming soon");
  CHECK(tabs("2026-11-21T04:59") == "*Sat 21 | Tue 24 | Coming soon");
  CHECK(tabs("2026-11-21T05:00") == "*Today | Tue 24 | Sat 5 | Coming soon");
  CHECK(tabs("2026-11-20T20:30") == "*Today | Sat 21 | Tue 24 | Coming soon");  // somebody set it back
}

}  // namespace lobby::test
