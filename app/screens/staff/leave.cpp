#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void leave(Sheet& sheet) {
  title(sheet, "leave");
}

}  // namespace lobby::screens::rooms
