#include "platform/text/ellipsis.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

// Soft hyphens, zero-width spaces, the beginning of an isolate. Not joiners and variation selectors: they
// belong to the character before them.
bool opensOrHides(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0x2060 || (c >= 0x2066 && c <= 0x2068) || c == 0x202A ||
         c == 0x202B || c == 0x202D || c == 0x202E;
}

// Does not stand before an ellipsis: "word, …" wants to be "word …", and an opening bracket wants its text.
bool isDropped(char32_t c) {
  static constexpr std::u32string_view dropped =
      U".,;:-([{·\u00A1\u00AB\u00BB\u00BF\u2013\u2014\u2018\u201A\u201C\u201E\u2026\u060C\u061B"
      U"\u3001\u3002\u300C\u300E\u3008\u300A\u3010\uFF08\uFF0C\uFF0E\uFF1A\uFF1B\u30FB";
  return isSpace(c) || opensOrHides(c) || dropped.find(c) != std::u32string_view::npos;
}

struct Places {
  std::vector<std::size_t> words;      // bytes after which a word ends, inside the last line
  std::vector<std::size_t> graphemes;  // and after which a grapheme ends
};

class Cutter {
 public:
  Cutter(const Typesetter& typesetter, const Job& job, int maxLines)
      : typesetter_(typesetter), job_(job), maxLines_(maxLines) {}

  Cut run(PangoLayout* whole) {
    const Places places = placesIn(whole);
    if (!fitLast(places.words)) fitLast(places.graphemes);
    if (!best_.layout) take(0);
    return std::move(best_);
  }

 private:
  Places placesIn(PangoLayout* whole) const;
  bool fitLast(const std::vector<std::size_t>& places);
  bool take(std::size_t length);
  std::string tailFor(std::size_t length) const;
  std::size_t trimmed(std::size_t length, std::size_t begin) const;

  const Typesetter& typesetter_;
  const Job& job_;
  int maxLines_;
  Cut best_;
};

std::size_t Cutter::trimmed(std::size_t length, std::size_t begin) const {
  while (length > begin) {
    std::size_t previous = length - 1;
    while (previous > begin && (static_cast<unsigned char>(job_.text[previous]) & 0xC0) == 0x80) --previous;
    if (!isDropped(decodeAt(job_.text, previous).character)) break;
    length = previous;
  }
  return length;
}

Places Cutter::placesIn(PangoLayout* whole) const {
  const PangoLayoutLine* line = pango_layout_get_line_readonly(whole, maxLines_ - 1);
  const auto begin = static_cast<std::size_t>(line->start_index);
  const std::size_t end = begin + static_cast<std::size_t>(line->length);
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(whole, &count);
  Places places;
  std::size_t character = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at <= end && character < static_cast<std::size_t>(count); ++character) {
    const PangoLogAttr& here = attributes[character];
    const std::size_t place = at > begin ? trimmed(at, begin) : begin;
    const bool hidden = last == 0x00AD;  // a soft hyphen: inside a word
    if (place > begin && here.is_line_break && !hidden) places.words.push_back(place);
    if (place > begin && here.is_cursor_position) places.graphemes.push_back(place);
    if (at >= job_.text.size()) break;
    const Decoded next = decodeAt(job_.text, at);
    last = next.character;
    at += next.length;
  }
  return places;
}

// Closes isolates and embeddings that the cut leaves open, so that the ellipsis stands at the line's end.
std::string Cutter::tailFor(std::size_t length) const {
  std::vector<char32_t> open;
  for (std::size_t at = 0; at < length;) {
    const Decoded next = decodeAt(job_.text, at);
    const char32_t c = next.character;
    if (c >= 0x2066 && c <= 0x2068) open.push_back(0x2069);
    if (c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E) open.push_back(0x202C);
    if ((c == 0x2069 || c == 0x202C) && !open.empty() && open.back() == c) open.pop_back();
    at += next.length;
  }
  std::string tail;
  for (std::size_t i = 0; i < std::min<std::size_t>(open.size(), 60); ++i) {
    appendUtf8(tail, open[open.size() - 1 - i]);
  }
  return tail + "\u2026";
}

bool Cutter::take(std::size_t length) {
  PangoHandle layout = typesetter_.setPart(job_, length, tailFor(length));
  const bool fits = pango_layout_get_line_count(layout.get()) <= maxLines_;
  if (fits || length == 0) best_ = {std::move(layout), length};
  return fits;
}

// The last place that fits, found by halving; true if there is one.
bool Cutter::fitLast(const std::vector<std::size_t>& places) {
  std::size_t low = 0;  // places before it fit
  std::size_t high = places.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (take(places[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return best_.layout != nullptr;
}

}  // namespace

Cut cutToLines(const Typesetter& typesetter, const Job& job, PangoLayout* whole, int maxLines) {
  return Cutter(typesetter, job, maxLines).run(whole);
}

}  // namespace lobby::text
