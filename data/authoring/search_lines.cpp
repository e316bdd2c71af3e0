#include "data/authoring/search_lines.hpp"

#include <memory>
#include <set>

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include "data/authoring/texts/letters.hpp"
#include "data/best_language.hpp"
#include "data/search_key.hpp"
#include "data/search_text.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator make(const char16_t* rules) {
  UErrorCode status = U_ZERO_ERROR;
  return Transliterator(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
}

std::string transliterated(const Transliterator& rules, const std::string& text) {
  if (!rules) return {};
  icu::UnicodeString converted = icu::UnicodeString::fromUTF8(text);
  rules->transliterate(converted);
  std::string bytes;
  converted.toUTF8String(bytes);
  return bytes;
}

bool hasScript(const std::string& text, int script) {
  for (const char32_t c : toUtf32(text)) {
    if (scriptOf(c) == script) return true;
  }
  return false;
}

std::string inLatinLetters(const std::string& kana) {
  static const Transliterator rules = make(u"NFKC; Hiragana-Katakana; Katakana-Latin");
  return hasScript(kana, USCRIPT_HAN) ? std::string() : transliterated(rules, kana);
}

// ü is v on every keyboard that writes pinyin.
std::string withV(std::string pinyin) {
  for (const std::string_view letter : {"ü", "ǖ", "ǘ", "ǚ", "ǜ"}) {
    for (std::size_t at = pinyin.find(letter); at != pinyin.npos; at = pinyin.find(letter, at))
      pinyin.replace(at, letter.size(), "v");
  }
  return pinyin;
}

std::string inPinyin(const std::string& title) {
  static const Transliterator rules = make(u"NFKC; Han-Latin; NFC");
  return hasScript(title, USCRIPT_HAN) ? transliterated(rules, title) : std::string();
}

std::string firstLetters(const std::string& key) {
  std::string letters;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] != ' ' && (i == 0 || key[i - 1] == ' ')) letters += key[i];
  }
  return letters.size() < 2 ? std::string() : letters;
}

// Each line once.
class Lines {
 public:
  void add(std::string_view tag, const std::string& words) { addKey(tag, searchKey(words)); }
  void addKey(std::string_view tag, const std::string& key) {
    if (there_.emplace(tag, key).second) appendSearchLine(text_, tag, key);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::set<std::pair<std::string, std::string>> there_;
};

void addPinyin(const std::string& tag, const std::string& pinyin, Lines& lines) {
  lines.add(tag, pinyin);
  lines.add(tag, withV(pinyin));
  lines.addKey(tag, firstLetters(searchKey(pinyin)));
}

void addText(const TextFile& text, Lines& lines) {
  const std::string& tag = text.language.value;
  lines.add(tag, text.title.value);
  lines.add(tag, text.reading.value);
  if (primaryLanguage(tag) == "ja") {
    lines.add(tag, inLatinLetters(text.title.value));
    lines.add(tag, inLatinLetters(text.reading.value));
  }
  if (primaryLanguage(tag) == "zh") {
    addPinyin(tag, text.reading.value, lines);
    addPinyin(tag, inPinyin(text.title.value), lines);
  }
}

}  // namespace

std::string searchLines(const FilmFolder& film) {
  Lines lines;
  for (const TextFile& text : film.texts) addText(text, lines);
  lines.add(originalTitleTag, film.originalTitle.value);
  for (const Text& name : film.director) lines.add(nameTag, name.value);
  for (const Text& name : film.actor) lines.add(nameTag, name.value);
  return lines.take();
}

}  // namespace lobby::authoring
