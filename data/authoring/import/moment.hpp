// Reading dates and times as other programs write them, onto the clock of the cinema's lobby.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/screening.hpp"

namespace lobby::authoring {

struct Moment {
  LocalMinute minute = 0;
  bool converted = false;  // it was written for another offset than the cinema's
};

// ISO 8601 with a time: "2026-11-20T19:30:00+01:00", "2026-11-20 19:30", "20261120T183000Z". With an offset
// it is converted to the cinema's zone; without one it is the cinema's own time.
std::optional<Moment> readMoment(std::string_view text, const std::string& timeZone);

// "19:30", "19:30:00", "19.30", "9:05": minutes since midnight.
std::optional<LocalMinute> readTimeOfDay(std::string_view text);

// A date as people write it, by an ICU pattern. Names of months and days are read in `language`, then in
// English. Without a year in the pattern the date nearest to `today` is meant.
class DatePattern {
 public:
  DatePattern(std::string pattern, std::string language, std::optional<LocalMinute> today)
      : pattern_(std::move(pattern)), language_(std::move(language)), today_(today) {}

  bool empty() const { return pattern_.empty(); }
  bool hasYear() const { return has("yuU"); }
  const std::string& text() const { return pattern_; }

  std::optional<LocalMinute> read(std::string_view text) const;
  // Only the pattern's time, "HH:mm" of "dd.MM.yyyy HH:mm": minutes since midnight.
  std::optional<LocalMinute> readTime(std::string_view text) const;

 private:
  bool has(std::string_view letters) const;
  std::optional<LocalMinute> readIn(const std::string& language, const std::string& pattern,
                                    std::string_view text) const;

  std::string pattern_;
  std::string language_;
  std::optional<LocalMinute> today_;
};

// A pattern that reads `text`, to suggest it: "dd.MM.yyyy HH:mm" for "20.11.2026 19:30". Empty: none is
// known.
std::string guessPattern(std::string_view text);

// ISO 8601 with days and with fractions, or plain minutes: "PT1H53M", "P0DT113M", "113", "113 min", "1:53".
std::optional<int> readDuration(std::string_view text);

}  // namespace lobby::authoring
