// Finds the words in a running text that a hyphen may break.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

struct LongWord {
  std::u32string letters;              // in lower case, one for a letter with its marks
  std::vector<std::size_t> positions;  // the byte of the text at which each letter begins
  bool capital = false;                // the first letter was one
};

// Words of at least `shortest` letters and nothing else. Not: words with digits, capitals inside or a hyphen
// of any kind (a compound breaks at its own), and nothing in web addresses, e-mail addresses and hashtags.
std::vector<LongWord> longWords(std::string_view text, std::size_t shortest);

}  // namespace lobby::authoring
