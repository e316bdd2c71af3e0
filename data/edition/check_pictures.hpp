// The pictures of a snapshot: are they those that were put in, and can they be shown.
#pragma once

#include <functional>
#include <string_view>

#include "data/sqlite.hpp"
#include "platform/base/picture_facts.hpp"

namespace lobby::edition {

// Decodes a picture and gives its size, upright. It must refuse by the header alone, before it decodes, what
// is no JPEG or larger than `largest` (draw::checkJpeg). Called from several threads at once.
using PictureCheck =
    std::function<Result<PictureExtent>(std::string_view bytes, const PictureExtent& largest)>;

// On up to four threads, for decoding is what takes long: a gigabyte of pictures a dozen seconds.
Result<void> checkPictures(sqlite::Database& database, const PictureCheck& check);

}  // namespace lobby::edition
