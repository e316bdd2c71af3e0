// What is on, in every trap that time sets.
#include "app/listing/listing.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"
#include "tests/app/listing/support.hpp"

namespace lobby::test {
namespace {

using listing::ListingState;
using Kind = Chip::Kind;

const listing::ProgrammeDay& friday() {
  static const listing::ProgrammeDay day = dayOf("2026-11-20", {{"making-of", "2026-11-20T17:00"},
                                                                {"making-of", "2026-11-20T19:30"},
                                                                {"making-of", "2026-11-20T21:45"},
                                                                {"last-reel", "2026-11-20T18:00"},
                                                                {"last-reel", "2026-11-20T20:15"},
                                                                {"islands", "2026-11-20T15:30"},
                                                                {"islands", "2026-11-20T19:00"},
                                                                {"night", "2026-11-21T00:15"}});
  return day;
}

std::string on(const Now& now, const ListingState& state = {}, const char* language = "de") {
  return written(friday(), makeListing(friday(), state, language, now));
}

}  // namespace

TEST_CASE("listing: the next start first, its time marked, what has begun faded and then gone") {
  CHECK(on(nowAt("2026-11-20T18:42")) ==
        "islands 19:00 next | making-of 19:30 next, 21:45 | last-reel 18:00 past, 20:15 next | night 00:15 "
        "next");
  // Begun an hour ago: one minute more, and it is gone.
  CHECK(on(nowAt("2026-11-20T19:00")).starts_with("islands 19:00 next | making-of 19:30 next"));
  CHECK(on(nowAt("2026-11-20T19:00")).find("18:00 past") != std::string::npos);
  CHECK(on(nowAt("2026-11-20T19:01")).find("18:00") == std::string::npos);
  CHECK(on(nowAt("2026-11-20T19:01")).find("islands 19:00 past") != std::string::npos);
}

TEST_CASE("listing: a film with nothing to come stands last, for as long as its time stays") {
  CHECK(on(nowAt("2026-11-20T20:16")) ==
        "making-of 19:30 past, 21:45 next | night 00:15 next | last-reel 20:15 past");
  CHECK(on(nowAt("2026-11-20T21:30")) == "making-of 21:45 next | night 00:15 next");
}

TEST_CASE("listing: after midnight it is still the evening before, until five") {
  CHECK(listing::dayOf(minuteOf("2026-11-21T04:59")) == minuteOf("2026-11-20T00:00"));
  CHECK(listing::dayOf(minuteOf("2026-11-21T05:00")) == minuteOf("2026-11-21T00:00"));
  CHECK(listing::isToday(friday().date, nowAt("2026-11-21T00:05")));
  CHECK_FALSE(listing::isToday(friday().date, nowAt("2026-11-21T05:00")));
  CHECK(on(nowAt("2026-11-21T00:05")) == "night 00:15 next");
  CHECK(on(nowAt("2026-11-21T01:15")) == "night 00:15 past");
  CHECK(on(nowAt("2026-11-21T01:16")).empty());
}

TEST_CASE("listing: what is over is gone, however short it was") {
  const auto day =
      dayOf("2026-11-20", {{"short", "2026-11-20T18:00", 20}, {"long", "2026-11-20T18:00", 120}});
  CHECK(written(day, makeListing(day, {}, "de", nowAt("2026-11-20T18:19"))) ==
        "short 18:00 past | long 18:00 past");
  CHECK(written(day, makeListing(day, {}, "de", nowAt("2026-11-20T18:20"))) == "long 18:00 past");
}

TEST_CASE("listing: another day has all its times, none of them past, the first marked") {
  CHECK(on(nowAt("2026-11-19T22:00")) ==
        "islands 15:30 next, 19:00 | making-of 17:00 next, 19:30, 21:45 | last-reel 18:00 next, 20:15 | "
        "night 00:15 next");
}

TEST_CASE("listing: without a clock nothing is past, nothing is next, nothing is soon") {
  Now now = nowAt("2026-11-20T20:00");
  now.trusted = false;
  CHECK(on(now) ==
        "islands 15:30, 19:00 | making-of 17:00, 19:30, 21:45 | last-reel 18:00, 20:15 | night 00:15");
  const auto listing = makeListing(friday(), {}, "de", now);
  CHECK(std::ranges::none_of(listing.chips, [](const auto& offer) { return offer.chip.kind == Kind::soon; }));
  ListingState state;
  state.chips = {{.kind = Kind::soon, .minute = soonMinutes}};
  CHECK(on(now, state) == on(now));  // left over from when there was a clock
}

TEST_CASE("listing: the clock goes back an hour, or forward, and the list follows the wall") {
  // 2026-10-25: at 03:00 the clock goes back to 02:00.
  const auto night = dayOf("2026-10-24", {{"a", "2026-10-25T02:30"}});
  const auto at = [&](const char* minute) {
    return written(night, makeListing(night, {}, "de", nowAt(minute)));
  };
  CHECK(at("2026-10-25T02:59") == "a 02:30 past");
  CHECK(at("2026-10-25T02:00") == "a 02:30 next");
  // 2026-03-29: at 02:00 it goes forward to 03:00.
  const auto spring = dayOf("2026-03-28", {{"b", "2026-03-29T01:30"}});
  CHECK(written(spring, makeListing(spring, {}, "de", nowAt("2026-03-29T03:00"))).empty());
  CHECK(written(spring, makeListing(spring, {}, "de", nowAt("2026-03-29T01:59"))) == "b 01:30 past");
}

TEST_CASE("listing: soon is only today, and means from now on") {
  ListingState state;
  state.chips = {{.kind = Kind::soon, .minute = soonMinutes}};
  CHECK(on(nowAt("2026-11-20T18:42"), state) ==
        "islands 19:00 next | making-of 19:30 next | last-reel 20:15 next");
  CHECK(on(nowAt("2026-11-19T22:00"), state) == on(nowAt("2026-11-19T22:00")));
}

TEST_CASE("listing: over by a time of the evening, also after midnight, on whichever day") {
  ListingState state;
  state.chips = {{.kind = Kind::overBy, .minute = 22 * 60}};
  CHECK(on(nowAt("2026-11-20T18:42"), state) ==
        "islands 19:00 next | making-of 19:30 next | last-reel 18:00 past, 20:15 next");
  state.chips = {{.kind = Kind::overBy, .minute = 25 * 60 + 30}};
  CHECK(on(nowAt("2026-11-20T21:31"), state) == "making-of 21:45 next");
}

TEST_CASE("listing: the choices of a sheet stand in the place of what is on, services are added") {
  const auto day =
      dayOf("2026-11-20", {{"a", "2026-11-20T19:00", 90, {"de"}, {}, {"comedy"}, {"captions", "relaxed"}},
                           {"b", "2026-11-20T20:00", 90, {"de"}, {}, {"drama"}, {"captions"}},
                           {"c", "2026-11-20T21:00", 90, {"fr"}, {}, {"drama", "comedy"}}});
  ListingState state;
  state.chips = {{.kind = Kind::genre, .word = "comedy"}};
  const auto choices = [&](listing::Sheet sheet) {
    state.sheet = sheet;
    std::string text;
    for (const auto& offer : makeListing(day, state, "de", nowAt("2026-11-20T18:00")).choices)
      text += offer.chip.word + (offer.on ? "*" : "") + std::to_string(offer.films) + " ";
    return text;
  };
  CHECK(choices(listing::Sheet::genre) == "comedy*2 drama2 ");
  CHECK(choices(listing::Sheet::access) == "captions1 relaxed1 ");
  state.chips = {{.kind = Kind::access, .word = "captions"}};
  CHECK(choices(listing::Sheet::access) == "captions*2 relaxed1 ");
}

TEST_CASE("listing: the times to be over by reach from the first end to the last, on the half hour") {
  ListingState state;
  state.sheet = listing::Sheet::overBy;
  const auto listing = makeListing(friday(), state, "de", nowAt("2026-11-20T18:42"));
  REQUIRE(listing.choices.size() == 13);
  CHECK(listing.choices.front().chip.minute == 20 * 60);  // 18:00 + 100 minutes is 19:40
  CHECK(listing.choices.front().films == 1);
  CHECK(listing.choices.back().chip.minute == 26 * 60);  // 00:15 + 100 minutes is 01:55
  CHECK(listing.choices.back().films == 4);
}

TEST_CASE("listing: when nothing is left, the nearest way out, counted in films") {
  ListingState state;
  state.chips = {{.kind = Kind::language}, {.kind = Kind::genre, .word = "drama"}};
  const auto listing = makeListing(friday(), state, "ja", nowAt("2026-11-20T18:42"));
  CHECK(listing.films.empty());
  REQUIRE(listing.loosening);
  CHECK(listing.loosening->without == std::vector<Chip>{{.kind = Kind::language}});
  CHECK(listing.loosening->films == 4);
  CHECK_FALSE(makeListing(friday(), {}, "ja", nowAt("2026-11-20T18:42")).loosening);
}

TEST_CASE("listing: a chip that is on stays within reach on a day that has nothing for it") {
  ListingState state;
  state.chips = {{.kind = Kind::access, .word = "captions"}};
  const auto listing = makeListing(friday(), state, "de", nowAt("2026-11-20T18:42"));
  const auto access = std::ranges::find(listing.sheets, listing::Sheet::access, &listing::SheetChip::sheet);
  REQUIRE(access != listing.sheets.end());
  CHECK(access->on == state.chips);
  // With nothing on, a service that nobody offers is not asked for.
  const auto plain = makeListing(friday(), {}, "de", nowAt("2026-11-20T18:42"));
  CHECK(std::ranges::find(plain.sheets, listing::Sheet::access, &listing::SheetChip::sheet) ==
        plain.sheets.end());
}

}  // namespace lobby::test
