#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void clock(Sheet& sheet) {
  title(sheet, "clock");
}

}  // namespace lobby::screens::rooms
