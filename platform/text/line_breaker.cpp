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
  // In these, lines count characters.
  std::vector<BrokenLine> breakAt(float width) const;
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

// The longest line that fits, or else the first grapheme alone.
BrokenLine Breaker::lineFrom(std::size_t begin, float width) const {
  float used = -characters_[begin].lead;  // of the characters so far
  float visible = 0;                      // of them, up to the last that shows
  std::size_t word = begin;               // the last place where a line may end
  std::size_t bound = begin;     // the last place that is bound only by a joiner: better than inside a word
  std::size_t grapheme = begin;  // the last end of a grapheme
  for (std::size_t at = begin; at < last(); ++at) {
    const Character& here = characters_[at];
    if (at > begin) {
      if (here.mustBreak) return {begin, at, false};
      const bool hyphen = characters_[at - 1].value == softHyphen;
      if (mayBreak(here) && visible + (hyphen ? job_.hyphenWidth : 0) <= width) word = at;
      if (isJoiner(characters_[at - 1].value) && visible <= width) bound = at;
      if (here.grapheme) grapheme = at;
    }
    used += here.width;
    if (here.invisible) continue;
    visible = used - here.trail;
    if (visible <= width || (grapheme == begin && word == begin)) continue;
    if (word > begin) return {begin, word, characters_[word - 1].value == softHyphen};
    if (bound > begin) return {begin, bound, false};
    // Nothing but one grapheme so far: it goes on the line, whole.
    if (grapheme > begin) return {begin, grapheme, false};
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
