// A QR code as plain squares. UTF-8 goes into it byte by byte, and it says so: else telephones guess, and
// take a German text for a Chinese one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby {

struct QrCode {
  int size = 0;            // squares on each side, without the quiet zone; 0: there is none
  std::vector<bool> dark;  // row by row

  bool at(int row, int column) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) +
                static_cast<std::size_t>(column)];
  }

  // Larger ones have squares too small for a telephone that is held half a metre away.
  static constexpr int largestVersion = 15;
  static constexpr int quietZone = 4;              // squares
  static constexpr std::size_t bytesMedium = 405;  // that fit with error correction M
  static constexpr std::size_t bytesLow = 510;     // … and L, the most that can be written

  // With the best of M and L that fits. Fails when `text` is empty or longer than `bytesLow`.
  static Result<QrCode> encode(std::string_view text);
};

}  // namespace lobby
