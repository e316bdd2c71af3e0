#include "data/authoring/import/icu_names.hpp"

#include <array>

#include <unicode/uloc.h>

#include "data/authoring/import/text.hpp"
#include "data/authoring/import/unicode.hpp"

namespace lobby::authoring {
namespace {

using Names = std::map<std::string, std::string>;

constexpr std::array<const char*, 10> namingLanguages{"en", "de", "fr", "es", "pt",
                                                      "sv", "id", "ar", "ja", "zh"};

template <class DisplayName>
void addNames(Names& names, const char* code, const std::string& id, DisplayName displayName) {
  for (const char* language : namingLanguages) {
    std::array<char16_t, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = displayName(code, language, name.data(), static_cast<int32_t>(name.size()), &status);
    // A warning means that ICU only repeats the code.
    if (status == U_ZERO_ERROR) names.emplace(foldCompact(toUtf8({name.data(), size})), id);
  }
}

}  // namespace

const std::map<std::string, std::string>& languageNames() {
  static const Names names = [] {
    Names made;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      addNames(made, *code, *code, uloc_getDisplayLanguage);
    }
    return made;
  }();
  return names;
}

const std::map<std::string, std::string>& countryNames() {
  static const Names names = [] {
    Names made;
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      const std::string locale = std::string("und_") + *code;
      addNames(made, locale.c_str(), *code, uloc_getDisplayCountry);
      made.emplace(lowerAscii(uloc_getISO3Country(locale.c_str())), *code);
    }
    return made;
  }();
  return names;
}

}  // namespace lobby::authoring
