#include "platform/draw/software_renderer.hpp"

#include <imgui.h>

#include "platform/draw/raster_crew.hpp"
#include "platform/draw/raster_scene.hpp"
#include "platform/draw/raster_turn.hpp"

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

  void drawStrip(const Surface& surface, int strip, std::uint32_t ground) const {
    const int top = strip * stripRows;
    const raster::Box part{0, top, surface.width, std::min(top + stripRows, surface.height)};
    for (int y = top; y < part.bottom; ++y) {
      std::fill_n(raster::rowOf(surface, y), surface.width, ground & raster::rgbMask);
    }
    scene.draw(surface, part);
  }
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

// Upright into memory that stays in the cache, and from there turned onto the panel: the same pixels.
void SoftwareRenderer::drawTurned(int strip, std::uint32_t ground) {
  thread_local std::vector<raster::Word> pixels;
  const auto [width, height] = turnedSize(self_->target.width, self_->target.height, rotation_);
  const int top = strip * stripRows;
  const int rows = std::min(stripRows, height - top);
  pixels.resize(static_cast<std::size_t>(width) * stripRows);
  const Surface picture{pixels.data(), width, height, width, top};
  self_->drawStrip(picture, strip, ground);
  raster::copyTurned(picture, {0, top, width, top + rows}, rotation_, self_->target);
}

void SoftwareRenderer::render(const ImDrawData& data, std::uint32_t ground) {
  const Surface& target = self_->target;
  if (!target.pixels) return;
  const auto [width, height] = turnedSize(target.width, target.height, rotation_);
  self_->scene.read(data, self_->textures, width, height);
  self_->crew.run((height + stripRows - 1) / stripRows, [&](int strip) {
    if (rotation_ == Rotation::none) return self_->drawStrip(self_->target, strip, ground);
    drawTurned(strip, ground);
  });
}

Bitmap SoftwareRenderer::readPixels(int width, int height) const {
  const auto side = [](int length) { return static_cast<std::size_t>(std::max(0, length)); };
  Bitmap picture{width, height, std::vector<std::uint8_t>(side(width) * side(height) * 4)};
  std::uint8_t* to = picture.rgba.data();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x, to += 4) {
      const raster::Word pixel = raster::turnedPixel(self_->target, x, y, rotation_);
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
