// Titles as they are typed: kana for Japanese, pinyin for Chinese.
#include <algorithm>

#include <unicode/uscript.h>

#include "data/authoring/check.hpp"
#include "data/authoring/texts/letters.hpp"
#include "data/best_language.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

struct Spelling {
  std::string_view language;
  std::vector<int> scripts;
  const char* wanted;
};

const std::vector<Spelling>& spellings() {
  static const std::vector<Spelling> all{
      {"ja", {USCRIPT_HIRAGANA, USCRIPT_KATAKANA}, "in kana, such as reading = \"めいきんぐおぶ\""},
      {"zh", {USCRIPT_LATIN}, "in pinyin, such as reading = \"zhì zuò\""}};
  return all;
}

bool isShared(int script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

bool isSpelledIn(const std::string& text, const std::vector<int>& scripts) {
  for (const char32_t c : toUtf32(text)) {
    const int script = scriptOf(c);
    if (!isShared(script) && std::ranges::find(scripts, script) == scripts.end()) return false;
  }
  return true;
}

// The kiosk's keyboard has kana and no Chinese characters, and no rule tells how those are read.
void checkThere(const TextFile& text, Reporter& reporter) {
  if (primaryLanguage(text.language.value) != "ja" || !text.reading.value.empty()) return;
  const std::u32string title = toUtf32(text.title.value);
  if (std::ranges::any_of(title, [](char32_t c) { return scriptOf(c) == USCRIPT_HAN; })) {
    reporter.warning(text.title.place,
                     "visitors cannot type this title, write how it is read in kana, such as reading = "
                     "\"めいきんぐおぶ\"");
  }
}

void checkSpelling(const TextFile& text, Reporter& reporter) {
  for (const Spelling& spelling : spellings()) {
    if (primaryLanguage(text.language.value) != spelling.language) continue;
    if (!isSpelledIn(text.reading.value, spelling.scripts)) {
      reporter.error(text.reading.place, "the reading " + text.reading.value +
                                             " has other letters in it, write how the title is read " +
                                             spelling.wanted);
    }
  }
}

}  // namespace

void checkReadings(const Subject& subject, Reporter& reporter) {
  for (const FilmFolder& film : subject.programme.films) {
    for (const TextFile& text : film.texts) {
      checkThere(text, reporter);
      checkSpelling(text, reporter);
    }
  }
}

}  // namespace lobby::authoring
