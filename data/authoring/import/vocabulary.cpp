#include "data/authoring/import/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <unicode/uloc.h>

#include "data/authoring/import/icu_names.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/known.hpp"

namespace lobby::authoring {
namespace {

using Names = std::map<std::string, std::string>;

std::string findIn(const Names& names, std::string_view word) {
  const auto found = names.find(foldCompact(word));
  return found == names.end() ? std::string() : found->second;
}

// "fr-FR" → "fr": what a language's likely country and script add says nothing.
std::string shortest(const std::string& tag) {
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_FULLNAME_CAPACITY> small{};
  std::array<char, ULOC_FULLNAME_CAPACITY> result{};
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale.data(), locale.size(), &parsed, &status);
  uloc_minimizeSubtags(locale.data(), small.data(), small.size(), &status);
  uloc_toLanguageTag(small.data(), result.data(), result.size(), true, &status);
  return U_SUCCESS(status) ? result.data() : tag;
}

bool isTag(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("-_"), text.size());
  return end >= 2 && end <= 3 && std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

}  // namespace

void Vocabulary::addWords(const std::vector<std::pair<std::string, std::string>>& theirsAndOurs) {
  for (const auto& [theirs, ours] : theirsAndOurs) own_[foldCompact(theirs)] = ours;
}

std::string Vocabulary::mapped(std::string_view word) const {
  return findIn(own_, word);
}

std::string Vocabulary::find(WordKind kind, std::string_view word) const {
  const Names& names = words_.at(kind);
  const std::string own = mapped(word);
  return findIn(names, own.empty() ? word : own);
}

std::vector<std::string> Vocabulary::genres() const {
  std::set<std::string> ids;
  for (const auto& [name, id] : words_.at(WordKind::genre)) ids.insert(id);
  return {ids.begin(), ids.end()};
}

std::string Vocabulary::language(std::string_view nameOrTag) const {
  const std::string own = mapped(nameOrTag);
  std::string text(trimmed(own.empty() ? nameOrTag : own));
  if (const std::string known = find(WordKind::language, text); !known.empty()) return known;
  if (isTag(text)) {
    std::ranges::replace(text, '_', '-');
    const std::string tag = canonicalLanguage(text);
    if (tag == "und") return {};
    if (!tag.empty()) return tag == "zxx" || tag == "mul" ? tag : shortest(tag);
  }
  return text.size() > 3 || !isTag(text) ? findIn(languageNames(), text) : std::string();
}

std::string Vocabulary::country(std::string_view nameOrCode) const {
  const std::string own = mapped(nameOrCode);
  const std::string text(trimmed(own.empty() ? nameOrCode : own));
  if (isCountry(text)) return text;
  const std::string known = find(WordKind::country, text);
  return known.empty() ? findIn(countryNames(), text) : known;
}

}  // namespace lobby::authoring
