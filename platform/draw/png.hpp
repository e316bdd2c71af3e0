// The PNG half of picture_codec and inspect; use those.
#pragma once

#include <string_view>

#include "platform/draw/picture_codec.hpp"
#include "platform/draw/picture_sample.hpp"

namespace lobby::draw {

bool isPng(std::string_view bytes);
Result<Bitmap> decodePng(std::string_view bytes);
Result<PictureSample> samplePng(std::string_view bytes);

}  // namespace lobby::draw
