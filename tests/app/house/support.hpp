// The house's tables and the ten languages, for tests.
#pragma once

#include <string>
#include <string_view>

#include "app/locale_format.hpp"
#include "app/strings.hpp"
#include "app/vocabulary.hpp"

namespace lobby::test {

inline constexpr const char* tenLanguages[] = {"ar", "de", "en", "es", "fr", "id", "ja", "pt", "sv", "zh"};

// One language in a German cinema.
struct Tongue {
  explicit Tongue(const std::string& language);
  std::string language;
  LocaleFormat format;
  Strings strings;
};

const Vocabulary& vocabulary();

// "2026-11-20T19:30"
LocalMinute minuteOf(std::string_view text);

// Without the marks that isolate a text: they cannot be seen.
std::string visible(std::string text);

// Compares with tests/app/house/goldens/NAME; LOBBY_UPDATE_GOLDENS=1 writes it: look at every line of the
// difference.
void checkGolden(const std::string& name, const std::string& found);

}  // namespace lobby::test
