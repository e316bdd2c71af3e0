// Things that are better asked twice.
#pragma once

#include <string_view>

#include "app/screens/staff/sheet.hpp"

namespace lobby::screens {

// The question, and two answers below it: `yes` does what was asked for, the other one forgets it.
void question(Sheet& sheet, std::string_view text, std::string_view yes);

}  // namespace lobby::screens
