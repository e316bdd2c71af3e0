#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void touch(Sheet& sheet) {
  title(sheet, "touch");
}

}  // namespace lobby::screens::rooms
