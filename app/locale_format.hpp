// Dates, times, durations, lists and names of languages and countries as the visitor writes them, by ICU.
// One LocaleFormat a language; making one costs about a millisecond, so they are kept.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "data/screening.hpp"
#include "platform/base/clock.hpp"

namespace lobby {

// The wall clock of the cinema at a moment. An unknown zone counts as UTC (the checker rejects it).
LocalMinute localMinute(WallTime moment, std::string_view timeZone);

// A language's name in itself, as the dock shows it: Deutsch, Français, العربية, 日本語.
std::string nameInItself(std::string_view language);

class LocaleFormat {
 public:
  // The visitor's language with the customs of the cinema's country, such as the 24-hour clock.
  LocaleFormat(std::string_view language, std::string_view country);
  LocaleFormat(LocaleFormat&&) noexcept;
  LocaleFormat& operator=(LocaleFormat&&) noexcept;
  ~LocaleFormat();

  const std::string& tag() const;  // BCP 47, for message formatting

  std::string longDay(LocalMinute when) const;   // Freitag, 20. November
  std::string shortDay(LocalMinute when) const;  // Fr., 20.11.
  std::string tabDay(LocalMinute when) const;    // Fr. 20.
  std::string time(LocalMinute when) const;      // 19:30
  std::string hours(int count) const;            // 1 Std.
  std::string minutes(int count) const;          // 53 Min.
  std::string seconds(int count) const;          // 30 Sek.
  std::string days(int count) const;             // 3 Tage
  std::string bytes(std::uint64_t count) const;  // 212 MB
  std::string celsius(double degrees) const;     // 48 °C
  std::string list(const std::vector<std::string>& items) const;
  std::string languageName(std::string_view tag) const;  // Französisch
  // The same within a sentence: many languages write it small there.
  std::string languageInSentence(std::string_view tag) const;
  std::string countryName(std::string_view code) const;  // Frankreich
  std::string capitals(std::string_view text) const;     // FILMTHEATER, by the language's own rules
  std::string number(int value) const;                   // plain digits, no grouping: years, counts

 private:
  struct Self;
  std::unique_ptr<Self> self_;
};

}  // namespace lobby
