#include "data/markdown_text.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "data/utf8.hpp"

namespace lobby {
namespace {

// Characters of scripts that put no space between words, with the punctuation that goes with them.
bool isWithoutSpaces(char32_t c) {
  return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFFEF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// 、。「」 and the like: no space beside them, whatever stands on the other side.
bool isWidePunctuation(char32_t c) {
  return (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F) ||
         (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF1F);
}

bool joinsWithoutSpace(char32_t before, char32_t after) {
  return (isWithoutSpaces(before) && isWithoutSpaces(after)) || isWidePunctuation(before) ||
         isWidePunctuation(after);
}

// "&#8212;" and "&#x2014;" without their frame: "8212" and "x2014".
std::optional<char32_t> characterReference(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const bool valid = value > 0 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return valid ? static_cast<char32_t>(value) : U'\uFFFD';
}

}  // namespace

void MarkdownText::append(std::string_view bytes) {
  if (bytes.empty()) return;
  if (std::exchange(pendingBreak_, false) && !text_.empty()) {
    if (!joinsWithoutSpace(lastCharacter(text_), decodeAt(bytes, 0).character)) text_ += ' ';
  }
  text_ += bytes;
}

void MarkdownText::lineBreak() {
  pendingBreak_ = false;
  text_ += '\n';
}

std::string MarkdownText::take() {
  pendingBreak_ = false;
  return std::exchange(text_, {});
}

std::string decodeEntity(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> names{{{"&amp;", "&"},
                                                                                 {"&lt;", "<"},
                                                                                 {"&gt;", ">"},
                                                                                 {"&quot;", "\""},
                                                                                 {"&apos;", "'"},
                                                                                 {"&nbsp;", "\u00A0"},
                                                                                 {"&shy;", "\u00AD"},
                                                                                 {"&ndash;", "–"},
                                                                                 {"&mdash;", "—"},
                                                                                 {"&hellip;", "…"},
                                                                                 {"&lrm;", "\u200E"},
                                                                                 {"&rlm;", "\u200F"},
                                                                                 {"&zwj;", "\u200D"},
                                                                                 {"&zwnj;", "\u200C"}}};
  for (const auto& [name, meaning] : names) {
    if (entity == name) return std::string(meaning);
  }
  if (entity.starts_with("&#") && entity.ends_with(';')) {
    if (const auto character = characterReference(entity.substr(2, entity.size() - 3))) {
      std::string decoded;
      appendUtf8(decoded, *character);
      return decoded;
    }
  }
  return std::string(entity);
}

}  // namespace lobby
