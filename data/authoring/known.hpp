// What the world agrees on: languages, countries, time zones. Asked of ICU.
#pragma once

#include <string>
#include <string_view>

namespace lobby::authoring {

// The tag as BCP 47 writes it ("pt-br" → "pt-BR"); empty when it is none or its language is not known.
std::string canonicalLanguage(std::string_view tag);

bool isCountry(std::string_view code);   // ISO 3166-1 alpha-2, such as DE
bool isTimeZone(std::string_view name);  // IANA, such as Europe/Berlin
bool isCombiningMark(char32_t character);
bool isControl(char32_t character);
bool isPrivate(char32_t character);  // private use: only its number says what it is

}  // namespace lobby::authoring
