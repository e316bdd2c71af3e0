// What the staff screens are called on the command line and in what tests write down.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "app/staff/staff_state.hpp"

namespace lobby::staff {

inline constexpr std::array<std::pair<std::string_view, Room>, 9> roomNames{
    {{"staff", Room::overview},
     {"staff:pin", Room::pin},
     {"staff:media", Room::media},
     {"staff:log", Room::log},
     {"staff:rollback", Room::rollback},
     {"staff:clock", Room::clock},
     {"staff:touch", Room::touch},
     {"staff:colours", Room::colours},
     {"staff:leave", Room::leave}}};

}  // namespace lobby::staff
