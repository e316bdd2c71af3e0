// Stands in for the GPU: keeps textures in memory and composites text draw lists, so that pixels are tested
// without a display.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <imgui.h>

#include "platform/draw/texture.hpp"

namespace lobby::text {

class CpuTextures final : public draw::TextureStore {
 public:
  struct Texture {
    draw::PixelFormat format;
    int width;
    int height;
    std::vector<std::uint8_t> pixels;
  };

  draw::TextureHandle create(draw::PixelFormat format, int width, int height, bool linear,
                             const std::uint8_t* pixels) override;
  void update(draw::TextureHandle texture, int x, int y, int width, int height,
              const std::uint8_t* pixels) override;
  void destroy(draw::TextureHandle texture) override;

  const Texture& at(draw::TextureHandle texture) const { return textures_.at(texture); }
  std::size_t count() const { return textures_.size(); }
  std::size_t uploads = 0;
  std::size_t uploadedBytes = 0;

 private:
  std::map<draw::TextureHandle, Texture> textures_;
  draw::TextureHandle next_ = 2;
};

// An RGB picture. `draw` understands what drawText emits: upright quads, six indices each.
struct CpuCanvas {
  CpuCanvas(int width, int height, std::uint32_t ground);
  void draw(const ImDrawList& list, const CpuTextures& textures);

  int width;
  int height;
  std::vector<std::uint8_t> pixels;
};

}  // namespace lobby::text
