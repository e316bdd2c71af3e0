// For random programmes: what is shown is exactly what the facts allow. The oracle knows nothing of the code:
// it has the facts as tables, and tries every set of chips.
#include <algorithm>
#include <bit>
#include <map>
#include <random>
#include <set>
#include <span>

#include <doctest/doctest.h>

#include "app/house/loosening.hpp"
#include "app/house/programme_filter.hpp"
#include "tests/app/house/support.hpp"

namespace lobby::test {
namespace {

using Kind = Chip::Kind;
using Random = std::mt19937;

int dice(Random& random, int sides) {
  return std::uniform_int_distribution<int>(0, sides - 1)(random);
}

template <class List>
auto pick(Random& random, const List& list) {
  return list[static_cast<std::size_t>(dice(random, static_cast<int>(std::size(list))))];
}

const char* const tags[] = {"de", "en", "fr",      "pt",      "pt-BR", "nb",
                            "no", "zh", "zh-Hans", "zh-Hant", "zxx",   "und"};
const char* const visitors[] = {"de", "fr", "pt", "no", "zh-Hans"};
const char* const services[] = {"captions", "hearing-loop", "relaxed"};
const char* const genres[] = {"comedy", "drama", "horror"};
const char* const ratings[] = {"0", "6", "12", "16", "18", ""};

// Who follows what: visitor → tags. Read, the scripts of Chinese part.
const std::map<std::string, std::set<std::string>> heard{{"de", {"de"}},
                                                         {"fr", {"fr"}},
                                                         {"pt", {"pt", "pt-BR"}},
                                                         {"no", {"nb", "no"}},
                                                         {"zh-Hans", {"zh", "zh-Hans", "zh-Hant"}}};
bool readable(const std::string& visitor, const std::string& tag) {
  return heard.at(visitor).contains(tag) && !(visitor == "zh-Hans" && tag == "zh-Hant");
}

// A screening as the oracle sees it, and as the code does.
struct Fact {
  Showing showing;
  std::string rating;
};

std::vector<std::string> some(Random& random, std::span<const char* const> words, int most) {
  std::vector<std::string> list;
  for (int i = dice(random, most + 1); i > 0; --i) list.emplace_back(pick(random, words));
  return list;
}

Fact fact(Random& random, LocalMinute today) {
  Fact made;
  Screening& s = made.showing.screening;
  s.film = std::string(1, static_cast<char>('a' + dice(random, 6)));
  s.startDate = today + 10 * 60 + dice(random, 16 * 60);
  s.endDate = s.startDate + 60 + dice(random, 120);
  s.inLanguage = some(random, tags, 2);
  s.subtitleLanguage = some(random, tags, 2);
  s.access = some(random, services, 2);
  made.showing.genre = some(random, genres, 2);
  made.rating = pick(random, ratings);
  const AgeRatings& ages = vocabulary().ages();
  made.showing.rating = ages.rule("DE", made.rating);
  made.showing.alone = aloneLimit(ages.aloneRules("DE"), made.showing.rating, s.startDate, s.endDate);
  return made;
}

// JuSchG 11 and 14, as a cashier has them in mind.
bool mayEnter(const Fact& fact, int years, bool alone, LocalMinute today) {
  const std::map<std::string, int> from{{"0", 0},   {"6", 6},   {"12", alone ? 12 : 6},
                                        {"16", 16}, {"18", 18}, {"", 18}};
  if (years < from.at(fact.rating)) return false;
  if (!alone || years >= 18) return true;
  const LocalMinute end = fact.showing.screening.endDate - today;  // shows begin between 10:00 and 02:00
  const LocalMinute allowed = years < 6 ? -1 : years < 14 ? 20 * 60 : years < 16 ? 22 * 60 : 24 * 60;
  return end <= allowed;
}

bool follows(const Screening& s, const std::string& visitor) {
  for (const std::string& tag : s.inLanguage) {
    if (tag == "zxx" || heard.at(visitor).contains(tag)) return true;
  }
  return std::ranges::any_of(s.subtitleLanguage,
                             [&](const std::string& tag) { return readable(visitor, tag); });
}

bool allowed(const Fact& fact, const Chip& chip, const Now& now, LocalMinute today) {
  const Screening& s = fact.showing.screening;
  if (chip.kind == Kind::language) return follows(s, chip.word);
  if (chip.kind == Kind::soon)
    return !(s.startDate < now.minute) && !(s.startDate > now.minute + chip.minute);
  if (chip.kind == Kind::overBy) return !(s.endDate > chip.minute);
  if (chip.kind == Kind::child) return mayEnter(fact, chip.years, false, today);
  if (chip.kind == Kind::childAlone) return mayEnter(fact, chip.years, true, today);
  const auto& words = chip.kind == Kind::access ? s.access : fact.showing.genre;
  return std::ranges::count(words, chip.word) > 0;
}

Chip chip(Random& random, const Now& now) {
  switch (dice(random, 7)) {
    case 0:
      return {.kind = Kind::language, .word = pick(random, visitors)};
    case 1:
      return {.kind = Kind::soon, .minute = soonMinutes};
    case 2:
      return {.kind = Kind::overBy, .minute = now.minute + dice(random, 300)};
    case 3:
      return {.kind = Kind::child, .years = dice(random, 19)};
    case 4:
      return {.kind = Kind::childAlone, .years = dice(random, 19)};
    case 5:
      return {.kind = Kind::access, .word = pick(random, services)};
    default:
      return {.kind = Kind::genre, .word = pick(random, genres)};
  }
}

struct World {
  std::vector<Fact> facts;
  std::vector<Chip> chips;
  Now now;
  LocalMinute today = 0;

