// Small work on words: comparing them as people do, tidying them, making ids of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

bool isAsciiLetter(char c);
std::string lowerAscii(std::string_view text);

// At every `separator`; an empty text is one empty part.
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// At any of `separators` (single bytes), each part trimmed, empty ones left out.
std::vector<std::string> splitTrimmed(std::string_view text, std::string_view separators);
std::string_view trimmed(std::string_view text);  // ASCII blanks only

// One line: composed characters (NFC), white space made one blank, and without what nobody sees: control
// characters, soft hyphens, zero-width spaces. No-break spaces stay.
std::string tidyLine(std::string_view text);

// How a word is compared: without case, width, accents and punctuation; words parted by one blank.
std::string fold(std::string_view text);
// fold() without its blanks: "O.m.U." → "omu".
std::string foldCompact(std::string_view text);

// A good id: "Der Räuber Hotzenplotz" → "der-raeuber-hotzenplotz". German umlauts are written out when
// `language` is German; other scripts are written in Latin letters. Empty when nothing is left.
std::string slug(std::string_view text, std::string_view language);

// Whether most letters are Latin.
bool isLatin(std::string_view text);

// At most `size` characters, with "…" when something was cut off: for messages.
std::string shortened(std::string_view text, std::size_t size = 60);

// “text”, shortened: for messages.
std::string inQuotes(std::string_view text);

}  // namespace lobby::authoring
