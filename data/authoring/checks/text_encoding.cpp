// Marks of a text that was once saved or read in a wrong encoding: "Ã¤" for "ä", or � for a letter that is
// lost.
#include <algorithm>
#include <array>
#include <optional>

#include "data/authoring/texts/text_check.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

// Windows-1252 from 0x80 to 0x9F; U+0000 where it has nothing. All else is as in Unicode.
constexpr std::u32string_view windows(
    U"\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
    U"\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178",
    32);

// The byte that a program showed as `c` when it took UTF-8 for Windows-1252 or Latin-1.
std::optional<char> byteOf(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<char>(c);
  const std::size_t index = c == 0 ? windows.npos : windows.find(c);
  if (index == windows.npos) return std::nullopt;
  return static_cast<char>(0x80 + index);
}

struct Garbled {
  char32_t meant = 0;
  std::size_t size = 0;  // characters; 0: nothing is wrong here
};

Garbled garbledAt(std::u32string_view text, std::size_t at) {
  constexpr std::size_t longest = 4;
  if (at >= text.size() || text[at] < 0xC2 || text[at] > 0xF4) return {};
  std::string bytes;
  for (const char32_t c : text.substr(at, longest)) {
    const auto byte = byteOf(c);
    if (!byte) break;
    bytes += *byte;
  }
  const Decoded decoded = decodeAt(bytes, 0);
  return {decoded.character, decoded.size};
}

// "É”" or "à »" are good typography and by chance garble too: two characters of which the second may well
// follow the first are no proof by themselves.
bool isProof(const Garbled& garbled, std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view mayFollow = U"\u00A0“”‘’‚„«»‹›…–—•™¡¿·";
  const char32_t meant = garbled.meant;
  if (garbled.size == 2) return meant <= 0x24F && mayFollow.find(text[at + 1]) == mayFollow.npos;
  if (garbled.size == 3) return (meant >= 0x2010 && meant <= 0x203A) || meant == 0x20AC || meant == 0x2122;
  return meant >= 0x1F000;
}

bool isGarbled(const Garbled& garbled, std::u32string_view text, std::size_t at) {
  return garbled.size > 0 && (isProof(garbled, text, at) || garbledAt(text, at + garbled.size).size > 0);
}

}  // namespace

void checkEncoding(const TextSubject& subject, Remarks& remarks) {
  Remarks::Bytes lost, garbled;
  std::string example;
  for (const Paragraph& paragraph : subject.passage.paragraphs) {
    const std::u32string_view text = paragraph.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] < 0xC2) continue;
      if (text[i] == U'\uFFFD') lost.push_back(paragraph.at[i]);
      const Garbled here = garbledAt(text, i);
      if (!isGarbled(here, text, i)) continue;
      if (example.empty()) example = quoted(text.substr(i, here.size)) + " for " + quoted({&here.meant, 1});
      garbled.push_back(paragraph.at[i]);
      i += here.size - 1;
    }
  }
  remarks.errorOnce(lost, "a character was lost here when the text was copied or saved", "type it anew");
  remarks.warnOnce(garbled, "the letters are garbled here: " + example,
                   "copy the text anew and save the file as UTF-8");
}

}  // namespace lobby::authoring
