#include "app/theme.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::theme {
namespace {

constexpr float millimetresPerInch = 25.4f;
constexpr float touchMillimetres = 20;
// A very small or very dense panel would otherwise leave no room for anything but buttons.
constexpr float largestTouchUnits = 104;

}  // namespace

Metrics metricsFor(int width, int height, float diagonalInches) {
  Metrics metrics;
  metrics.width = static_cast<float>(width);
  metrics.height = static_cast<float>(height);
  metrics.portrait = height > width;
  metrics.unit = static_cast<float>(std::min(width, height)) / 1080;
  const float pixelsPerMillimetre =
      std::hypot(metrics.width, metrics.height) / (diagonalInches * millimetresPerInch);
  metrics.millimetre = pixelsPerMillimetre;
  metrics.touch = std::clamp(std::round(touchMillimetres * pixelsPerMillimetre), metrics.px(72),
                             metrics.px(largestTouchUnits));
  return metrics;
}

text::Style title(const Metrics& metrics, float units) {
  return {.face = text::Face::serif, .weight = 600, .size = std::round(metrics.px(units)), .lineHeight = 0};
}

text::Style body(const Metrics& metrics, float units, int weight) {
  return {.face = text::Face::sans, .weight = weight, .size = metrics.px(units), .lineHeight = 0};
}

}  // namespace lobby::theme
