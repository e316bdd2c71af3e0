#include "data/authoring/texts/evidence.hpp"

#include <algorithm>

#include <unicode/uscript.h>

namespace lobby::authoring {
namespace {

constexpr int fewestForeignLetters = 12;
constexpr int fewestHan = 30;  // a Japanese tagline may do without kana, a text of this length does not
constexpr int fewestKana = 8;
constexpr int fewestArabic = 60;

bool isOneOf(std::u32string_view letters, char32_t c) {
  return letters.find(c) != letters.npos;
}

bool isAtLeast(int part, int percent, int whole) {
  return part * 100 >= percent * whole;
}

bool isCapitalised(std::u32string_view letters) {
  return letters.size() == 2 && lowerCase(letters[0]) != letters[0] && lowerCase(letters[1]) == letters[1];
}

}  // namespace

void Evidence::add(const Paragraph& paragraph) {
  for (const char32_t c : paragraph.text) count(c);
  const std::u32string_view text = paragraph.text;
  for (Word word = nextWord(text, 0); word.begin < word.end;) {
    const Word next = nextWord(text, word.end);
    // "Los Angeles" is no Spanish.
    const bool isName = next.begin == word.end + 1 && isCapitalised(text.substr(word.begin, 2)) &&
                        isCapitalised(text.substr(next.begin, 2));
    addWord(text.substr(word.begin, word.end - word.begin), isName);
    word = next;
  }
}

void Evidence::count(char32_t c) {
  const Belonging belonging = belongingOf(c, language_);
  if (belonging == Belonging::none) return;
  ++all_;
  ++(belonging == Belonging::own ? own_ : belonging == Belonging::guest ? guests_ : foreign_);
  if (c < 0x250) return;  // Latin
  const int script = scriptOf(c);
  ++letters_[script];
  if (script != USCRIPT_ARABIC) return;
  persian_ += isOneOf(U"پچژگکی", c);
  onlyPersian_ += isOneOf(U"پچژگ", c);
  urdu_ += isOneOf(U"ٹڈڑںےہھ", c);
  tehMarbuta_ += c == U'ة';
}

void Evidence::addWord(std::u32string_view word, bool isName) {
  constexpr std::size_t longest = 16;  // no frequent word is longer
  constexpr int most = 2000;           // nobody needs more to know
  if (words_ == most || scriptOf(word.front()) != USCRIPT_LATIN) return;
  ++words_;
  if (isName || word.size() > longest) return;
  std::array<char32_t, longest> lower{};
  std::ranges::transform(word, lower.begin(), lowerCase);
  if (const auto* entry = lists_.find({lower.data(), word.size()})) known_.push_back(*entry);
}

std::string Evidence::otherLanguage(LanguageBook& book) const {
  if (language_.scripts.empty() || all_ == 0) return {};
  for (const std::string& guess : {byScript(), byHanAndKana(), byArabicLetters()}) {
    if (!guess.empty()) return guess;
  }
  return language_.isWrittenIn(USCRIPT_LATIN) || isAtLeast(guests_, 80, all_) ? byWords(book) : std::string();
}

int Evidence::lettersIn(std::initializer_list<int> scripts) const {
  int sum = 0;
  for (const int script : scripts) {
    if (const auto found = letters_.find(script); found != letters_.end()) sum += found->second;
  }
  return sum;
}

// Most letters are of a script that the language does not use at all.
std::string Evidence::byScript() const {
  if (!isAtLeast(foreign_, 80, all_) || foreign_ < fewestForeignLetters) return {};
  int most = 0, script = USCRIPT_COMMON;
  for (const auto& [each, count] : letters_) {
    if (!language_.isWrittenIn(each) && count > most) most = count, script = each;
  }
  if (lettersIn({USCRIPT_HIRAGANA, USCRIPT_KATAKANA}) >= fewestKana) return "Japanese";
  if (script == USCRIPT_HAN) return "Chinese";
  if (script == USCRIPT_HANGUL) return "Korean";
  if (script == USCRIPT_GREEK) return "Greek";
  if (script == USCRIPT_ARABIC && !arabicKind().empty()) return arabicKind();
  return "text in " + lettersOfScript(script);
}

// Japanese has kana in every sentence, Chinese has none, Korean has Hangul.
std::string Evidence::byHanAndKana() const {
  if (!language_.isWrittenIn(USCRIPT_HAN)) return {};
  const int kana = lettersIn({USCRIPT_HIRAGANA, USCRIPT_KATAKANA}), han = lettersIn({USCRIPT_HAN});
  const int hangul = lettersIn({USCRIPT_HANGUL});
  const bool isJapanese = kana >= fewestKana && isAtLeast(kana, 30, kana + han + hangul);
  const bool isChinese = han >= fewestHan && kana == 0 && hangul == 0;
  if (isJapanese && language_.primary != "ja") return "Japanese";
  if (isChinese && (language_.primary == "ja" || language_.primary == "ko")) return "Chinese";
  return {};
}

// Arabic, Persian and Urdu have letters of their own; the rates are a third of what is usual, or less.
std::string Evidence::arabicKind() const {
  const int letters = lettersIn({USCRIPT_ARABIC});
  if (letters < fewestArabic) return {};
  if (isAtLeast(urdu_, 4, letters)) return "Urdu";
  if (isAtLeast(persian_, 6, letters) && isAtLeast(onlyPersian_, 1, letters)) return "Persian";
  const bool isLong = letters >= 2 * fewestArabic;
  return isLong && onlyPersian_ == 0 && isAtLeast(tehMarbuta_, 1, letters) ? "Arabic" : "";
}

std::string Evidence::byArabicLetters() const {
  const bool isJudged = language_.primary == "ar" || language_.primary == "fa" || language_.primary == "ur";
  const std::string kind = isJudged ? arabicKind() : "";
  return kind == language_.name ? "" : kind;
}

}  // namespace lobby::authoring
