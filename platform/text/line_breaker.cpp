#include "platform/text/line_breaker.hpp"

#include <algorithm>
#include <string_view>

namespace lobby::text {
namespace {

constexpr char32_t softHyphen = 0x00AD;
constexpr float unlimited = 1e9f;
constexpr float wellFilled = 0.8f;  // of the width: then a line needs no hyphen to look good
constexpr int mostHyphens = 2;      // on lines that follow each other

// Does not stand before an ellipsis: "word, …" wants to be "word …", and an opening bracket wants its text.
bool isDropped(char32_t c) {
  static constexpr std::u32string_view dropped =
      U" \n.,;:-([{"
      U"·\u00A0\u00A1\u00AB\u00BB\u00BF\u2013\u2014\u2018\u201A\u201C\u201E\u2026\u060C\u061B\u3000"
      U"\u3001\u3002\u300C\u300E\u3008\u300A\u3010\uFF08\uFF0C\uFF0E\uFF1A\uFF1B\u30FB"
      U"\u00AD\u200B\u2060\u2066\u2067\u2068\u202A\u202B\u202D\u202E";
  return dropped.find(c) != std::u32string_view::npos;
}

bool isJoiner(char32_t c) {
  return c == 0x2060 || c == 0x00A0 || c == 0x202F;
}

class Breaker {
 public:
  Breaker(const std::vector<Character>& characters, const BreakJob& job)
      : characters_(characters), job_(job) {}

  BrokenText run() {
    const float width = job_.width > 0 ? job_.width : unlimited;
    BrokenText text{breakAt(width), false};
    const auto most = static_cast<std::size_t>(std::max(0, job_.maxLines));
    if (most > 0 && text.lines.size() > most) {
      text.lines.resize(most);
      text.lines.back() = cut(text.lines.back().begin, width - job_.ellipsisWidth);
      text.truncated = true;
    } else if (job_.balanced && job_.width > 0 && text.lines.size() > 1) {
      text.lines = balance(std::move(text.lines));
    }
    for (BrokenLine& line : text.lines) {
      line.begin = characters_[line.begin].byte;
      line.end = characters_[line.end].byte;
    }
    return text;
  }

 private:
  // Where a line could end, as characters; its own beginning: nowhere.
  struct Ends {
    std::size_t word = 0;      // between two words
    float filled = 0;          // px that show up to there
    std::size_t hyphen = 0;    // at a soft hyphen
    std::size_t bound = 0;     // where only a joiner binds: better than inside a word
    std::size_t grapheme = 0;  // the last end of a grapheme
  };
  struct Word {
    float width = 0;
    bool last = false;  // of its paragraph
  };

  // In these, lines count characters.
  std::vector<BrokenLine> breakAt(float width) const;
  void noteEnds(std::size_t at, float visible, float width, Ends& ends) const;
  BrokenLine lineFrom(std::size_t begin, float width, int hyphensBefore) const;
  Word wordAt(std::size_t begin) const;
  bool hyphenates(const Ends& ends, float width, int hyphensBefore) const;
  BrokenLine cut(std::size_t begin, float width) const;
  std::vector<BrokenLine> balance(std::vector<BrokenLine> lines);
  bool splitsWords(const std::vector<BrokenLine>& lines) const;
  bool mayBreak(const Character& here) const { return phrases_ ? here.phrase : here.lineBreak; }
  // Of a place where a line may break.
  bool isHyphen(std::size_t at) const { return characters_[at - 1].value == softHyphen; }
  std::size_t trimmed(std::size_t begin, std::size_t end) const;
  std::size_t last() const { return characters_.size() - 1; }

