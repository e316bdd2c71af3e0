// The two surfaces of the overview: what visitors see, and how the machine is.
#pragma once

#include "app/screens/staff/sheet.hpp"

namespace lobby::screens::rooms {

void overviewPanels(Sheet& sheet);

}  // namespace lobby::screens::rooms
