// Pictures for tests, made of numbers.
#pragma once

#include <cstdint>
#include <functional>

#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

// 0xRRGGBB for every pixel.
Bitmap paint(int width, int height, const std::function<std::uint32_t(int x, int y)>& colour);
Bitmap plain(int width, int height, std::uint32_t colour);

// 0xRRGGBB at a pixel.
std::uint32_t at(const Bitmap& picture, int x, int y);

}  // namespace lobby::draw
