#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void colours(Sheet& sheet) {
  title(sheet, "colours");
}

}  // namespace lobby::screens::rooms
