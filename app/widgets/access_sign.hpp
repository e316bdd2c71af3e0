// Small signs for services. Their names stand beside them, or come on touch.
#pragma once

#include "app/canvas.hpp"
#include "app/house/access.hpp"

namespace lobby::widgets {

// `size`: px of its height; no sign is wider than accessSignWidth.
void accessSign(Canvas& canvas, AccessSign sign, draw::Point centre, float size, std::uint32_t rgb);
float accessSignWidth(float size);

}  // namespace lobby::widgets
