// Age rules as plain sentences in the visitor's language.
#pragma once

#include <string>

#include "app/house/age.hpp"
#include "app/locale_format.hpp"
#include "app/strings.hpp"

namespace lobby {

// "From 12 years; from 6 with a parent or guardian". Never empty.
std::string ageSentence(const AgeRule& rule, const Strings& strings);

// "Some scenes may be upsetting"; empty when the board has added no warning.
std::string warningSentence(const AgeRule& rule, const Strings& strings);

// Of a film without a rating, in a country whose table says from which age it is open.
std::string unratedSentence(int from, const Strings& strings);

// "Under 14 only with a parent or guardian, because it ends after 20:00".
std::string aloneSentence(const AloneRule& rule, const Strings& strings, const LocaleFormat& format);

}  // namespace lobby
