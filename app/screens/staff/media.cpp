#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void media(Sheet& sheet) {
  title(sheet, "media");
}

}  // namespace lobby::screens::rooms
