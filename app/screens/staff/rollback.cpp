#include "app/screens/staff/rooms.hpp"

namespace lobby::screens::rooms {

void rollback(Sheet& sheet) {
  title(sheet, "rollback");
}

}  // namespace lobby::screens::rooms
