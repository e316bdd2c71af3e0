// Looks a picture over without decoding all of it: its size, its colours, how dark it is, what it resembles.
#pragma once

#include <string_view>

#include "platform/base/picture_facts.hpp"
#include "platform/base/result.hpp"

namespace lobby::draw {

// Succeeds exactly when decodePicture does: a torn file fails here as well, with the reason and what to do.
// JPEG is decoded at an eighth of its size, PNG in full. Safe from any thread.
//
// A foreign profile is looked for in a JPEG's ICC profile, and in a PNG's iCCP and cHRM chunks that come
// before its pixels. A PNG's gAMA alone is not foreign: decoding puts it right. Other marks (cICP, an EXIF
// colour space) are not read.
Result<PictureFacts> inspectPicture(std::string_view bytes);

}  // namespace lobby::draw
