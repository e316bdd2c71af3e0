// The PNG half of picture_codec; use that.
#pragma once

#include <string_view>

#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

bool isPng(std::string_view bytes);
Result<void> checkPng(std::string_view bytes);
Result<Bitmap> decodePng(std::string_view bytes);

}  // namespace lobby::draw
