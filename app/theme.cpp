#include "app/theme.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::theme {
namespace {

constexpr float millimetresPerInch = 25.4f;
constexpr float touchMillimetres = 20;
// A very small or very dense panel would otherwise leave no room for anything but buttons.
constexpr float largestTouchUnits = 104;

// Of a capital H (see Metrics).
constexpr float heightPerDistance = 0.0122f;
constexpr float capitalHeight = 0.727f;
// The smallest text of the design, and the largest that buttons and rows have room for.
constexpr float smallestTextUnits = 21;
constexpr float largestSmallestUnits = 36.5f;

}  // namespace

Metrics metricsFor(int width, int height, float diagonalInches, std::optional<int> viewingDistance) {
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
  if (!viewingDistance) return metrics;
  const float capital = static_cast<float>(*viewingDistance) * heightPerDistance * pixelsPerMillimetre;
  metrics.smallestText = std::min(capital / capitalHeight, metrics.px(largestSmallestUnits));
  return metrics;
}

int readingDistance(const Metrics& metrics) {
  const float size = std::max(metrics.smallestText, metrics.px(smallestTextUnits));
  return static_cast<int>(std::lround(size * capitalHeight / metrics.millimetre / heightPerDistance));
}

float textSize(const Metrics& metrics, float units) {
  return std::max(metrics.px(units), metrics.smallestText);
}

text::Style title(const Metrics& metrics, float units) {
  return {.face = text::Face::serif,
          .weight = 600,
          .size = std::round(textSize(metrics, units)),
          .lineHeight = 0};
}

text::Style body(const Metrics& metrics, float units, int weight) {
  return {.face = text::Face::sans, .weight = weight, .size = textSize(metrics, units), .lineHeight = 0};
}

}  // namespace lobby::theme
