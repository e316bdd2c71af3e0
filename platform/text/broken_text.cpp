#include "platform/text/broken_text.hpp"

#include <algorithm>
#include <vector>

#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

constexpr const char* lineSeparator = "\u2028";  // unlike a newline it does not end isolates

// What closes the isolates and embeddings that a cut leaves open, so that the ellipsis stands at the line's
// end.
std::string closersFor(std::string_view text) {
  std::vector<char32_t> open;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decodeAt(text, at);
    const char32_t c = next.character;
    if (c >= 0x2066 && c <= 0x2068) open.push_back(0x2069);
    if (c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E) open.push_back(0x202C);
    if ((c == 0x2069 || c == 0x202C) && !open.empty() && open.back() == c) open.pop_back();
    at += next.length;
  }
  std::string closers;
  const std::size_t count = std::min<std::size_t>(open.size(), 60);  // bidi knows no more levels
  for (std::size_t i = 0; i < count; ++i) appendUtf8(closers, open[open.size() - 1 - i]);
  return closers;
}

class Composer {
 public:
  explicit Composer(const CleanText& from) : from_(from) {}

  // Bytes [begin, end) of the clean text.
  void copy(std::size_t begin, std::size_t end) {
    out_.text.append(from_.text, begin, end - begin);
    for (std::size_t at = begin; at < end; ++at) origin(at);
  }

  // Added text belongs to the byte before `at`.
  void add(std::string_view added, std::size_t at) {
    out_.text += added;
    for (std::size_t i = 0; i < added.size(); ++i) origin(at);
  }

  CleanText finish(std::size_t end) {
    origin(end);
    out_.shortened = from_.shortened;
    return std::move(out_);
  }

 private:
  void origin(std::size_t at) { out_.origin.push_back(static_cast<std::uint32_t>(from_.toOriginal(at))); }

  const CleanText& from_;
  CleanText out_;
};

}  // namespace

CleanText composeLines(const CleanText& text, const BrokenText& broken) {
  Composer composer(text);
  std::size_t end = 0;
  for (std::size_t i = 0; i < broken.lines.size(); ++i) {
    const BrokenLine& line = broken.lines[i];
    end = line.end;
    const bool last = i + 1 == broken.lines.size();
    composer.copy(line.begin, end);
    const std::size_t lastByte = end > 0 ? end - 1 : 0;
    if (line.hyphen) composer.add(hyphen, lastByte);
    const bool breaksItself = end > 0 && text.text[end - 1] == '\n';
    if (!last && !breaksItself) composer.add(lineSeparator, lastByte);
  }
  if (broken.truncated) {
    composer.add(closersFor(std::string_view(text.text).substr(0, end)) + ellipsis, end > 0 ? end - 1 : 0);
  }
  return composer.finish(end);
}

}  // namespace lobby::text
