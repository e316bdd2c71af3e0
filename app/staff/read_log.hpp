// The lines of install.log as values, so that the screens can say them in any language.
#pragma once

#include <string_view>

#include "app/staff/staff_view.hpp"

namespace lobby::staff {

// A line that is not understood is an event of its own, with all its words as detail.
LogEntry readLogLine(std::string_view line);

// What the desk itself writes when the kiosk starts.
std::string startedLine(std::string_view version);

}  // namespace lobby::staff
