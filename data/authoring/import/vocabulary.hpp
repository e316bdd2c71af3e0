// What the world calls languages, countries, genres, ratings, versions: their words in, ours out. Read from
// assets/import and genres.toml; names of languages and countries come from ICU.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby::authoring {

// What makes one showing of a film differ from another.
struct Version {
  bool original = false;                              // spoken in the film's own language
  std::vector<std::string> audio;                     // which languages are spoken, as far as it is said
  std::optional<std::vector<std::string>> subtitles;  // empty: none
  std::vector<std::string> formats;
  std::vector<std::string> access;

  bool saysLanguage() const { return original || !audio.empty() || subtitles.has_value(); }
  bool operator==(const Version&) const = default;
};

struct VersionMark {
  std::vector<std::string> names;  // foldCompact() of each
  std::vector<std::string> bare;   // as written
  std::vector<std::string> countries;
  Version means;
};

struct AgeRating {
  std::string country;
  std::string rating;
};

enum class WordKind { status, access, language, country, genre, column, screen };

class Vocabulary {
 public:
  // Fails when the shipped assets are not there.
  static Result<Vocabulary> load(const std::filesystem::path& assets);

  // The [words] of a map file: "ausverkauft" = "sold-out". They go before everything else.
  void addWords(const std::vector<std::pair<std::string, std::string>>& theirsAndOurs);
  // What a map file says about this word, in whatever it stands; empty: nothing.
  std::string mapped(std::string_view word) const;

  // Ours, or empty when the word is not known.
  std::string status(std::string_view word) const { return find(WordKind::status, word); }
  std::string access(std::string_view word) const { return find(WordKind::access, word); }
  std::string column(std::string_view heading) const { return find(WordKind::column, heading); }
  std::string genre(std::string_view name) const { return find(WordKind::genre, name); }
  bool isScreenWord(std::string_view word) const { return !find(WordKind::screen, word).empty(); }
  std::string language(std::string_view nameOrTag) const;  // as short as the tag can be: fr-FR is fr
  std::string country(std::string_view nameOrCode) const;
  // "FSK 12", "ab 12", "PG-13": whose rating, and which. A bare number counts where the cinema is.
  std::optional<AgeRating> rating(std::string_view text, std::string_view cinemaCountry) const;

  const std::vector<VersionMark>& marks() const { return marks_; }
  std::vector<std::string> genres() const;  // all ids

 private:
  friend class VocabularyLoader;
  std::string find(WordKind kind, std::string_view word) const;

  struct Board {
    std::vector<std::string> names;                // folded
    std::map<std::string, std::string> spellings;  // compact → ours
  };

  std::map<std::string, std::string> own_;  // of a map file
  std::map<WordKind, std::map<std::string, std::string>> words_;
  std::map<std::string, Board> boards_;  // by country
  std::vector<std::string> beforeRating_;
  std::vector<std::string> afterRating_;
  std::vector<VersionMark> marks_;
};

}  // namespace lobby::authoring