  explicit World(Random& random) {
    today = minuteOf("2026-11-20T00:00");
    now.minute = today + 12 * 60 + dice(random, 10 * 60);
    for (int i = dice(random, 25); i > 0; --i) facts.push_back(fact(random, today));
    for (int i = dice(random, 5); i > 0; --i) chips.push_back(chip(random, now));
  }

  std::vector<Showing> showings() const {
    std::vector<Showing> list;
    for (const Fact& each : facts) list.push_back(each.showing);
    return list;
  }

  // The oracle: those that are allowed by the chips whose bit is not in `off`.
  std::vector<std::size_t> allowedWithout(unsigned off, const std::vector<Chip>& more = {}) const {
    std::vector<std::size_t> found(facts.size());
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = i;
    for (std::size_t bit = 0; bit < chips.size(); ++bit) {
      if ((off >> bit & 1u) != 0) continue;
      std::erase_if(found, [&](std::size_t i) { return !allowed(facts[i], chips[bit], now, today); });
    }
    for (const Chip& each : more)
      std::erase_if(found, [&](std::size_t i) { return !allowed(facts[i], each, now, today); });
    return found;
  }

  std::optional<Loosening> bestLoosening() const {
    std::optional<Loosening> best;
    if (!allowedWithout(0).empty()) return best;
    for (int size = 1; size <= static_cast<int>(chips.size()) && !best; ++size) {
      for (unsigned off = 0; off < 1u << chips.size(); ++off) {
        const int count = static_cast<int>(allowedWithout(off).size());
        if (std::popcount(off) != size || count == 0 || (best && count <= best->screenings)) continue;
        best = Loosening{{}, count};
        for (std::size_t bit = 0; bit < chips.size(); ++bit) {
          if ((off >> bit & 1u) != 0) best->without.push_back(chips[bit]);
        }
      }
    }
    return best;
  }
};

}  // namespace

TEST_CASE("filter: for random programmes, exactly what the facts allow is shown and counted") {
  Random random(20261120);
  for (int round = 0; round < 1500; ++round) {
    CAPTURE(round);
    const World world(random);
    const auto showings = world.showings();
    REQUIRE(shown(showings, world.chips, world.now) == world.allowedWithout(0));
    const std::vector<Chip> offered{chip(random, world.now), chip(random, world.now)};
    const auto counts = remaining(showings, world.chips, offered, world.now);
    REQUIRE(counts.size() == offered.size());
    for (std::size_t i = 0; i < offered.size(); ++i) {
      const auto left = world.allowedWithout(0, {offered[i]});
      std::set<std::string> films;
      for (const std::size_t index : left) films.insert(showings[index].screening.film);
      REQUIRE(counts[i] == Count{static_cast<int>(left.size()), static_cast<int>(films.size())});
    }
  }
}

TEST_CASE("loosening: for random programmes, no other set of chips as small gives back more") {
  Random random(20261121);
  int sizes[5] = {};
  for (int round = 0; round < 1500; ++round) {
    CAPTURE(round);
    const World world(random);
    const auto found = nearestLoosening(world.showings(), world.chips, world.now);
    const auto wanted = world.bestLoosening();
    REQUIRE(found.has_value() == wanted.has_value());
    if (!found) continue;
    REQUIRE(found->screenings == wanted->screenings);
    REQUIRE(found->without.size() == wanted->without.size());
    ++sizes[found->without.size()];
  }
  // The worlds are worth something: single chips and pairs were both the answer often.
  CHECK(sizes[1] > 100);
  CHECK(sizes[2] > 20);
}

}  // namespace lobby::test
