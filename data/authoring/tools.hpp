// What authoring needs from above and must not know itself: pixels and fonts. `lobbyctl` hands them in.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "platform/base/picture_facts.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct EncodedPicture {
  std::string full;   // baseline JPEG, within 1920×1920
  std::string thumb;  // baseline JPEG, 480 px wide
  int width = 0;      // of `full`, px
  int height = 0;
  std::uint32_t dominantColour = 0;  // 0xRRGGBB
};

struct Tools {
  // Decodes a JPEG or PNG file's bytes and encodes both sizes. Must be safe to call from several threads.
  std::function<Result<EncodedPicture>(std::string_view bytes)> encodePicture;
  // Looks at a picture file's bytes. Fails when `encodePicture` would: the message is a whole finding, what
  // is wrong and what to do. Must be safe to call from several threads.
  std::function<Result<PictureFacts>(std::string_view bytes)> inspectPicture;
  // The characters of `text` that no installed font can show, each once, in order of appearance.
  std::function<std::u32string(std::string_view text)> uncoveredCharacters;
};

}  // namespace lobby::authoring
