// Invisible marks that decide in which direction text runs.
#include <algorithm>
#include <map>

#include <unicode/uchar.h>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

constexpr char32_t popEmbedding = 0x202C, popIsolate = 0x2069;

bool isMark(char32_t c) {  // left-to-right, right-to-left, Arabic letter mark
  return c == 0x200E || c == 0x200F || c == 0x61C;
}
bool isEmbedding(char32_t c) {
  return c == 0x202A || c == 0x202B;
}
bool isOverride(char32_t c) {
  return c == 0x202D || c == 0x202E;
}
bool isIsolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2068;
}
// Right-to-left letters in a text are what marks and isolates are for.
bool hasRightToLeft(const Passage& passage) {
  const auto isRightToLeft = [](char32_t c) {
    const auto direction = c < 0x590 ? U_LEFT_TO_RIGHT : u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  };
  return std::ranges::any_of(passage.paragraphs, [&](const Paragraph& paragraph) {
    return std::ranges::any_of(paragraph.text, [&](char32_t c) { return !isMark(c) && isRightToLeft(c); });
  });
}

// Embeddings and isolates open and close like brackets. What is left open, or closed too often, puts the
// words around it into a wrong order: around a title the kiosk sets isolates of its own.
class DirectionCheck {
 public:
  void meet(char32_t c, std::uint32_t byte) {
    if (isOverride(c)) {
      overrides_[c].push_back(byte);
    } else if (isEmbedding(c) || isIsolate(c)) {
      open_.push_back({c, byte});
      isolates_ += isIsolate(c);
    } else if (c == popIsolate) {
      closeIsolate(byte);
    } else if (c == popEmbedding && !open_.empty() && isEmbedding(open_.back().character)) {
      harmless_.push_back(open_.back().byte);
      open_.pop_back();
    } else if (isMark(c)) {
      harmless_.push_back(byte);
    }
  }

  void endParagraph() {
    for (const Open& open : open_) neverEnded_[open.character].push_back(open.byte);
    open_.clear();
    isolates_ = 0;
  }

  void report(bool hasTwoDirections, Remarks& remarks) const {
    for (const auto& [c, bytes] : overrides_)
      remarks.errorOnce(bytes, nameOfInvisible(c) + " turns round the letters behind it", "take it out");
    for (const auto& [c, bytes] : neverEnded_)
      remarks.errorOnce(bytes, nameOfInvisible(c) + " is never ended and moves the words behind it",
                        "take it out");
    remarks.errorOnce(neverBegun_, nameOfInvisible(popIsolate) + " ends what was never begun", "take it out");
    if (hasTwoDirections) return;
    remarks.warnOnce(harmless_, "an invisible mark for the direction of writing stands here",
                     "take it out, this text has only one direction");
  }

  bool isEmpty() const {
    return overrides_.empty() && neverEnded_.empty() && neverBegun_.empty() && harmless_.empty();
  }

 private:
  struct Open {
    char32_t character;
    std::uint32_t byte;
  };

  void closeIsolate(std::uint32_t byte) {
    if (isolates_ == 0) return neverBegun_.push_back(byte);
    while (!isIsolate(open_.back().character)) open_.pop_back();  // embeddings within end with it
    harmless_.push_back(open_.back().byte);
    open_.pop_back();
    --isolates_;
  }

  std::vector<Open> open_;
  int isolates_ = 0;  // of those that are open
  std::map<char32_t, Remarks::Bytes> overrides_, neverEnded_;
  Remarks::Bytes neverBegun_, harmless_;
};

}  // namespace

bool isDirection(char32_t c) {
  return isMark(c) || isEmbedding(c) || isOverride(c) || isIsolate(c) || c == popEmbedding || c == popIsolate;
}

void checkDirections(const TextSubject& subject, Remarks& remarks) {
  DirectionCheck check;
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
      const char32_t c = paragraph.text[i];
      if (c >= 0x61C && isDirection(c)) check.meet(c, paragraph.at[i]);
    }
    check.endParagraph();
  }
  if (!check.isEmpty()) check.report(hasRightToLeft(subject.passage), remarks);
}

}  // namespace lobby::authoring
