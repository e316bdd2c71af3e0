// Draws ImGui's draw lists with OpenGL ES 2. ImGui's own backend asks for GL 3 and fails on a Pi 3 (facts.md).
//
// Owned and called by the thread that owns the GL context; the context must be current from construction to
// destruction.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/draw/texture.hpp"

struct ImDrawData;

namespace lobby::draw {

class Renderer final : public TextureStore {
 public:
  static Result<std::unique_ptr<Renderer>> create();
  ~Renderer() override;
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  TextureHandle create(PixelFormat format, int width, int height, bool linear,
                       const std::uint8_t* pixels) override;
  void update(TextureHandle texture, int x, int y, int width, int height,
              const std::uint8_t* pixels) override;
  void destroy(TextureHandle texture) override;

  // Clears to `ground` (0xRRGGBB) and draws. The frame is in the back buffer afterwards.
  void render(const ImDrawData& data, std::uint32_t ground);

  // The back buffer, RGBA, rows top to bottom. Call before the buffers are swapped.
  std::vector<std::uint8_t> readPixels(int width, int height) const;

  // Bytes of all textures that exist.
  std::size_t textureBytes() const;

 private:
  struct Self;
  explicit Renderer(std::unique_ptr<Self> self);
  std::unique_ptr<Self> self_;
};

}  // namespace lobby::draw
