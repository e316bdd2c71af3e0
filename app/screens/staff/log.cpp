#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void log(Sheet& sheet) {
  title(sheet, "log");
}

}  // namespace lobby::screens::rooms
