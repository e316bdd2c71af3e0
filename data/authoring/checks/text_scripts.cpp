// A Cyrillic word in a Swedish sentence, and letters that only look like the right ones: marks of a bad
// machine translation, or of a text that was put together from pieces.
#include <algorithm>
#include <optional>
#include <set>

#include <unicode/uscript.h>

#include "data/authoring/texts/text_check.hpp"
#include "data/authoring/texts/word_letters.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

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
    const WordLetters found = lettersOf(letters, subject_.language);
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
