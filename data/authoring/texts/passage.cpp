#include "data/authoring/texts/passage.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/texts/letters.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

bool isInAddress(char32_t c) {
  constexpr std::u32string_view signs = U"-._~:/?#@!$&'*+,;=%";
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
         signs.find(c) != signs.npos || (c >= 0x80 && isLetter(c) && !isIdeographic(scriptOf(c)));
}

// The point at the end of "see www.example.org." is the sentence's.
bool endsSentence(char32_t c) {
  return std::u32string_view(U".,;:!?'").find(c) != std::u32string_view::npos;
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The address around [from, to) that begins after `earliest`.
Range addressAround(std::u32string_view text, std::size_t from, std::size_t to, std::size_t earliest) {
  while (from > earliest && isInAddress(text[from - 1])) --from;
  while (to < text.size() && isInAddress(text[to])) ++to;
  while (to > from + 1 && endsSentence(text[to - 1])) --to;
  return {from, to};
}

std::vector<Range> addressesIn(std::u32string_view text) {
  constexpr std::array<std::u32string_view, 3> marks{U"://", U"www.", U"@"};
  std::vector<Range> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (c != U':' && c != U'w' && c != U'@') continue;
    const auto mark = std::ranges::find_if(
        marks, [&](std::u32string_view each) { return text.substr(at, each.size()) == each; });
    if (mark == marks.end()) continue;
    const std::size_t end = at + mark->size();
    if (end == text.size() || !isInAddress(text[end])) continue;
    found.push_back(addressAround(text, at, end, found.empty() ? 0 : found.back().end));
    at = found.back().end - 1;
  }
  return found;
}

}  // namespace

void append(Paragraph& paragraph, char32_t character, std::size_t at) {
  paragraph.text += character;
  paragraph.at.push_back(static_cast<std::uint32_t>(at));
}

void append(Paragraph& paragraph, std::string_view text, std::size_t at) {
  if (paragraph.text.empty()) {
    paragraph.text.reserve(text.size());
    paragraph.at.reserve(text.size());
  }
  for (std::size_t i = 0; i < text.size();) {
    const Decoded decoded = decodeAt(text, i);
    append(paragraph, decoded.size == 0 ? U'\uFFFD' : decoded.character, at + i);
    i += std::max<std::size_t>(decoded.size, 1);
  }
}

void hideAddresses(Paragraph& paragraph) {
  const std::vector<Range> addresses = addressesIn(paragraph.text);
  if (addresses.empty()) return;
  Paragraph hidden;
  std::size_t done = 0;
  const auto copy = [&](std::size_t end) {
    for (; done < end; ++done) append(hidden, paragraph.text[done], paragraph.at[done]);
  };
  for (const Range& address : addresses) {
    copy(address.begin);
    append(hidden, noWord, paragraph.at[address.begin]);
    done = address.end;
  }
  copy(paragraph.text.size());
  paragraph = std::move(hidden);
}

std::vector<Paragraph> plainParagraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) {
      append(paragraphs.emplace_back(), text.substr(at, end - at), at);
      hideAddresses(paragraphs.back());
    }
    at = end + 1;
  }
  return paragraphs;
}

}  // namespace lobby::authoring
