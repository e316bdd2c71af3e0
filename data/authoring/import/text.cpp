#include "data/authoring/import/text.hpp"

#include <algorithm>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "data/authoring/import/unicode.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr std::string_view asciiBlanks = " \t\r\n\v\f";

// Accents of European scripts, vowel marks of Arabic and Hebrew. Not the marks of Kana or of Indic scripts:
// those make another letter.
bool isAccent(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F) || c == 0x670;
}

bool isInvisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0xFEFF || (c < 0x20 && c != '\n' && c != '\t' && c != '\r') ||
         (c >= 0x7F && c <= 0x9F);
}

bool isBlank(char32_t c) {
  return c != 0xA0 && c != 0x202F && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

icu::UnicodeString normalized(const icu::Normalizer2* (*form)(UErrorCode&), const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = form(status);
  if (U_FAILURE(status)) return text;
  icu::UnicodeString result = normalizer->normalize(text, status);
  return U_SUCCESS(status) ? result : text;
}

// Making one takes a while; `de-ASCII` writes ä as ae.
const icu::Transliterator* toAscii(bool german) {
  const auto make = [](const char16_t* rules) {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
  };
  static const auto plain = make(u"Any-Latin; Latin-ASCII; Lower");
  static const auto umlauts = make(u"de-ASCII; Any-Latin; Latin-ASCII; Lower");
  return german ? umlauts.get() : plain.get();
}

}  // namespace

bool isAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

std::vector<std::string> splitTrimmed(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view part = trimmed(text.substr(at, end - at));
    if (!part.empty()) parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(asciiBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(asciiBlanks) - begin + 1);
}

std::string tidyLine(std::string_view text) {
  const std::string composed = toUtf8(normalized(icu::Normalizer2::getNFCInstance, fromUtf8(text)));
  std::string result;
  bool blank = false;
  for (const char32_t c : toUtf32(composed)) {
    if (isInvisible(c)) continue;
    if (isBlank(c)) {
      blank = true;
      continue;
    }
    if (blank && !result.empty()) result += ' ';
    blank = false;
    appendUtf8(result, c);
  }
  return result;
}

std::string fold(std::string_view text) {
  const auto decomposed = normalized(icu::Normalizer2::getNFDInstance,
                                     normalized(icu::Normalizer2::getNFKCCasefoldInstance, fromUtf8(text)));
  std::string result;
  bool blank = false;
  for (const char32_t c : toUtf32(toUtf8(decomposed))) {
    const auto character = static_cast<UChar32>(c);
    if (isAccent(c) || c == '\'' || c == 0x2019) continue;  // "Schindler's" is "Schindlers"
    const bool part = u_isalnum(character) != 0 || (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0 || c == '+';
    if (!part) {
      blank = true;
      continue;
    }
    if (blank && !result.empty()) result += ' ';
    blank = false;
    appendUtf8(result, c);
  }
  return result.empty() ? tidyLine(text) : result;  // a film that is called “!!!”
}

std::string foldCompact(std::string_view text) {
  std::string folded = fold(text);
  std::erase(folded, ' ');
  return folded;
}

std::string slug(std::string_view text, std::string_view language) {
  constexpr std::size_t longest = 48;
  icu::UnicodeString wide = fromUtf8(text);
  if (const auto* ascii = toAscii(language.substr(0, language.find('-')) == "de")) ascii->transliterate(wide);
  std::string id;
  for (const char c : toUtf8(wide)) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (good) {
      id += c;
    } else if (c != '\'' && c != '~' && !id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  if (id.size() > longest) id.resize(std::min(id.rfind('-', longest), longest));
  while (id.ends_with('-')) id.pop_back();
  return id;
}

bool isLatin(std::string_view text) {
  int latin = 0;
  int other = 0;
  for (const char32_t c : toUtf32(text)) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    if (script == USCRIPT_LATIN) ++latin;
    if (script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) ++other;
  }
  return latin > 0 && latin >= other;
}

std::string shortened(std::string_view text, std::size_t size) {
  const std::u32string characters = toUtf32(tidyLine(text));
  std::string result;
  for (std::size_t i = 0; i < std::min(size, characters.size()); ++i) appendUtf8(result, characters[i]);
  return characters.size() > size ? result + "…" : result;
}

std::string inQuotes(std::string_view text) {
  return "“" + shortened(text) + "”";
}

}  // namespace lobby::authoring
