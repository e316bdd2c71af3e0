#include "platform/draw/software_renderer.hpp"

#include <imgui.h>

#include "platform/draw/raster_crew.hpp"
#include "platform/draw/raster_scene.hpp"

namespace lobby::draw {
namespace {

constexpr int stripRows = 32;  // 240 KiB at 1920 px: stays in the second-level cache

}  // namespace

struct SoftwareRenderer::Self {
  Surface target;
  raster::Textures textures;
  TextureHandle lastName = 0;
  std::size_t textureBytes = 0;
  raster::Scene scene;
  raster::Crew crew;
};

SoftwareRenderer::SoftwareRenderer() : self_(std::make_unique<Self>()) {}
SoftwareRenderer::~SoftwareRenderer() = default;

void SoftwareRenderer::setTarget(const Surface& surface) {
  self_->target = surface;
}

TextureHandle SoftwareRenderer::create(PixelFormat format, int width, int height, bool linear,
                                       const std::uint8_t* pixels) {
  const TextureHandle handle = (++self_->lastName << 1u) | (format == PixelFormat::mask ? 1u : 0u);
  const auto added = self_->textures.try_emplace(handle, format, width, height, linear, pixels).first;
  self_->textureBytes += added->second.bytes();
  return handle;
}

void SoftwareRenderer::update(TextureHandle texture, int x, int y, int width, int height,
                              const std::uint8_t* pixels) {
  const auto found = self_->textures.find(texture);
  if (found != self_->textures.end()) found->second.update(x, y, width, height, pixels);
}

void SoftwareRenderer::destroy(TextureHandle texture) {
  const auto found = self_->textures.find(texture);
  if (found == self_->textures.end()) return;
  self_->textureBytes -= found->second.bytes();
  self_->textures.erase(found);
}

void SoftwareRenderer::render(const ImDrawData& data, std::uint32_t ground) {
  const Surface& target = self_->target;
  if (!target.pixels) return;
  self_->scene.read(data, self_->textures, target.width, target.height);
  self_->crew.run((target.height + stripRows - 1) / stripRows, [&](int strip) {
    const int top = strip * stripRows;
    const raster::Box part{0, top, target.width, std::min(top + stripRows, target.height)};
    for (int y = top; y < part.bottom; ++y) {
      std::fill_n(raster::rowOf(target, y), target.width, ground & raster::rgbMask);
    }
    self_->scene.draw(target, part);
  });
}

Bitmap SoftwareRenderer::readPixels(int width, int height) const {
  const Surface& target = self_->target;
  const auto side = [](int length) { return static_cast<std::size_t>(std::max(0, length)); };
  Bitmap picture{width, height, std::vector<std::uint8_t>(side(width) * side(height) * 4)};
  std::uint8_t* to = picture.rgba.data();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x, to += 4) {
      const bool inside = target.pixels && x < target.width && y < target.height;
      const raster::Word pixel = inside ? raster::rowOf(target, y)[x] : 0;
      to[0] = static_cast<std::uint8_t>(pixel >> 16u);
      to[1] = static_cast<std::uint8_t>(pixel >> 8u);
      to[2] = static_cast<std::uint8_t>(pixel);
      to[3] = 255;
    }
  }
  return picture;
}

std::size_t SoftwareRenderer::textureBytes() const {
  return self_->textureBytes;
}

}  // namespace lobby::draw
