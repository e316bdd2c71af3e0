#include "platform/text/line_breaker.hpp"

#include <algorithm>
#include <string_view>

namespace lobby::text {
namespace {

constexpr char32_t softHyphen = 0x00AD;
constexpr float unlimited = 1e9f;

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
    std::size_t word = 0;      // where a line may end
    std::size_t bound = 0;     // where only a joiner binds: better than inside a word
    std::size_t grapheme = 0;  // the last end of a grapheme
  };

  // In these, lines count characters.
  std::vector<BrokenLine> breakAt(float width) const;
  void noteEnds(std::size_t at, float visible, float width, Ends& ends) const;
  BrokenLine lineFrom(std::size_t begin, float width) const;
  BrokenLine cut(std::size_t begin, float width) const;
  std::vector<BrokenLine> balance(std::vector<BrokenLine> lines);
  bool splitsWords(const std::vector<BrokenLine>& lines) const;
  bool mayBreak(const Character& here) const { return phrases_ ? here.phrase : here.lineBreak; }
  std::size_t trimmed(std::size_t begin, std::size_t end) const;
  std::size_t last() const { return characters_.size() - 1; }

  const std::vector<Character>& characters_;
  const BreakJob& job_;
  bool phrases_ = false;  // break only between phrases
};

std::vector<BrokenLine> Breaker::breakAt(float width) const {
  std::vector<BrokenLine> lines;
  for (std::size_t at = 0; at < last() || lines.empty();) {
    lines.push_back(lineFrom(at, width));
    at = lines.back().end;
  }
  return lines;
}

// Notes in `ends` how the line could end before the character `at`; `visible` px of it show so far.
void Breaker::noteEnds(std::size_t at, float visible, float width, Ends& ends) const {
  const Character& here = characters_[at];
  const char32_t before = characters_[at - 1].value;
  if (mayBreak(here) && visible + (before == softHyphen ? job_.hyphenWidth : 0) <= width) ends.word = at;
  if (isJoiner(before) && visible <= width) ends.bound = at;
  if (here.grapheme) ends.grapheme = at;
}

// The longest line that fits, or else the first grapheme alone.
BrokenLine Breaker::lineFrom(std::size_t begin, float width) const {
  float used = -characters_[begin].lead;  // of the characters so far
  float visible = 0;                      // of them, up to the last that shows
  Ends ends{begin, begin, begin};
  for (std::size_t at = begin; at < last(); ++at) {
    const Character& here = characters_[at];
    if (at > begin && here.mustBreak) return {begin, at, false};
    if (at > begin) noteEnds(at, visible, width, ends);
    used += here.width;
    if (here.invisible) continue;
    visible = used - here.trail;
    if (visible <= width) continue;
    if (ends.word > begin) return {begin, ends.word, characters_[ends.word - 1].value == softHyphen};
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
    const bool hidden = at > begin && characters_[at - 1].value == softHyphen;  // inside a word
    if (at > begin && here.lineBreak && !hidden) word = at;
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
