// Draws with OpenGL ES 2. ImGui's own backend asks for GL 3 and fails on a Pi 3 (facts.md).
#pragma once

#include <memory>

#include "platform/base/result.hpp"
#include "platform/draw/renderer.hpp"

namespace lobby::draw {

// The GL context must be current from construction to destruction.
class GlesRenderer final : public Renderer {
 public:
  static Result<std::unique_ptr<GlesRenderer>> create();
  ~GlesRenderer() override;
  GlesRenderer(const GlesRenderer&) = delete;
  GlesRenderer& operator=(const GlesRenderer&) = delete;

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
  explicit GlesRenderer(std::unique_ptr<Self> self);
  std::unique_ptr<Self> self_;
};

}  // namespace lobby::draw
