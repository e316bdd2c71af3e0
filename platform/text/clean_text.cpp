#include "platform/text/clean_text.hpp"

#include <algorithm>

#include "platform/text/binding.hpp"
#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

constexpr std::size_t longestText = 64u << 10;  // a synopsis has 1 KiB, an article's paragraph 3
constexpr int mostMarks = 30;                   // on one letter; real text has at most six
constexpr char32_t wordJoiner = 0x2060;
constexpr char32_t noBreakSpace = 0x00A0;
constexpr char32_t leftToRightIsolate = 0x2066;
constexpr char32_t popIsolate = 0x2069;

class Cleaner {
 public:
  Cleaner(std::string_view from, const FontSet& fonts, const Setting& setting)
      : from_(from), fonts_(fonts), setting_(setting) {}

  CleanText run() {
    if (isPlain()) return {std::string(from_), {}, false};
    out_.text.reserve(from_.size() + 16);
    out_.origin.reserve(from_.size() + 17);
    while (at_ < from_.size() && at_ < longestText) step();
    out_.shortened = at_ < from_.size();
    dropLastBreaks();
    out_.origin.push_back(static_cast<std::uint32_t>(at_));
    return std::move(out_);
  }

 private:
  // Most texts need no change; then no map is needed either.
  bool isPlain() const {
    return from_.size() <= longestText &&
           std::ranges::all_of(from_, [](char c) { return c >= ' ' && c < 0x7F && !(c >= '0' && c <= '9'); });
  }

  void step() {
    const Decoded decoded = decodeAt(from_, at_);
    char32_t c = decoded.character;
    if (c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) c = '\n';
    if (c == '\t') c = ' ';
    const bool secondHalf = c == '\n' && at_ > 0 && from_[at_] == '\n' && from_[at_ - 1] == '\r';
    if (!secondHalf && isWanted(c)) putBound(c);
    at_ += decoded.length;
  }

  // The character, and around it what keeps it with its neighbours.
  void putBound(char32_t c) {
    if (setting_.rightToLeft && isolatedUntil_ <= at_) {
      if (const std::size_t range = timeRangeAt(from_, at_)) {
        put(leftToRightIsolate);
        isolatedUntil_ = at_ + range;
      }
    }
    if (bindsAt(from_, at_, setting_)) put(wordJoiner);
    put(c == ' ' && bindsSpace(from_, at_, setting_) ? noBreakSpace : c);
    if (isolatedUntil_ == at_ + 1) put(popIsolate);
  }

  // A newline at the text's end would make an empty line.
  void dropLastBreaks() {
    while (out_.text.ends_with('\n')) out_.text.pop_back();
    out_.origin.resize(out_.text.size());
  }

  bool isWanted(char32_t c) {
    if (c == '\n') return true;
    if (isControl(c) || isNoncharacter(c)) return false;
    marks_ = isMark(c) ? marks_ + 1 : 0;
    return marks_ <= mostMarks && (c < 0x7F || isSpace(c) || fonts_.covers(c));
  }

  void put(char32_t c) {
    appendUtf8(out_.text, c);
    out_.origin.resize(out_.text.size(), static_cast<std::uint32_t>(at_));
  }

  std::string_view from_;
  const FontSet& fonts_;
  const Setting& setting_;
  CleanText out_;
  std::size_t at_ = 0;
  std::size_t isolatedUntil_ = 0;  // end of the range of times we are in
  int marks_ = 0;
};

}  // namespace

std::size_t CleanText::fromOriginal(std::size_t byte) const {
  if (origin.empty()) return std::min(byte, text.size());
  const auto found = std::ranges::lower_bound(origin, byte);
  return std::min(static_cast<std::size_t>(found - origin.begin()), text.size());
}

CleanText clean(std::string_view utf8, const FontSet& fonts, const Setting& setting) {
  return Cleaner(utf8, fonts, setting).run();
}

}  // namespace lobby::text
