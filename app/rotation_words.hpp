// Rotations as people write them: degrees, clockwise.
#pragma once

#include <optional>

#include "platform/draw/rotation.hpp"

namespace lobby {

// None for anything but 0, 90, 180 and 270.
constexpr std::optional<draw::Rotation> rotationOf(double degrees) {
  for (int turns = 0; turns < 4; ++turns) {
    if (degrees == turns * 90) return static_cast<draw::Rotation>(turns);
  }
  return std::nullopt;
}

}  // namespace lobby
