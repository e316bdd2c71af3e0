// For programmes whose pictures do not matter: every one is read, large enough and of one colour.
#pragma once

#include "data/authoring/authoring.hpp"

namespace lobby::test {

inline authoring::Tools fakeTools(std::uint32_t colour) {
  authoring::Tools tools;
  tools.encodePicture = [colour](std::string_view) -> Result<authoring::EncodedPicture> {
    return authoring::EncodedPicture{"full", "thumb", 1920, 1080, colour};
  };
  tools.inspectPicture = [](std::string_view) -> Result<PictureFacts> {
    return PictureFacts{.width = 1920, .height = 1080};
  };
  tools.uncoveredCharacters = [](std::string_view) { return std::u32string(); };
  return tools;
}

}  // namespace lobby::test
