#include "app/sheet/take_away.hpp"

#include <algorithm>

#include "app/sheet/qr_code.hpp"
#include "data/utf8.hpp"

namespace lobby {
namespace {

constexpr std::size_t leastTimes = 2;

// Soft hyphens and what isolates directions: a telephone shows some of them as boxes.
std::string plain(std::string_view text) {
  std::string result;
  for (const char32_t character : toUtf32(text)) {
    const bool isolates = character >= U'\u2066' && character <= U'\u2069';
    if (character == U'\u00AD' || isolates) continue;
    const bool wideSpace = character == U'\u00A0' || character == U'\u202F';
    appendUtf8(result, wideSpace ? U' ' : character);
  }
  return result;
}

// At most so many bytes, with an ellipsis where something is missing.
std::string cut(const std::string& text, std::size_t most) {
  constexpr std::string_view ellipsis = "…";
  if (text.size() <= most) return text;
  if (most < ellipsis.size()) return "";
  std::size_t end = most - ellipsis.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end) + std::string(ellipsis);
}

std::string lines(const TakeAway& what, std::size_t times, const std::string& title) {
  std::string text = title;
  const auto add = [&](const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + plain(line);
  };
  for (std::size_t i = 0; i < times; ++i) add(what.times[i]);
  add(what.cinema);
  add(what.address);
  add(what.cinemaUrl);
  return text;
}

}  // namespace

std::string takeAwayText(const TakeAway& what) {
  if (!what.filmUrl.empty() && what.filmUrl.size() <= QrCode::bytesLow) return what.filmUrl;
  const std::string title = plain(what.title);
  std::size_t times = what.times.size();
  while (times > leastTimes && lines(what, times, title).size() > QrCode::bytesMedium) --times;
  const std::string text = lines(what, times, title);
  if (text.size() <= QrCode::bytesLow) return text;
  // What people come back for stays whole as long as possible: times and address.
  const std::size_t rest = lines(what, times, "").size() + 1;
  const std::size_t room = rest < QrCode::bytesLow ? QrCode::bytesLow - rest : 0;
  return cut(lines(what, times, cut(title, room)), QrCode::bytesLow);
}

}  // namespace lobby
