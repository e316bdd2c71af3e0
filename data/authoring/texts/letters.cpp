#include "data/authoring/texts/letters.hpp"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include "data/authoring/known.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr bool isAsciiLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Soft hyphens, joiners: within a word they are no letters, and do not end it.
bool isWithinWords(char32_t c) {
  return c == U'\u00AD' || (c >= U'\u200B' && c <= U'\u200D') || c == U'\u2060';
}

enum class Writing { any, alphabet, ideographs };

Writing writingOf(char32_t c) {
  if (c < 0x1100) return isAsciiLetter(c) || c >= 0x80 ? Writing::alphabet : Writing::any;
  const int script = scriptOf(c);
  if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED) return Writing::any;
  return isIdeographic(script) ? Writing::ideographs : Writing::alphabet;
}

std::vector<int> scriptsOf(const char* locale) {
  // With all subtags, or ICU takes "yi" for the script Yi.
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<UScriptCode, 8> codes{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(locale, full.data(), full.size(), &status);
  const int32_t count = uscript_getCode(full.data(), codes.data(), codes.size(), &status);
  if (U_FAILURE(status)) return {};
  return {codes.begin(), codes.begin() + count};
}

LanguageFacts look(const std::string& tag) {
  LanguageFacts facts;
  facts.tag = tag;
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  std::array<UChar, 100> name{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(canonicalLanguage(tag).c_str(), locale.data(), locale.size(), nullptr, &status);
  uloc_getLanguage(locale.data(), language.data(), language.size(), &status);
  const int32_t length = uloc_getDisplayLanguage(locale.data(), "en", name.data(), name.size(), &status);
  facts.primary = std::string_view(language.data()) == "no" ? "nb" : language.data();
  if (U_FAILURE(status) || facts.primary.empty() || facts.primary == "mul" || facts.primary == "und")
    return facts;
  for (int32_t i = 0; i < length; ++i) appendUtf8(facts.name, name[static_cast<std::size_t>(i)]);
  facts.scripts = scriptsOf(locale.data());
  facts.isRightToLeft = uloc_isRightToLeft(locale.data()) != 0;
  return facts;
}

}  // namespace

bool LanguageFacts::isWrittenIn(int script) const {
  return std::ranges::find(scripts, script) != scripts.end();
}

const LanguageFacts& LanguageBook::of(const std::string& tag) {
  const auto known = facts_.find(tag);
  return known != facts_.end() ? known->second : facts_.emplace(tag, look(tag)).first->second;
}

bool isLetter(char32_t c) {
  if (c < 0x80) return isAsciiLetter(c);
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

char32_t lowerCase(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

int scriptOf(char32_t c) {
  if (c < 0x80) return isAsciiLetter(c) ? USCRIPT_LATIN : USCRIPT_COMMON;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

std::string nameOfScript(int script) {
  if (script == USCRIPT_HAN) return "Chinese";
  return uscript_getName(static_cast<UScriptCode>(script));
}

std::string lettersOfScript(int script) {
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return "Japanese kana";
  return nameOfScript(script) + (script == USCRIPT_HAN ? " characters" : " letters");
}

bool isIdeographic(int script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL;
}

std::string toUtf8(std::u32string_view text) {
  std::string utf8;
  for (const char32_t c : text) appendUtf8(utf8, c);
  return utf8;
}

Belonging belongingOf(char32_t c, const LanguageFacts& language) {
  const int script = scriptOf(c);
  if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED || !isLetter(c)) return Belonging::none;
  if (language.isWrittenIn(script)) return Belonging::own;
  if (script == USCRIPT_LATIN) return Belonging::guest;
  const auto shares = [c](int own) {
    return uscript_hasScript(static_cast<UChar32>(c), static_cast<UScriptCode>(own)) != 0;
  };
  return std::ranges::any_of(language.scripts, shares) ? Belonging::own : Belonging::foreign;
}

Word nextWord(std::u32string_view text, std::size_t at) {
  while (at < text.size() && !isLetter(text[at])) ++at;
  Word word{at, at};
  Writing writing = Writing::any;
  for (; word.end < text.size() && (isLetter(text[word.end]) || isWithinWords(text[word.end])); ++word.end) {
    const Writing next = writingOf(text[word.end]);
    if (next == Writing::any) continue;
    if (writing != Writing::any && next != writing) break;
    writing = next;
  }
  return word;
}

}  // namespace lobby::authoring
