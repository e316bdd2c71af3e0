// The keyboards on the screen, as assets/keyboards has them: one for each language, by its tag.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby::search {

struct KeyPage {
  std::string label;                           // what the key says that leads here from the page before
  std::vector<std::vector<std::string>> rows;  // from the left; an empty key is a gap
};

struct Keyboard {
  std::string language;  // BCP 47, of the characters on its keys
  std::string letters;   // ISO 15924
  std::string label;     // what the key says that leads here from other letters
  std::vector<KeyPage> pages;
  // A key that changes the last character, and how: into the next of its cycle.
  std::map<std::string, std::vector<std::u32string>, std::less<>> changes;

  bool isChange(std::string_view key) const { return changes.contains(key); }
  // What the last character of `text` becomes under that key; empty: it stays what it is.
  std::string changed(std::string_view text, std::string_view key) const;
};

class Keyboards {
 public:
  // Every file of `folder`. The message names file, line and reason.
  static Result<Keyboards> load(const std::filesystem::path& folder);

  // The one for that language, else that of English.
  const Keyboard& of(std::string_view language) const;

  // The language of the keyboard that the key for other letters leads to, from the one of `current`, for a
  // visitor who reads `home`: round through one keyboard for each kind of letters, his own first.
  std::string next(std::string_view current, std::string_view home) const;

 private:
  std::map<std::string, Keyboard, std::less<>> keyboards_;
};

}  // namespace lobby::search
