// Textures as the rest of the program sees them: a handle, and a store that makes and fills them. The GLES2
// renderer is the store on a device; tests use a double, so text and pictures are tested without a GPU.
#pragma once

#include <cstdint>

namespace lobby::draw {

// mask: one byte a texel, coverage, takes the colour of the vertices (glyphs, shapes).
// colour: four bytes RGBA, straight alpha (pictures, colour emoji).
enum class PixelFormat { mask, colour };

// Stored in ImTextureID. Its lowest bit tells the format (1: mask), the rest is the GL name. 0 is no texture.
using TextureHandle = std::uintptr_t;
constexpr bool isMask(TextureHandle handle) {
  return (handle & 1u) != 0;
}

// Only the thread that draws may call it. `pixels` is tightly packed, rows top to bottom.
class TextureStore {
 public:
  virtual ~TextureStore() = default;
  // `linear`: smooth sampling, for textures that are not drawn texel for pixel. `pixels` may be null (zeros).
  virtual TextureHandle create(PixelFormat format, int width, int height, bool linear,
                               const std::uint8_t* pixels) = 0;
  virtual void update(TextureHandle texture, int x, int y, int width, int height,
                      const std::uint8_t* pixels) = 0;
  virtual void destroy(TextureHandle texture) = 0;
};

}  // namespace lobby::draw
