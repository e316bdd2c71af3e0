// Whether somebody else's JPEG can be shown.
#pragma once

#include <string_view>

#include "platform/base/picture_facts.hpp"
#include "platform/base/result.hpp"

namespace lobby::draw {

// Decodes all of it and gives its size as it is shown, upright. What is no JPEG, larger than `largest` or
// progressive is refused by its header, before anything is decoded: so it takes less than a megabyte of
// memory for 1920 × 1920 pixels. Any thread.
Result<PictureExtent> checkJpeg(std::string_view bytes, const PictureExtent& largest);

}  // namespace lobby::draw
