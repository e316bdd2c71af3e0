// How long a film is, as people say it: 1 Std. 53 Min.
#pragma once

#include <string>

#include "app/locale_format.hpp"
#include "app/strings.hpp"

namespace lobby {

std::string durationText(int minutes, const Strings& strings, const LocaleFormat& format);

}  // namespace lobby
