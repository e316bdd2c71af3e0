// The look (DESIGN 7): colours, and sizes in design units.
#pragma once

#include <cstdint>

#include "platform/text/layout.hpp"

namespace lobby::theme {

// 0xRRGGBB
inline constexpr std::uint32_t ink = 0x0E0B0A;
inline constexpr std::uint32_t ink2 = 0x181311;
inline constexpr std::uint32_t ink3 = 0x241C19;
inline constexpr std::uint32_t line = 0x3A2E28;
inline constexpr std::uint32_t cream = 0xF6EDDF;
inline constexpr std::uint32_t mute = 0xC5B7A6;
inline constexpr std::uint32_t amber = 0xF4B547;
inline constexpr std::uint32_t mint = 0x8FD6B4;  // of check marks on the staff screens: this is done

// Design units: 1 unit is 1 px where the shorter side has 1080.
inline constexpr float margin = 72;
inline constexpr float pillGap = 14;
inline constexpr float panelRadius = 24;

// The panel as it is: its pixels and its real size, which must be configured (panels lie about it).
struct Metrics {
  float width = 1920;  // px
  float height = 1080;
  float unit = 1;           // px of a design unit
  float touch = 72;         // px of 20 mm, the smallest touch target
  float millimetre = 3.6f;  // px
  bool portrait = false;

  float px(float units) const { return units * unit; }
};

// `diagonalInches` of the panel; 24 is the lobby panel of the design.
Metrics metricsFor(int width, int height, float diagonalInches = 24);

text::Style title(const Metrics& metrics, float units);
text::Style body(const Metrics& metrics, float units, int weight = 400);

}  // namespace lobby::theme
