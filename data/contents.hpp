// What a snapshot holds, as a value: to show to staff, and to compare with another (difference.hpp). Texts,
// reviews and pictures are known by their hashes, so that 5,000 films fit into some ten megabytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "data/blake2b.hpp"
#include "data/cinema.hpp"
#include "data/film.hpp"
#include "data/screening.hpp"
#include "data/snapshot_source.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// What no language changes, named as programme.toml and film.toml name it: actor {…}, contentRating.DE {12}.
// The duration is in minutes. What is not written is not there.
struct Fact {
  std::string name;
  std::vector<std::string> values;
  bool operator==(const Fact&) const = default;
};
using Facts = std::vector<Fact>;  // by name

// The values of a fact; none when it is not there.
const std::vector<std::string>& valuesOf(const Facts& facts, std::string_view name);

// Two screenings of a film that agree in this are the same showing: weekly or dated, start, screen.
inline std::tuple<bool, LocalMinute, std::string_view> showingKey(const Slot& slot) {
  return {slot.weekly, slot.screening.startDate, slot.screening.screen};
}

// What is written in one language, soft hyphens left out. What is blank is not written.
struct TextContents {
  std::string language;  // BCP 47
  std::string title;
  std::optional<Hash> tagline;  // none: not written
  std::optional<Hash> body;
  bool operator==(const TextContents&) const = default;
};

struct PictureContents {
  Hash image{};  // of the full version
  Hash notes{};  // of focal point, alternative texts, and the name an article knows it by
  auto operator<=>(const PictureContents&) const = default;
};

// A film; or an article, which has no facts but the films that it speaks of, no reviews and no screenings.
struct CardContents {
  std::string id;
  Facts facts;
  std::vector<TextContents> texts;        // by language
  std::vector<PictureContents> pictures;  // in show order
  std::vector<Hash> reviews;              // in show order
  std::vector<Slot> screenings;           // as written, by showingKey
  bool operator==(const CardContents&) const = default;

  // Whether `language` has title and text, and a tagline if any other language has one: what `lobbyctl check`
  // calls complete.
  bool isCompleteIn(std::string_view language) const;

  // The title as the kiosk would choose it: in `language`, in `otherwise`, in English, in any; the original
  // title; the id.
  const std::string& titleIn(std::string_view language, std::string_view otherwise) const;
};

// How many films and articles are complete in a language.
struct LanguageContents {
  std::string language;
  std::size_t films = 0;
  std::size_t articles = 0;
  bool operator==(const LanguageContents&) const = default;
};

struct Contents {
  Cinema cinema;
  std::vector<CardContents> films;          // by id
  std::vector<CardContents> articles;       // by id
  std::vector<CardKey> cards;               // the rotation
  std::vector<LanguageContents> languages;  // those of the dock, in its order
  std::uintmax_t fileSize = 0;              // bytes of the snapshot alone

  // Null when there is none of this name.
  const CardContents* find(CardKind kind, std::string_view id) const;
};

// Reads the whole snapshot once. The same one gives the same value. Refuses what Catalogue::open refuses,
// with the same words. Rows of films that are not there are passed over, as the kiosk does.
Result<Contents> readContents(const SnapshotPointer& source);
Result<Contents> readContents(const std::filesystem::path& file);  // a bare snapshot

}  // namespace lobby
