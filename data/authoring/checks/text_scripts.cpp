// A Cyrillic word in a Swedish sentence, and letters that only look like the right ones: marks of a bad
// machine translation, or of a text that was put together from pieces.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include "data/authoring/texts/text_check.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

// The Latin letter that `c` is taken for (Cyrillic а: a); U+0000 when there is none.
char32_t latinLookAlike(char32_t c) {
  static const auto checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    return uspoof_open(&status);
  }();
  std::string letter;
  appendUtf8(letter, c);
  std::array<char, 16> skeleton{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = uspoof_getSkeletonUTF8(checker, 0, letter.c_str(), static_cast<int32_t>(letter.size()),
                                              skeleton.data(), skeleton.size(), &status);
  const bool isLatin =
      U_SUCCESS(status) && size == 1 && scriptOf(static_cast<unsigned char>(skeleton[0])) == USCRIPT_LATIN;
  return isLatin ? static_cast<char32_t>(skeleton[0]) : U'\0';
}

// The Latin letters that have a look-alike in `script`.
bool hasLookAlike(char32_t latin, int script) {
  static const auto all = [] {
    std::set<std::pair<int, char32_t>> found;
    for (char32_t c = 0x370; c < 0x530; ++c) found.emplace(scriptOf(c), latinLookAlike(c));
    return found;
  }();
  return all.contains({script, latin});
}

using Names = std::set<std::u32string>;  // their words, in small letters

std::u32string lower(std::u32string_view word) {
  std::u32string result(word);
  std::ranges::transform(result, result.begin(), lowerCase);
  return result;
}

Names allowedNames(const TextSubject& subject) {
  Names names;
  for (const Work::Name& name : subject.work.names) {
    if (!name.language.empty() && name.language != subject.passage.language) continue;
    const std::u32string text = toUtf32(name.text);
    for (Word word; (word = nextWord(text, word.end)).begin < word.end;)
      names.insert(lower(std::u32string_view(text).substr(word.begin, word.end - word.begin)));
  }
  return names;
}

struct Letters {  // of one word
  int own = 0, guests = 0, foreign = 0;
  std::size_t firstOwn = 0, firstGuest = 0, firstForeign = 0, lastForeign = 0;
};

Letters lettersOf(std::u32string_view word, const LanguageFacts& language) {
  Letters letters;
  const auto count = [](int& number, std::size_t& first, std::size_t at) {
    if (number++ == 0) first = at;
  };
  for (std::size_t i = 0; i < word.size(); ++i) {
    switch (belongingOf(word[i], language)) {
      case Belonging::own:
        count(letters.own, letters.firstOwn, i);
        break;
      case Belonging::guest:
        count(letters.guests, letters.firstGuest, i);
        break;
      case Belonging::foreign:
        count(letters.foreign, letters.firstForeign, i);
        letters.lastForeign = i;
        break;
      case Belonging::none:
        break;
    }
  }
  return letters;
}

// In a Russian text Latin words are guests. A word of both alphabets is wrong when the few letters of the one
// all look like letters of the other; "SMSка" is none.
bool areLookAlikes(std::u32string_view word, const Letters& letters, const LanguageFacts& language) {
  constexpr std::size_t longestWord = 100;
  if (letters.own == 0 || letters.guests == 0 || word.size() > longestWord) return false;
  const int script = scriptOf(word[letters.firstOwn]);
  const Belonging few = letters.own < letters.guests ? Belonging::own : Belonging::guest;
  return std::ranges::all_of(word, [&](char32_t c) {
    if (belongingOf(c, language) != few) return true;
    return few == Belonging::own ? latinLookAlike(c) != 0 : hasLookAlike(c, script);
  });
}

// α, π and Ω stand for themselves; a lone Greek letter that nobody could tell from a Latin one does not.
bool isSymbol(char32_t c) {
  if (scriptOf(c) != USCRIPT_GREEK) return false;
  return (lowerCase(c) == c && c != U'ο') || latinLookAlike(c) == 0;
}

class ScriptCheck {
 public:
  ScriptCheck(const TextSubject& subject, Remarks& remarks) : subject_(subject), remarks_(remarks) {}

  void look(const Paragraph& paragraph) {
    paragraph_ = &paragraph;
    text_ = paragraph.text;
    for (Word word; (word = nextWord(text_, word.end)).begin < word.end;) look(word);
    endRun();
  }

  void end() {
    if (more_)
      remarks_.warn(*more_,
                    "more words with letters of another script stand from here on, look the text through");
  }

 private:
  // After some findings staff know what is wrong with a text.
  static constexpr int mostFindings = 10;

