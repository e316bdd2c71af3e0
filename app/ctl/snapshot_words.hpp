// The words and keys that `show` and `diff` have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/contents.hpp"

namespace lobby::ctl {

// "1 film", "2 films"
std::string counted(std::size_t count, std::string_view thing);

// "Metropolis (metropolis)": the title in the cinema's own language, and the id.
std::string nameOf(const CardContents& card, const Contents& contents);
// The title alone.
std::string titleOf(const CardContents& card, const Contents& contents);

// "fr", "de en": printable, separated by spaces, and "-" when there is none.
std::string wordsOf(const std::vector<std::string>& values);

// "film metropolis, article essay" and, after some, "and 7 more": what is not complete in a language. With
// `before` only what was not missing there already.
std::string missingIn(const Contents& contents, std::string_view language, const Contents* before = nullptr);

// "all", or the languages in which something is written.
std::string languagesOf(const CardContents& card, const Contents& contents);

// Whether it is worth telling on which screen: not in a house with a single one.
bool hasSeveralScreens(const std::vector<CardContents>& films);

using Json = nlohmann::ordered_json;

Json jsonOf(const Slot& slot);
Json jsonOf(const CardKey& card);  // {"film": ID} or {"article": ID}

// With everything beyond ASCII written as \u0000: so no character in it can do harm on a terminal.
std::string written(const Json& json);

}  // namespace lobby::ctl
