// A texture in memory: coverage as bytes, colours as words in the surface's order.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

#include "platform/draw/raster_pixel.hpp"
#include "platform/draw/texture.hpp"

namespace lobby::draw::raster {

class Texture {
 public:
  Texture(PixelFormat format, int width, int height, bool linear, const std::uint8_t* pixels);

  // A part outside the texture is left out.
  void update(int x, int y, int width, int height, const std::uint8_t* pixels);

  int width() const { return width_; }
  int height() const { return height_; }
  bool isMask() const { return format_ == PixelFormat::mask; }
  bool opaque() const { return opaque_; }  // known to have no transparent texel
  std::size_t bytes() const;

  const std::uint8_t* coverage(int x, int y) const { return bytes_ + at(x, y); }
  const Word* texels(int x, int y) const { return words_ + at(x, y); }

  // At a place in 1/65,536 texel; the edge goes on outside. Coverage comes as white with that alpha.
  Word sample(int u, int v) const;

 private:
  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };
  std::size_t at(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
  }
  Word nearest(int x, int y) const;
  bool writeWords(int x, int y, int count, const std::uint8_t* pixels);

  PixelFormat format_;
  int width_;
  int height_;
  bool linear_;
  bool opaque_ = false;
  std::unique_ptr<void, Free> memory_;  // from calloc: the pages of an atlas that nobody wrote cost nothing
  std::uint8_t* bytes_;
  Word* words_;
};

}  // namespace lobby::draw::raster
