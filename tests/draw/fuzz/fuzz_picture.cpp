// Any bytes as a picture: decoded, cropped to odd spaces, encoded again. Nothing may crash or run away.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/draw/picture_codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace draw = lobby::draw;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // What the header promises decides how long decoding takes; the fuzzer is after what happens, not after
  // size.
  if (!draw::checkPicture(bytes) || size > 20'000) return 0;
  const auto picture = draw::decodePicture(bytes);
  if (!picture || picture->width > 512 || picture->height > 512) return 0;
  const float focal = size % 2 == 0 ? 0.0f : 1.0f;
  draw::coverCrop(*picture, {.width = 33, .height = 17, .focalX = focal, .focalY = 1 - focal});
  draw::encodeJpeg(draw::scaleToFit(*picture, 64, 64), 80);
  return 0;
}
