// One texture of the atlas, a copy of it in memory, and what of it is not uploaded yet.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/draw/texture.hpp"
#include "platform/text/shelf_packer.hpp"

namespace lobby::text {

class AtlasPage {
 public:
  static constexpr int maskSide = 1024;
  static constexpr int colourSide = 512;

  explicit AtlasPage(bool isColour);

  // All zeros again, and to be uploaded whole.
  void clear();

  // Copies `height` rows of `width` pixels to (x, y).
  void write(int x, int y, int width, int height, const std::uint8_t* rows);

  // Sends what has changed, as one rectangle; `rectangle` is memory to work in.
  void upload(draw::TextureStore& store, std::vector<std::uint8_t>& rectangle);

  // Forgets what has changed: the texture is as the page is.
  void settle();

  const bool colour;
  const int side;
  ShelfPacker packer;
  draw::TextureHandle texture = 0;
  std::uint64_t lastUsed = 0;  // frame

 private:
  std::uint8_t* at(int x, int y);

  int bytesPerPixel_;
  std::vector<std::uint8_t> pixels_;
  int dirtyLeft_ = 0, dirtyTop_ = 0, dirtyRight_ = 0, dirtyBottom_ = 0;
};

}  // namespace lobby::text
