// Colour profiles that are not sRGB's. By lcms2.
#pragma once

#include <string>
#include <string_view>

#include "platform/draw/picture_sample.hpp"

namespace lobby::draw {

// Some colours are taken through the profile to sRGB. When one of them moves visibly the profile is foreign,
// whatever it calls itself, and its name is given back ("unnamed" if it has none). Empty: it is as good as
// sRGB, or no profile of RGB or grey that can be read, which other programs pass over as well.
std::string foreignProfile(std::string_view icc);
std::string foreignProfile(const Primaries& primaries);

}  // namespace lobby::draw
