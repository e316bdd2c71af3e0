// The JPEG half of picture_codec; use that.
#pragma once

#include <string_view>

#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

bool isJpeg(std::string_view bytes);
Result<void> checkJpeg(std::string_view bytes);
Result<Bitmap> decodeJpeg(std::string_view bytes);

}  // namespace lobby::draw
