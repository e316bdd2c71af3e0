// What changed from one state of the programme to the next, as a value: `lobbyctl diff` writes it down, the
// kiosk's staff screen shows it before an update. It names things by id; their titles are in the Contents.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "data/contents.hpp"
#include "data/film.hpp"
#include "data/screening.hpp"

namespace lobby {

enum class Change { added, removed, changed };

struct FactDifference {
  std::string name;
  std::vector<std::string> before;  // empty: was not written
  std::vector<std::string> after;   // empty: is not written any more
  bool operator==(const FactDifference&) const = default;
};

// One language of a film or article.
struct TextDifference {
  std::string language;
  Change change = Change::changed;  // of the language as a whole
  std::string titleBefore;
  std::string titleAfter;
  // Nothing: the same as before.
  std::optional<Change> title;
  std::optional<Change> tagline;
  std::optional<Change> body;
  bool operator==(const TextDifference&) const = default;
};

// Pictures or reviews. One that was changed counts as removed and as added.
struct ListDifference {
  std::size_t added = 0;
  std::size_t removed = 0;
  std::size_t notes = 0;   // pictures that are the same but for focal point, alternative texts or name
  bool reordered = false;  // those that are in both
  bool operator==(const ListDifference&) const = default;
};

// A showing that is in both, but not quite the same.
struct SlotDifference {
  Slot before;
  Slot after;
  std::vector<std::string> facts;  // those that differ, named as the columns of screenings.csv
  bool operator==(const SlotDifference&) const = default;
};

struct ScreeningsDifference {
  std::vector<Slot> added;
  std::vector<Slot> removed;
  std::vector<SlotDifference> changed;  // not those where only the film's own value changed
  bool operator==(const ScreeningsDifference&) const = default;
};

// A film or an article. Of one that was added or removed only the screenings are told: all else came or went
// with it.
struct CardDifference {
  std::string id;
  Change change = Change::changed;
  std::vector<FactDifference> facts;  // by name
  std::vector<TextDifference> texts;  // by language
  ListDifference pictures;
  ListDifference reviews;
  ScreeningsDifference screenings;
  bool operator==(const CardDifference&) const = default;
};

// How much is missing in a language of the dock, before and after; nothing: it was not, or is not, offered.
struct LanguageDifference {
  struct Missing {
    std::size_t films = 0;
    std::size_t articles = 0;
    bool operator==(const Missing&) const = default;
  };
  std::string language;
  std::optional<Missing> before;
  std::optional<Missing> after;
  bool operator==(const LanguageDifference&) const = default;
};

// A card that is in both rotations and changed its place there, counted from 1.
struct Move {
  CardKey card;
  std::size_t before = 0;
  std::size_t after = 0;
  bool operator==(const Move&) const = default;
};

struct Difference {
  std::vector<FactDifference> cinema;         // by name: id, name.de, country, timeZone, languages …
  std::vector<CardDifference> films;          // by id
  std::vector<CardDifference> articles;       // by id
  std::vector<LanguageDifference> languages;  // in the order of the dock, those no longer offered last
  std::vector<Move> moved;                    // by their new place; as few as explain the new order
  std::size_t pastScreenings = 0;             // gone as well, but they had begun already: not told above
  bool operator==(const Difference&) const = default;

  // Nothing that staff would have to know; past screenings do not count.
  bool empty() const;
};

// Screenings that are gone and began before `now` (the cinema's wall clock) count as past; without it every
// one that is gone counts as removed. The size of the file is no difference. Films move among films and
// articles among articles: how many films stand between two articles depends on what was added.
Difference difference(const Contents& before, const Contents& after, std::optional<LocalMinute> now = {});

}  // namespace lobby
