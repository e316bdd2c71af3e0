// Whether somebody else's JPEG can be shown.
#pragma once

#include <string_view>

#include "platform/base/picture_facts.hpp"
#include "platform/base/result.hpp"

namespace lobby::draw {

// Decodes all of it and gives its size as it is shown, upright. What is no JPEG or larger than `largest` is
// refused by its header, before anything is decoded. Memory: some 30 MB for 1920 × 1920, for 8192 × 8192 some
// hundred. Any thread.
Result<PictureExtent> checkJpeg(std::string_view bytes, const PictureExtent& largest);

}  // namespace lobby::draw
