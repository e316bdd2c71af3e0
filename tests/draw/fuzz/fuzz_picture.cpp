// Any bytes as a picture: inspected, decoded, cropped to odd spaces, encoded again. Nothing may crash or run
// away, and what inspection lets pass must decode.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/draw/inspect.hpp"
#include "platform/draw/picture_codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace draw = lobby::draw;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // What the header promises decides how long decoding takes; the fuzzer is after what happens, not after
  // size.
  if (size > 20'000) return 0;
  const auto facts = draw::inspectPicture(bytes);
  const auto picture = draw::decodePicture(bytes);
  if (facts.has_value() != picture.has_value()) std::abort();
  if (!picture) return 0;
  if (facts->width != picture->width || facts->height != picture->height) std::abort();
  if (picture->width > 512 || picture->height > 512) return 0;
  const float focal = size % 2 == 0 ? 0.0f : 1.0f;
  draw::coverCrop(*picture, {.width = 33, .height = 17, .focalX = focal, .focalY = 1 - focal});
  draw::encodeJpeg(draw::scaleToFit(*picture, 64, 64), 80);
  return 0;
}
