#include "app/widgets/qr.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::widgets {
namespace {

constexpr float smallestSquare = 0.8f;  // mm
constexpr std::uint32_t white = 0xFFFFFF;
constexpr std::uint32_t black = 0x000000;

int squaresOf(const QrCode& code) {
  return code.size + 2 * QrCode::quietZone;
}

}  // namespace

float qrSide(const Canvas& canvas, const QrCode& code, float room) {
  const auto squares = static_cast<float>(squaresOf(code));
  const float smallest = std::ceil(smallestSquare * canvas.metrics().millimetre);
  return squares * std::max({1.0f, smallest, std::floor(room / squares)});
}

void qr(Canvas& canvas, const QrCode& code, float x, float y, float side) {
  const float square = std::round(side / static_cast<float>(squaresOf(code)));
  canvas.fill({x, y, side, side}, white);
  const auto at = [&](float origin, int square_) {
    return origin + square * static_cast<float>(square_ + QrCode::quietZone);
  };
  // The canvas mirrors what is drawn; a code that is mirrored twice stays as it is.
  const auto dark = [&](int row, int column) {
    return code.at(row, canvas.rightToLeft() ? code.size - 1 - column : column);
  };
  for (int row = 0; row < code.size; ++row) {
    for (int column = 0; column < code.size;) {
      int end = column;
      while (end < code.size && dark(row, end)) ++end;
      if (end > column)
        canvas.fill({at(x, column), at(y, row), square * static_cast<float>(end - column), square}, black);
      column = std::max(end, column + 1);
    }
  }
}

}  // namespace lobby::widgets
