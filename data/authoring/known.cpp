#include "data/authoring/known.hpp"

#include <algorithm>
#include <array>

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

namespace lobby::authoring {
namespace {

bool contains(const char* const* list, std::string_view word) {
  for (; *list != nullptr; ++list) {
    if (word == *list) return true;
  }
  return false;
}

// ICU's list of ISO 639 lacks the codes for special cases that cinemas do use.
bool isIsoLanguage(std::string_view language) {
  constexpr std::array<std::string_view, 3> special{"zxx", "mul", "und"};  // no speech, many, not known
  return std::ranges::find(special, language) != special.end() || contains(uloc_getISOLanguages(), language);
}

}  // namespace

std::string canonicalLanguage(std::string_view tag) {
  const std::string text(tag);
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_FULLNAME_CAPACITY> result{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  if (text.empty() || text.size() > 35) return {};
  uloc_forLanguageTag(text.c_str(), locale.data(), locale.size(), &parsed, &status);
  if (U_FAILURE(status) || parsed != static_cast<int32_t>(text.size())) return {};
  uloc_getLanguage(locale.data(), language.data(), language.size(), &status);
  if (U_FAILURE(status)) return {};
  const std::string_view code = language.front() == '\0' ? "und" : language.data();
  if (!isIsoLanguage(code)) return {};
  uloc_toLanguageTag(locale.data(), result.data(), result.size(), true, &status);
  return U_SUCCESS(status) ? std::string(result.data()) : std::string();
}

bool isCountry(std::string_view code) {
  return contains(uloc_getISOCountries(), code);
}

bool isTimeZone(std::string_view name) {
  std::u16string wide(name.begin(), name.end());
  std::array<UChar, 128> canonical{};
  UErrorCode status = U_ZERO_ERROR;
  ucal_getCanonicalTimeZoneID(wide.data(), static_cast<int32_t>(wide.size()), canonical.data(),
                              canonical.size(), nullptr, &status);
  return U_SUCCESS(status) && name.find('/') != name.npos;
}

bool isCombiningMark(char32_t character) {
  const auto category = u_charType(static_cast<UChar32>(character));
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
}

bool isPrivate(char32_t character) {
  return u_charType(static_cast<UChar32>(character)) == U_PRIVATE_USE_CHAR;
}

bool isControl(char32_t character) {
  return u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR;
}

}  // namespace lobby::authoring
