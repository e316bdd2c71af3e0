#include "platform/text/binding.hpp"

#include <algorithm>

#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

constexpr char32_t enDash = 0x2013;

bool isDigit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

bool isAsciiDigitAt(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

char32_t characterAt(std::string_view text, std::size_t at) {
  return at < text.size() ? decodeAt(text, at).character : 0;
}

std::size_t previous(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

char32_t characterBefore(std::string_view text, std::size_t at) {
  return at > 0 ? decodeAt(text, previous(text, at)).character : 0;
}

bool startsWithUnit(std::string_view rest) {
  static constexpr std::string_view units[] = {"min", "Min.", "Std.", "Std", "h", "km",  "m",   "mm",
                                               "kg",  "%",    "€",    "$",   "s", "Uhr", "fps", "°C"};
  return std::ranges::any_of(units, [rest](std::string_view unit) {
    if (!rest.starts_with(unit)) return false;
    const char next = rest.size() > unit.size() ? rest[unit.size()] : ' ';
    return std::string_view(" ,.;:)!?\n").find(next) != std::string_view::npos;
  });
}

bool isCounter(char32_t c) {
  static constexpr std::u32string_view counters =
      U"年月日時时分秒回本人歳岁館馆円元枚名話话章号階阶番点點部度週周個个小巻卷作場场幕부분원년월일시회명";
  return counters.find(c) != std::u32string_view::npos;
}

// 時間, 小时 and the like: the second character of a counter.
bool isCounterPair(char32_t first, char32_t second) {
  static constexpr std::u32string_view pairs = U"時間分間秒間日間年間週間小时分钟周年時半";
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs[i] == first && pairs[i + 1] == second) return true;
  }
  return false;
}

bool bindsCounter(std::string_view text, std::size_t at, char32_t before, char32_t after) {
  if (isDigit(before)) return isCounter(after);
  if (before == U'第') return isDigit(after);
  if (!isCounter(before) || !isDigit(characterBefore(text, previous(text, at)))) return false;
  return isCounterPair(before, after) || (before == U'月' && isDigit(after));
}

bool bindsFrench(char32_t before, char32_t after) {
  return after == '?' || after == '!' || after == ':' || after == ';' || after == 0xBB || before == 0xAB;
}

// The bytes of "18:00" at `at`; 0 if there is none.
std::size_t timeAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (isAsciiDigitAt(text, end) && end - at < 2) ++end;
  const bool colon = end > at && end < text.size() && (text[end] == ':' || text[end] == '.');
  if (!colon || !isAsciiDigitAt(text, end + 1) || !isAsciiDigitAt(text, end + 2)) return 0;
  return isAsciiDigitAt(text, end + 3) ? 0 : end + 3 - at;
}

}  // namespace

bool bindsSpace(std::string_view text, std::size_t at, const Setting& setting) {
  const char32_t before = characterBefore(text, at);
  const char32_t after = characterAt(text, at + 1);
  if (setting.spacesPunctuation && bindsFrench(before, after)) return true;
  if (isDigit(before)) {
    const bool range =
        after == enDash && characterAt(text, at + 4) == ' ' && isDigit(characterAt(text, at + 5));
    return range || startsWithUnit(text.substr(at + 1));
  }
  return before == enDash && isDigit(after) && at >= 5 && isAsciiDigitAt(text, at - 5);
}

bool bindsAt(std::string_view text, std::size_t at, const Setting& setting) {
  if (at == 0 || at >= text.size()) return false;
  const char32_t before = characterBefore(text, at);
  const char32_t after = characterAt(text, at);
  if (before == enDash && isDigit(after)) return at >= 4 && isAsciiDigitAt(text, at - 4);
  if (before == enDash && after == ' ') return bindsSpace(text, at, setting);
  return setting.bindsCounters && bindsCounter(text, at, before, after);
}

std::size_t timeRangeAt(std::string_view text, std::size_t at) {
  const std::size_t first = timeAt(text, at);
  if (first == 0 || (at > 0 && isAsciiDigitAt(text, at - 1))) return 0;
  std::size_t next = at + first;
  const bool spaced = next < text.size() && text[next] == ' ';
  if (spaced) ++next;
  const char32_t dash = characterAt(text, next);
  if (dash != enDash && dash != '-') return 0;
  next += dash == '-' ? 1 : 3;
  if (spaced && characterAt(text, next) == ' ') ++next;
  const std::size_t second = timeAt(text, next);
  return second == 0 ? 0 : next + second - at;
}

}  // namespace lobby::text
