// One showing of a film. Times are the cinema's own wall clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lobby {

// Minutes since 1970-01-01T00:00 on the cinema's wall clock (no zone: what the clock in the lobby shows).
using LocalMinute = std::int64_t;

struct Screening {
  std::string film;
  LocalMinute startDate = 0;
  LocalMinute endDate = 0;                  // startDate + duration when nothing else is written
  std::optional<LocalMinute> doorTime;      // when the doors open
  std::optional<LocalMinute> featureStart;  // when the film itself begins
  std::string screen;
  std::vector<std::string> inLanguage;        // BCP 47; the film's own when the row says nothing
  std::vector<std::string> subtitleLanguage;  // likewise
  std::string videoFormat;
  std::vector<std::string> access;        // audio-description captions hearing-loop relaxed wheelchair
  std::string status;                     // "", sold-out, few-left, cancelled
  std::optional<LocalMinute> statusTime;  // when the status was true; of a weekly slot too it is a date
  std::string music;                      // "", live
  std::string note;
  auto operator<=>(const Screening&) const = default;
};

// One line of screenings.csv: a showing, or a weekly slot, whose times count from Monday 00:00.
struct Slot {
  bool weekly = false;
  Screening screening;
  auto operator<=>(const Slot&) const = default;
};

}  // namespace lobby
