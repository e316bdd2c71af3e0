// What a visitor takes home of a film: a link, or the film, its times and the cinema's address as plain text.
#pragma once

#include <string>
#include <vector>

namespace lobby {

struct TakeAway {
  std::string title;
  std::vector<std::string> times;  // "Freitag, 20. November, 19:30 · Saal 2", the next one first
  std::string cinema;
  std::string address;  // may be empty, as may the links
  std::string cinemaUrl;
  std::string filmUrl;  // goes before all else
};

// Never longer than a code holds (QrCode::bytesLow), never cut within a character, and without the marks
// that only layout needs. Of many times the first ones are left, so that the code stays easy to read.
std::string takeAwayText(const TakeAway& what);

}  // namespace lobby
