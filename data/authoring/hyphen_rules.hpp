// What typographers of each language ask of a hyphen, and where its dictionary is.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

struct HyphenRules {
  using Pieces = std::array<std::u32string_view, 6>;

  std::string_view language;
  std::size_t before;     // letters that stay on the line at least
  std::size_t after;      // and that go to the next one
  bool capitalsAreNames;  // a word with a capital is taken for a name, which nobody likes to break
  Pieces shunned{};       // what must not stand alone before or after a hyphen
  Pieces joints{};        // endings after which a compound goes on
};

const HyphenRules& hyphenRules(std::string_view language);

// Of a word's breaks, each by the letter after it, those that a typographer would take.
std::vector<std::size_t> goodBreaks(std::u32string_view word, const std::vector<std::size_t>& breaks,
                                    const HyphenRules& rules);

// The names a dictionary for the language may have, the best first: hyph_pt_BR.dic, hyph_pt.dic.
std::vector<std::filesystem::path> dictionaryNames(const std::string& language);

// The Debian package that brings it. Empty: there is none, and mostly no need (ja, zh, ar).
std::string dictionaryPackage(const std::string& language);

}  // namespace lobby::authoring