  void warn(std::uint32_t byte, std::string message) {
    if (++findings_ <= mostFindings) return remarks_.warn(byte, std::move(message));
    if (!more_) more_ = byte;
  }

  std::u32string_view part(const Word& word) const { return text_.substr(word.begin, word.end - word.begin); }

  void look(const Word& word) {
    const std::u32string_view letters = part(word);
    const Letters found = lettersOf(letters, subject_.language);
    const bool isMixed = found.foreign > 0 && found.own + found.guests > 0 &&
                         !isIdeographic(scriptOf(letters[found.firstForeign]));
    if (found.foreign > 0 && isAllowed(letters)) return endRun();
    if (isMixed) {
      endRun();
      reportMixed(word, found.firstForeign, found.own > 0 ? letters[found.firstOwn] : U'a');
    } else if (found.foreign > 0) {
      if (run_.end == 0) run_.begin = word.begin + found.firstForeign;
      run_.end = word.begin + found.lastForeign + 1;
    } else {
      endRun();
      if (!areLookAlikes(letters, found, subject_.language) || isAllowed(letters)) return;
      const bool ownIsOdd = found.own < found.guests;
      reportMixed(word, ownIsOdd ? found.firstOwn : found.firstGuest,
                  letters[ownIsOdd ? found.firstGuest : found.firstOwn]);
    }
  }

  // A person's name may be in any script; but one word is in one.
  bool hasLanguage() const { return !subject_.passage.language.empty(); }

  bool isAllowed(std::u32string_view word) {
    if (subject_.passage.kind == Passage::Kind::name) return false;
    if (!names_) names_ = allowedNames(subject_);
    if (word.size() == 1 && isSymbol(word[0])) return true;
    return names_->contains(lower(word));
  }

  // Words behind each other are one finding.
  void endRun() {
    const Word run = std::exchange(run_, {});
    if (run.end > 0 && hasLanguage() && !isQuoted(run.begin)) reportForeign(run);
  }

  // An original title, in quotes, brackets or emphasised.
  bool isQuoted(std::size_t at) const {
    constexpr std::u32string_view marks = U"\"“”„«»‹›‘’‚'(（[「『《〈【";
    if (at > 0 && marks.find(text_[at - 1]) != marks.npos) return true;
    const std::uint32_t byte = paragraph_->at[at];
    const char before = byte > 0 ? subject_.passage.written[byte - 1] : ' ';
    return subject_.passage.notation == Passage::Notation::markdown && (before == '*' || before == '_');
  }

  void reportForeign(const Word& run) {
    const std::u32string_view words = part(run);
    const bool isOne = words.find_first_of(U" \n") == words.npos;
    const std::string name = quoted(words);
    const bool hasNames =
        subject_.passage.kind != Passage::Kind::message && subject_.passage.kind != Passage::Kind::name;
    warn(paragraph_->at[run.begin],
         (isOne ? "the word " + name + " is" : "the words " + name + " are") + " written in " +
             lettersOfScript(scriptOf(words.front())) + ", which " + subject_.language.name +
             " does not use, translate " + (isOne ? "it" : "them") +
             (hasNames ? ", or if this is a name put names = [" + name + "] into the front matter of " +
                             subject_.passage.language + ".md"
                       : ""));
  }

  void reportMixed(const Word& word, std::size_t odd, char32_t usual) {
    const char32_t c = text_[word.begin + odd];
    warn(paragraph_->at[word.begin + odd], "the word " + quoted(part(word)) + " has the " +
                                               nameOfScript(scriptOf(c)) + " letter " +
                                               quoted(std::u32string_view(&c, 1)) + " among " +
                                               nameOfScript(scriptOf(usual)) + " ones, type the word anew");
  }

  const TextSubject& subject_;
  Remarks& remarks_;
  const Paragraph* paragraph_ = nullptr;
  std::u32string_view text_;
  std::optional<Names> names_;
  int findings_ = 0;
  std::optional<std::uint32_t> more_;
  Word run_;  // foreign words so far; ends at 0: none
};

}  // namespace

void checkScripts(const TextSubject& subject, Remarks& remarks) {
  static const LanguageFacts anyLanguage{{}, {}, {}, {USCRIPT_LATIN}};
  const bool hasLanguage = !subject.passage.language.empty();
  const TextSubject judged{subject.passage, subject.work, hasLanguage ? subject.language : anyLanguage,
                           subject.lists};
  if (judged.language.scripts.empty()) return;
  ScriptCheck check(judged, remarks);
  for (const Paragraph& paragraph : subject.passage.paragraphs) check.look(paragraph);
  check.end();
}

}  // namespace lobby::authoring
