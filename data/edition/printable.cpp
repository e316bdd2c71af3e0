#include "data/edition/printable.hpp"

#include "data/utf8.hpp"

namespace lobby::edition {
namespace {

bool isHarmless(char32_t c) {
  if (c < U' ' || (c >= 0x7F && c < 0xA0)) return false;        // control characters
  if (c == 0x061C || c == 0x200E || c == 0x200F) return false;  // direction marks
  if (c >= 0x2028 && c <= 0x202E) return false;                 // ends of lines, embeddings, overrides
  return c < 0x2066 || c > 0x2069;                              // isolates
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
  constexpr std::string_view more = "…";
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decodeAt(text, at);
    const std::size_t size = decoded.size == 0 ? 1 : decoded.size;
    if (line.size() + size + more.size() > limit) return line + std::string(more);
    const bool harmless = decoded.size != 0 && isHarmless(decoded.character);
    line += harmless ? text.substr(at, size) : "?";
    at += size;
  }
  return line;
}

}  // namespace lobby::edition
