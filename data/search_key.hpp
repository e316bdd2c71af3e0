// What two spellings of a word have in common: the staff tool writes it into the snapshot, the kiosk makes
// it of what a visitor types, and both compare bytes.
#pragma once

#include <string>
#include <string_view>

namespace lobby {

// Lower case, without accents, vowel signs of Arabic and Hebrew, soft hyphens and ornaments; wide and narrow
// forms, katakana and hiragana, the forms of alef are one; ß is ss. Words are parted by single spaces. Marks
// that make another letter stay: dakuten, the vowels of Thai. Of text that is not valid UTF-8, what is.
std::string searchKey(std::string_view text);

// How a text is found that was searched for. The lower the better.
enum class MatchKind { start, wordStart, within, none };

// Where the key `wanted` stands in the key `text`. Spaces are passed over: nobody types them in pinyin, and
// "film noir" finds "filmnoir". An empty one stands nowhere.
MatchKind matchOf(std::string_view text, std::string_view wanted);

}  // namespace lobby
