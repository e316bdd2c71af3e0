// For random days, moments and chips: what is listed is exactly what is left on the screen and passes, each
// showing once, in the order that people expect. The oracle goes through the rows one by one.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/app/house/support.hpp"
#include "tests/app/listing/support.hpp"

namespace lobby::test {
namespace {

using listing::ListingState;
using Kind = Chip::Kind;

struct World {
  listing::ProgrammeDay day;
  ListingState state;
  Now now;
  std::string language;
};

World worldOf(std::mt19937& random) {
  const auto dice = [&](int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random); };
  const std::vector<std::string> languages{"de", "fr", "ja"};
  const std::vector<std::string> genres{"comedy", "drama"};
  const std::vector<std::string> services{"captions", "relaxed"};
  std::vector<Row> rows;
  const LocalMinute date = minuteOf("2026-11-20T00:00");
  for (int i = dice(20); i > 0; --i) {
    Row row;
    row.film = std::string(1, static_cast<char>('a' + dice(6)));
    row.start = formatLocalMinute(date + 5 * 60 + dice(24 * 60));
    row.minutes = 20 + dice(140);
    row.audio = {languages[static_cast<std::size_t>(dice(3))]};
    if (dice(2) == 0) row.subtitles = {languages[static_cast<std::size_t>(dice(3))]};
    row.genre = {genres[static_cast<std::size_t>(dice(2))]};
    if (dice(2) == 0) row.access = {services[static_cast<std::size_t>(dice(2))]};
    rows.push_back(row);
  }
  World world{
      dayOf("2026-11-20", rows), {}, {date + dice(30 * 60)}, languages[static_cast<std::size_t>(dice(3))]};
  world.now.trusted = dice(5) != 0;
  auto& chips = world.state.chips;
  if (dice(3) == 0) chips.push_back({.kind = Kind::language});
  if (dice(3) == 0) chips.push_back({.kind = Kind::soon, .minute = soonMinutes});
  if (dice(3) == 0) chips.push_back({.kind = Kind::overBy, .minute = 30 * dice(60)});
  if (dice(3) == 0) chips.push_back({.kind = Kind::genre, .word = "comedy"});
  if (dice(3) == 0) chips.push_back({.kind = Kind::access, .word = "captions"});
  return world;
}

bool isListed(const World& world, const Showing& showing) {
  const Screening& s = showing.screening;
  const Now& now = world.now;
  const bool begun = now.trusted && s.startDate < now.minute;
  if (begun && (now.minute - s.startDate > 60 || s.endDate <= now.minute)) return false;
  const bool today = now.trusted && world.day.date == startOfDay(now.minute - 300);
  for (const Chip& chip : world.state.chips) {
    const auto has = [](const auto& list, const std::string& word) {
      return std::ranges::count(list, word) > 0;
    };
    bool good = true;
    if (chip.kind == Kind::language)
      good = has(s.inLanguage, world.language) || has(s.subtitleLanguage, world.language);
    if (chip.kind == Kind::soon) good = !today || (!begun && s.startDate <= now.minute + 120);
    if (chip.kind == Kind::overBy) good = s.endDate <= world.day.date + chip.minute;
    if (chip.kind == Kind::genre) good = has(showing.genre, chip.word);
    if (chip.kind == Kind::access) good = has(s.access, chip.word);
    if (!good) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("listing: for random days, exactly what is left and passes is listed, in order") {
  std::mt19937 random(20261120);
  int empty = 0;
  int relieved = 0;
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    const World world = worldOf(random);
    std::set<std::size_t> wanted;
    for (std::size_t i = 0; i < world.day.showings.size(); ++i) {
      if (isListed(world, world.day.showings[i])) wanted.insert(i);
    }
    const auto listing = makeListing(world.day, world.state, world.language, world.now);
    std::set<std::size_t> found;
    std::set<std::string> films;
    std::vector<LocalMinute> order;  // next starts, then those that have begun
    bool begun = false;
    for (const auto& film : listing.films) {
      REQUIRE(films.insert(film.film).second);
      REQUIRE(!film.times.empty());
      int marked = 0;
      const LocalMinute before = -1;
      LocalMinute next = before;
      for (const auto& time : film.times) {
        const Screening& s = world.day.showings[time.showing].screening;
        REQUIRE(s.film == film.film);
        REQUIRE(found.insert(time.showing).second);
        REQUIRE(time.past == (world.now.trusted && s.startDate < world.now.minute));
        if (!time.past && next == before) next = s.startDate;
        if (time.next) {
          ++marked;
          REQUIRE(s.startDate == next);
        }
      }
      REQUIRE(marked == (world.now.trusted && next != before ? 1 : 0));
      // Once one has nothing to come, so have all that follow.
      REQUIRE((next == before || !begun));
      begun = begun || next == before;
      if (next != before) order.push_back(next);
    }
    REQUIRE(found == wanted);
    REQUIRE(std::ranges::is_sorted(order));
    REQUIRE(listing.loosening.has_value() <= listing.films.empty());
    if (!listing.films.empty()) continue;
    ++empty;
    if (!listing.loosening) continue;
    ++relieved;
    // It does what it says.
    ListingState loose = world.state;
    for (const Chip& chip : listing.loosening->without) std::erase(loose.chips, chip);
    REQUIRE(loose.chips.size() < world.state.chips.size());
    const auto then = makeListing(world.day, loose, world.language, world.now);
    REQUIRE(static_cast<int>(then.films.size()) == listing.loosening->films);
    REQUIRE(!then.films.empty());
  }
  CHECK(empty > 100);
  CHECK(relieved > 100);
}

TEST_CASE("listing: every count is what a tap leads to") {
  std::mt19937 random(20261121);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    World world = worldOf(random);
    for (const auto sheet : {listing::Sheet::none, listing::Sheet::genre, listing::Sheet::access,
                             listing::Sheet::age, listing::Sheet::overBy}) {
      world.state.sheet = sheet;
      const auto listing = makeListing(world.day, world.state, world.language, world.now);
      for (const auto& offers : {listing.chips, listing.choices}) {
        for (const auto& offer : offers) {
          ListingState then = world.state;
          std::erase_if(then.chips, [&](const Chip& chip) {
            return chip.kind == offer.chip.kind && (chip.kind != Kind::access || chip == offer.chip);
          });
          then.chips.push_back(offer.chip);
          REQUIRE(offer.films ==
                  static_cast<int>(makeListing(world.day, then, world.language, world.now).films.size()));
        }
      }
    }
  }
}

}  // namespace lobby::test
