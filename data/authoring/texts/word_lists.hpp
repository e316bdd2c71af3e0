// The frequent words of languages, from assets/languages/words.toml, and what people write where a text is
// still to come.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby::authoring {

class WordLists {
 public:
  struct Entry {
    std::uint32_t id = 0;
    std::uint64_t languages = 0;  // bit i: languages()[i] has the word
    bool isLetter = false;        // "y", "o"
  };

  static Result<WordLists> read(const std::filesystem::path& assets);

  const std::vector<std::string>& languages() const { return languages_; }
  std::optional<std::size_t> indexOf(std::string_view language) const;
  const Entry* find(std::u32string_view lowerCaseWord) const;
  // Is `language`, which has no list, so like the one at `index` that its texts would be taken for that?
  bool isNear(std::size_t index, const std::string& language) const {
    return near_[index].contains(language);
  }
  bool isPlaceholder(const std::u32string& lowerCaseText) const {
    return placeholders_.contains(lowerCaseText);
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view word) const { return std::hash<std::u32string_view>{}(word); }
  };
  void add(std::u32string_view word, std::size_t language);

  std::vector<std::string> languages_;
  std::vector<std::set<std::string>> near_;
  std::unordered_map<std::u32string, Entry, Hash, std::equal_to<>> words_;
  std::set<std::u32string> placeholders_;
};

}  // namespace lobby::authoring
