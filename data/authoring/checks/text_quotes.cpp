// Quotation marks that have no partner.
#include <algorithm>

#include "data/authoring/texts/lonely_marks.hpp"
#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

struct Mark {
  char32_t character = 0;
  std::uint32_t byte = 0;
  std::size_t paragraph = 0;
};

bool isQuote(char32_t c) {
  return std::u32string_view(U"„“”«»「」『』").find(c) != std::u32string_view::npos;
}

// Which marks begin a quotation that `c` may end. Languages differ („…“ “…” ”…” «…» »…«), and a text may
// quote in the manner of another one; so more is allowed than any one of them does.
std::u32string_view openersOf(char32_t c, const LanguageFacts& language) {
  const bool isNordic = language.primary == "sv" || language.primary == "fi";
  switch (c) {
    case U'“':
      return U"„";
    case U'”':
      return U"„“”";
    case U'»':
      return isNordic ? U"»«" : U"«";
    case U'«':
      return U"»";
    case U'」':
      return U"「";
    case U'』':
      return U"『";
    default:
      return {};
  }
}

class QuoteCheck {
 public:
  QuoteCheck(const TextSubject& subject, Remarks& remarks) : language_(subject.language), remarks_(remarks) {}

  void look(const Paragraph& paragraph) {
    ++number_;
    const std::u32string_view text = paragraph.text;
    const std::vector<std::size_t> straight = straightQuotes(text);
    bool isOdd = straight.size() % 2 == 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (isQuote(text[i]) && !isContinuation(text, i))
        meet({text[i], paragraph.at[i], number_}, isInch(text, i));
      if (text[i] == U'"' && isOdd && endsTypographic(paragraph.at[i])) isOdd = false;
    }
    if (!isOdd || std::ranges::any_of(straight, [&](std::size_t at) { return isInch(text, at); })) return;
    lonely_.add(U'"', paragraph.at[straight.back()]);
  }

  void end() {
    for (const Mark& mark : open_) report(mark);
    lonely_.report("quotation mark", remarks_);
    remarks_.warnOnce(mixed_, "this quotation begins with a typographic mark and ends with \"",
                      "end it with the mark that belongs to it");
  }

 private:
  // A screen of 24".
  static bool isInch(std::u32string_view text, std::size_t at) {
    return at > 0 && text[at - 1] >= U'0' && text[at - 1] <= U'9' && text[at] != U'“';
  }

  static std::vector<std::size_t> straightQuotes(std::u32string_view text) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; (at = text.find(U'"', at)) != text.npos; ++at) {
      // Hebrew writes " within acronyms.
      const bool isWithinWord =
          at > 0 && at + 1 < text.size() && isLetter(text[at - 1]) && isLetter(text[at + 1]);
      if (!isWithinWord) found.push_back(at);
    }
    return found;
  }

  // A quotation of several paragraphs begins each one anew, and ends once.
  bool isContinuation(std::u32string_view text, std::size_t at) const {
    if (at > 0 || open_.empty() || open_.back().paragraph == number_) return false;
    const char32_t open = open_.back().character;
    return text[at] == open || (text[at] == U'»' && open == U'«');
  }

  void meet(const Mark& mark, bool mayBeInch) {
    const std::u32string_view openers = openersOf(mark.character, language_);
    const auto deepest = open_.rbegin() + std::min(std::ssize(open_), deepestNesting);
    const auto partner = std::find_if(open_.rbegin(), deepest, [&](const Mark& open) {
      return openers.find(open.character) != openers.npos;
    });
    if (partner != deepest) {
      for (auto skipped = partner.base(); skipped != open_.end(); ++skipped) report(*skipped);
      open_.erase(partner.base() - 1, open_.end());
    } else if (mark.character == U'」' || mark.character == U'』') {
      report(mark);
    } else if (!mayBeInch || mark.character != U'”') {
      open_.push_back(mark);
    }
  }

  // „Wort": begun with one kind of mark, ended with another.
  bool endsTypographic(std::uint32_t byte) {
    if (open_.empty() || open_.back().paragraph != number_) return false;
    mixed_.push_back(byte);
    open_.pop_back();
    return true;
  }

  void report(const Mark& mark) { lonely_.add(mark.character, mark.byte); }

  static constexpr std::ptrdiff_t deepestNesting = 16;

  const LanguageFacts& language_;
  Remarks& remarks_;
  std::vector<Mark> open_;
  LonelyMarks lonely_;
  Remarks::Bytes mixed_;
  std::size_t number_ = 0;  // of the paragraph
};

}  // namespace

void checkQuotes(const TextSubject& subject, Remarks& remarks) {
  QuoteCheck check(subject, remarks);
  for (const Paragraph& paragraph : subject.passage.paragraphs) check.look(paragraph);
  check.end();
}

}  // namespace lobby::authoring
