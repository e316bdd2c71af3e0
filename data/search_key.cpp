#include "data/search_key.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace lobby {
namespace {

// Letters that no rule of Unicode takes apart, and that visitors type without looking.
constexpr std::array<std::pair<char32_t, std::u16string_view>, 15> likeOthers{{
    {0xE6, u"ae"},   // æ
    {0xF0, u"d"},    // ð
    {0xF8, u"o"},    // ø
    {0xFE, u"th"},   // þ
    {0x111, u"d"},   // đ
    {0x127, u"h"},   // ħ
    {0x131, u"i"},   // ı
    {0x142, u"l"},   // ł
    {0x153, u"oe"},  // œ
    {0x629, u"ه"},   // ta marbuta
    {0x649, u"ي"},   // alef maksura
    {0x671, u"ا"},   // alef wasla
    {0x6A9, u"ك"},   // as Persian and Urdu write it
    {0x6CC, u"ي"},
    {0x3C2, u"σ"},  // at the end of a word
}};

constexpr char32_t tatweel = 0x640;
constexpr char32_t firstKatakana = 0x30A1, lastKatakana = 0x30F6, toHiragana = 0x60;

// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. By combining class, so that
// the signs stay that make another letter: dakuten (8), Thai tones and vowels (0, 103, 107), viramas (9).
bool isLeftOut(UChar32 c) {
  constexpr int overlay = 1, firstPoint = 10, lastPoint = 35, firstAccent = 200;
  const int kind = u_getCombiningClass(c);
  return kind == overlay || (kind >= firstPoint && kind <= lastPoint) || kind >= firstAccent;
}

// Everything that words are made of; what is neither parts them.
bool isPartOfWord(UChar32 c) {
  return u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_SO_MASK | U_GC_N_MASK)) != 0;
}

icu::UnicodeString takenApart(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
  const icu::StringPiece bytes(text.data(), static_cast<int32_t>(text.size()));
  const icu::UnicodeString given = icu::UnicodeString::fromUTF8(bytes);
  if (U_FAILURE(status)) return given;
  icu::UnicodeString made = apart->normalize(fold->normalize(given, status), status);
  return U_SUCCESS(status) ? made : given;
}

void append(icu::UnicodeString& key, UChar32 c) {
  const auto like = std::ranges::find(likeOthers, static_cast<char32_t>(c), [](auto& l) { return l.first; });
  if (like != likeOthers.end()) {
    key.append(like->second.data(), static_cast<int32_t>(like->second.size()));
  } else if (c >= static_cast<UChar32>(firstKatakana) && c <= static_cast<UChar32>(lastKatakana)) {
    key.append(static_cast<UChar32>(c - static_cast<UChar32>(toHiragana)));
  } else {
    key.append(c);
  }
}

// Whether all of `wanted` follows from `at` on, spaces aside.
bool follows(std::string_view text, std::size_t at, std::string_view wanted) {
  for (const char c : wanted) {
    if (c == ' ') continue;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || text[at] != c) return false;
    ++at;
  }
  return true;
}

}  // namespace

std::string searchKey(std::string_view text) {
  const icu::UnicodeString apart = takenApart(text);
  icu::UnicodeString key;
  bool parted = false;
  for (int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 c = apart.char32At(at);
    if (c == static_cast<UChar32>(tatweel) || isLeftOut(c)) continue;
    if (!isPartOfWord(c)) {
      parted = true;
      continue;
    }
    if (parted && !key.isEmpty()) key.append(u' ');
    parted = false;
    append(key, c);
  }
  std::string bytes;
  key.toUTF8String(bytes);
  return bytes;
}

MatchKind matchOf(std::string_view text, std::string_view wanted) {
  auto best = MatchKind::none;
  if (wanted.empty()) return best;
  for (std::size_t at = text.find(wanted.front()); at != text.npos; at = text.find(wanted.front(), at + 1)) {
    if (!follows(text, at, wanted)) continue;
    if (at == 0) return MatchKind::start;
    if (text[at - 1] == ' ') return MatchKind::wordStart;
    best = MatchKind::within;
  }
  return best;
}

}  // namespace lobby
