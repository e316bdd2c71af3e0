// Draws on the CPU: for machines without a GPU, where Mesa's software GL would take 40 MB and 100 ms to
// compile its shaders, and for tests and screenshots, which then need no GL at all. Integer arithmetic only:
// the same picture on every machine.
//
// Made for what this program draws: glyphs and pictures on whole pixels (texel for pixel), meshes of
// axis-aligned cells with their own alpha at each corner, and ImGui's anti-aliased shapes. Any other textured
// triangle is drawn too, sampled at the nearest texel.
#pragma once

#include <memory>

#include "platform/draw/renderer.hpp"

namespace lobby::draw {

// Where to draw: XRGB8888 as 32-bit words (0x00RRGGBB), rows top to bottom. Not owned.
struct Surface {
  std::uint32_t* pixels = nullptr;
  int width = 0;  // px
  int height = 0;
  int stride = 0;  // words from one row to the next
  int top = 0;     // the row that `pixels` begin with
};

class SoftwareRenderer final : public Renderer {
 public:
  SoftwareRenderer();
  ~SoftwareRenderer() override;
  SoftwareRenderer(const SoftwareRenderer&) = delete;
  SoftwareRenderer& operator=(const SoftwareRenderer&) = delete;

  // Where the next frames go: the panel. Must stay good until the next call; render() does nothing without
  // one.
  void setTarget(const Surface& surface);

  TextureHandle create(PixelFormat format, int width, int height, bool linear,
                       const std::uint8_t* pixels) override;
  void update(TextureHandle texture, int x, int y, int width, int height,
              const std::uint8_t* pixels) override;
  void destroy(TextureHandle texture) override;
  void render(const ImDrawData& data, std::uint32_t ground) override;
  Bitmap readPixels(int width, int height) const override;
  std::size_t textureBytes() const override;

 private:
  struct Self;
  void drawTurned(int strip, std::uint32_t ground);

  std::unique_ptr<Self> self_;
};

}  // namespace lobby::draw
