#include "platform/draw/raster_texture.hpp"

#include <cstring>
#include <new>

namespace lobby::draw::raster {
namespace {

// From a to b, `part` of 256.
Word between(Word a, Word b, unsigned part) {
  const unsigned rest = 256 - part;
  const Word redBlue = ((a & 0xFF00FFu) * rest + (b & 0xFF00FFu) * part + 0x800080u) >> 8u & 0xFF00FFu;
  const Word alphaGreen =
      ((a >> 8u & 0xFF00FFu) * rest + (b >> 8u & 0xFF00FFu) * part + 0x800080u) & 0xFF00FF00u;
  return redBlue | alphaGreen;
}

}  // namespace

Texture::Texture(PixelFormat format, int width, int height, bool linear, const std::uint8_t* pixels)
    : format_(format), width_(std::max(0, width)), height_(std::max(0, height)), linear_(linear) {
  memory_.reset(std::calloc(std::max<std::size_t>(1, bytes()), 1));
  if (!memory_) throw std::bad_alloc();
  bytes_ = static_cast<std::uint8_t*>(memory_.get());
  words_ = static_cast<Word*>(memory_.get());
  if (pixels) update(0, 0, width_, height_, pixels);
}

std::size_t Texture::bytes() const {
  return at(0, height_) * (isMask() ? 1 : sizeof(Word));
}

void Texture::update(int x, int y, int width, int height, const std::uint8_t* pixels) {
  const Box part = Box{x, y, x + width, y + height}.cut({0, 0, width_, height_});
  if (part.empty()) return;
  const std::size_t texel = isMask() ? 1 : sizeof(Word);
  const auto count = static_cast<std::size_t>(part.right - part.left);
  bool solid = true;
  for (int row = part.top; row < part.bottom; ++row) {
    const auto skip = static_cast<std::size_t>(row - y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(part.left - x);
    const std::uint8_t* from = pixels + skip * texel;
    if (isMask()) {
      std::memcpy(bytes_ + at(part.left, row), from, count);
    } else {
      solid = writeWords(part.left, row, part.right - part.left, from) && solid;
    }
  }
  const bool whole = part.right - part.left == width_ && part.bottom - part.top == height_;
  opaque_ = solid && (whole || opaque_);
}

// True when all of them are opaque.
bool Texture::writeWords(int x, int y, int count, const std::uint8_t* pixels) {
  Word* to = words_ + at(x, y);
  std::memcpy(to, pixels, static_cast<std::size_t>(count) * sizeof(Word));
  Word common = 0xFF000000u;
  for (int i = 0; i < count; ++i) {
    common &= to[i];
    to[i] = fromRgba(to[i]);
  }
  return common == 0xFF000000u;
}

Word Texture::nearest(int x, int y) const {
  const std::size_t place = at(std::clamp(x, 0, width_ - 1), std::clamp(y, 0, height_ - 1));
  return isMask() ? withAlpha(rgbMask, bytes_[place]) : words_[place];
}

Word Texture::sample(int u, int v) const {
  if (width_ == 0 || height_ == 0) return 0;
  if (!linear_) return nearest(u >> 16, v >> 16);
  const int x = u - 0x8000;
  const int y = v - 0x8000;
  const auto right = static_cast<unsigned>(x >> 8) & 0xFFu;
  const auto down = static_cast<unsigned>(y >> 8) & 0xFFu;
  const auto across = [&](int row) {
    return between(nearest(x >> 16, row), nearest((x >> 16) + 1, row), right);
  };
  return between(across(y >> 16), across((y >> 16) + 1), down);
}

}  // namespace lobby::draw::raster
