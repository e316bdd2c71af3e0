#include "data/utf8.hpp"

namespace lobby {
namespace {

constexpr bool isContinuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// How many bytes the first one announces, and its own share of the bits. Size 0: no first byte at all.
constexpr Decoded firstByte(unsigned char byte) {
  if (byte < 0x80) return {byte, 1};
  if (byte >= 0xC2 && byte <= 0xDF) return {static_cast<char32_t>(byte & 0x1F), 2};
  if (byte >= 0xE0 && byte <= 0xEF) return {static_cast<char32_t>(byte & 0x0F), 3};
  if (byte >= 0xF0 && byte <= 0xF4) return {static_cast<char32_t>(byte & 0x07), 4};
  return {};
}

constexpr bool isCharacter(char32_t c, std::size_t size) {
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return c >= smallest[size] && c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

}  // namespace

Decoded decodeAt(std::string_view text, std::size_t at) {
  Decoded decoded = firstByte(static_cast<unsigned char>(text[at]));
  if (decoded.size == 0 || decoded.size > text.size() - at) return {};
  for (std::size_t i = 1; i < decoded.size; ++i) {
    const char byte = text[at + i];
    if (!isContinuation(byte)) return {};
    decoded.character = (decoded.character << 6) | (static_cast<unsigned char>(byte) & 0x3Fu);
  }
  return isCharacter(decoded.character, decoded.size) ? decoded : Decoded{};
}

char32_t lastCharacter(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && isContinuation(text[at - 1])) --at;
  return at == 0 ? U'\0' : decodeAt(text, at - 1).character;
}

std::optional<std::size_t> firstInvalidByte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = decodeAt(text, at).size;
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

std::string withoutSoftHyphens(std::string_view text) {
  constexpr std::string_view softHyphen = "\u00AD";
  std::string result(text);
  for (std::size_t at = result.find(softHyphen); at != result.npos; at = result.find(softHyphen, at)) {
    result.erase(at, softHyphen.size());
  }
  return result;
}

void appendUtf8(std::string& to, char32_t c) {
  const auto add = [&to](char32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0 | (c >> 6));
    add(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    add(0xE0 | (c >> 12));
    add(0x80 | ((c >> 6) & 0x3F));
    add(0x80 | (c & 0x3F));
  } else {
    add(0xF0 | (c >> 18));
    add(0x80 | ((c >> 12) & 0x3F));
    add(0x80 | ((c >> 6) & 0x3F));
    add(0x80 | (c & 0x3F));
  }
}

std::u32string toUtf32(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decodeAt(text, at);
    characters.push_back(decoded.size == 0 ? U'\uFFFD' : decoded.character);
    at += decoded.size == 0 ? 1 : decoded.size;
  }
  return characters;
}

}  // namespace lobby