  const std::vector<Character>& characters_;
  const BreakJob& job_;
  bool phrases_ = false;  // break only between phrases
};

std::vector<BrokenLine> Breaker::breakAt(float width) const {
  std::vector<BrokenLine> lines;
  int hyphens = 0;  // on the lines just before
  for (std::size_t at = 0; at < last() || lines.empty();) {
    lines.push_back(lineFrom(at, width, hyphens));
    hyphens = lines.back().hyphen ? hyphens + 1 : 0;
    at = lines.back().end;
  }
  return lines;
}

// Notes in `ends` how the line could end before the character `at`; `visible` px of it show so far.
void Breaker::noteEnds(std::size_t at, float visible, float width, Ends& ends) const {
  const Character& here = characters_[at];
  if (mayBreak(here) && isHyphen(at)) {
    if (visible + job_.hyphenWidth <= width) ends.hyphen = at;
  } else if (mayBreak(here) && visible <= width) {
    ends.word = at;
    ends.filled = visible;
  }
  if (isJoiner(characters_[at - 1].value) && visible <= width) ends.bound = at;
  if (here.grapheme) ends.grapheme = at;
}

// With all that stands between it and the next place to break without a hyphen; not measured to its end
// where it is too wide for any line.
Breaker::Word Breaker::wordAt(std::size_t begin) const {
  Word word;
  float used = 0;
  std::size_t at = begin;
  do {
    used += characters_[at].width;
    if (!characters_[at].invisible) word.width = used;
    ++at;
  } while (at < last() && word.width <= job_.width && !characters_[at].mustBreak &&
           (!mayBreak(characters_[at]) || isHyphen(at)));
  word.last = at >= last() || characters_[at].mustBreak;
  return word;
}

// Whether the word that the line has no room for is broken, and not moved to the next line as a whole.
// Ragged lines need few hyphens; the rest of a word never stands alone on the last one.
bool Breaker::hyphenates(const Ends& ends, float width, int hyphensBefore) const {
  const Word word = wordAt(ends.word);
  if (word.width > job_.width) return true;  // no line has room for it
  return !job_.balanced && hyphensBefore < mostHyphens && !word.last && ends.filled < wellFilled * width;
}

// The longest line that fits and looks good, or else the first grapheme alone.
BrokenLine Breaker::lineFrom(std::size_t begin, float width, int hyphensBefore) const {
  float used = -characters_[begin].lead;  // of the characters so far
  float visible = 0;                      // of them, up to the last that shows
  Ends ends{begin, 0, begin, begin, begin};
  for (std::size_t at = begin; at < last(); ++at) {
    const Character& here = characters_[at];
    if (at > begin && here.mustBreak) return {begin, at, false};
    if (at > begin) noteEnds(at, visible, width, ends);
    used += here.width;
    if (here.invisible) continue;
    visible = used - here.trail;
    if (visible <= width) continue;
    if (ends.hyphen > ends.word && hyphenates(ends, width, hyphensBefore)) return {begin, ends.hyphen, true};
    if (ends.word > begin) return {begin, ends.word, false};
    // Nothing but one grapheme so far: it goes on the line, whole.
    if (ends.grapheme == begin) continue;
    return {begin, ends.bound > begin ? ends.bound : ends.grapheme, false};
  }
  return {begin, last(), false};
}

std::size_t Breaker::trimmed(std::size_t begin, std::size_t end) const {
  while (end > begin && isDropped(characters_[end - 1].value)) --end;
  return end;
}

// The last line of a text that goes on: ends after a word, or a grapheme where not even one word fits.
BrokenLine Breaker::cut(std::size_t begin, float width) const {
  std::size_t word = begin;
  std::size_t grapheme = begin;
  float used = -characters_[begin].lead;
  float visible = 0;
  for (std::size_t at = begin; at <= last() && visible <= width; ++at) {
    const Character& here = characters_[at];
    if (at > begin && here.lineBreak && !isHyphen(at)) word = at;
    if (at > begin && here.grapheme) grapheme = at;
    if (at > begin && here.mustBreak) break;
    used += here.width;
    if (!here.invisible) visible = used - here.trail;
  }
  word = trimmed(begin, word);
  return {begin, word > begin ? word : trimmed(begin, grapheme), false};
}

bool Breaker::splitsWords(const std::vector<BrokenLine>& lines) const {
  return std::ranges::any_of(
      lines, [&](const BrokenLine& line) { return line.end < last() && !mayBreak(characters_[line.end]); });
}

// The narrowest width that takes no more lines: nobody likes one word alone under a full line. Between
// phrases if that takes no more lines either.
std::vector<BrokenLine> Breaker::balance(std::vector<BrokenLine> lines) {
  phrases_ = true;
  std::vector<BrokenLine> phrases = breakAt(job_.width);
  phrases_ = phrases.size() == lines.size() && !splitsWords(phrases);
  if (phrases_) lines = std::move(phrases);
  float low = job_.width / static_cast<float>(lines.size()) / 2;
  float high = job_.width;
  for (int round = 0; round < 12; ++round) {
    const float middle = (low + high) / 2;
    std::vector<BrokenLine> tried = breakAt(middle);
    if (tried.size() > lines.size() || splitsWords(tried)) {
      low = middle;
    } else {
      high = middle;
      lines = std::move(tried);
    }
  }
  return lines;
}

}  // namespace

BrokenText breakLines(const std::vector<Character>& characters, const BreakJob& job) {
  return Breaker(characters, job).run();
}

}  // namespace lobby::text
