// Small drawn signs, in the middle of a rectangle (px in reading direction). They are not mirrored.
#pragma once

#include <cstdint>

#include "app/canvas.hpp"

namespace lobby::widgets {

void spaceSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb);
void eraseSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb);
void crossSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb);
void magnifierSign(Canvas& canvas, const draw::Rect& rect, std::uint32_t rgb);

}  // namespace lobby::widgets
