// The look (DESIGN 7): colours, and sizes in design units.
#pragma once

#include <cstdint>
#include <optional>

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

// The panel as it is: its pixels, its real size, and how far away people stand, which must be configured
// (panels lie about their size).
//
// How large letters must be: EN 301 549 V3.2.1 (2021-03), 5.1.4, asks of a screen without a magnifier that a
// capital H is seen under 0.7 degrees or more, at a distance that the supplier names: its height is at least
// π · 0.7 / 180 = 0.0122 of the distance (7.3 mm at 600 mm). The capitals of Inter are 0.727 of the text's
// size.
struct Metrics {
  float width = 1920;  // px
  float height = 1080;
  float unit = 1;           // px of a design unit
  float touch = 72;         // px of 20 mm, the smallest touch target
  float millimetre = 3.6f;  // px
  float smallestText = 0;   // px; larger text is what it is
  bool portrait = false;

  float px(float units) const { return units * unit; }
};

// `diagonalInches` of the panel; 24 is the lobby panel of the design. `viewingDistance` in millimetres; none:
// text has the sizes of the design, and it never has smaller ones. On a panel that is too small for its
// distance letters are as large as the screens have room for.
Metrics metricsFor(int width, int height, float diagonalInches = 24, std::optional<int> viewingDistance = {});

// From how far away, mm, all text can be read as the standard asks, with `viewingDistance` told or not.
int readingDistance(const Metrics& metrics);

// Px of text that the design wants so many units large.
float textSize(const Metrics& metrics, float units);
text::Style title(const Metrics& metrics, float units);
text::Style body(const Metrics& metrics, float units, int weight = 400);

}  // namespace lobby::theme
