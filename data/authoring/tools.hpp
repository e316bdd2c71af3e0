// What authoring needs from above and must not know itself: pixels and fonts. `lobbyctl` hands them in.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

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
  // Only looks whether the bytes are a picture that `encodePicture` would take (`check` uses this).
  std::function<Result<void>(std::string_view bytes)> checkPicture;
  // The characters of `text` that no installed font can show, each once, in order of appearance.
  std::function<std::u32string(std::string_view text)> uncoveredCharacters;
  // Told by `build` how many pictures are encoded, on the thread that builds. May be empty.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
};

}  // namespace lobby::authoring
