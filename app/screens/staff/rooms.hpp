// One function a room; staff() picks it. Each draws between the header and the dock.
#pragma once

#include "app/screens/staff/sheet.hpp"

namespace lobby::screens::rooms {

void pin(Sheet& sheet);
void overview(Sheet& sheet);
void media(Sheet& sheet);
void log(Sheet& sheet);
void rollback(Sheet& sheet);
void clock(Sheet& sheet);
void touch(Sheet& sheet);
void colours(Sheet& sheet);
void leave(Sheet& sheet);

}  // namespace lobby::screens::rooms
