#include "tests/text/cpu_canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace lobby::text {
namespace {

using Texel = std::array<float, 4>;  // r, g, b, a; 0 to 1

std::size_t channels(draw::PixelFormat format) {
  return format == draw::PixelFormat::mask ? 1 : 4;
}

Texel fetch(const CpuTextures::Texture& texture, int x, int y) {
  const int u = std::clamp(x, 0, texture.width - 1);
  const int v = std::clamp(y, 0, texture.height - 1);
  const std::size_t size = channels(texture.format);
  const std::uint8_t* texel = texture.pixels.data() + static_cast<std::size_t>(v * texture.width + u) * size;
  const auto unit = [texel](int i) { return static_cast<float>(texel[i]) / 255; };
  if (size == 1) return {1, 1, 1, unit(0)};
  return {unit(0), unit(1), unit(2), unit(3)};
}

Texel sample(const CpuTextures::Texture& texture, float u, float v) {
  const float x = u * static_cast<float>(texture.width) - 0.5f;
  const float y = v * static_cast<float>(texture.height) - 0.5f;
  const float x0 = std::floor(x), y0 = std::floor(y);
  Texel out{};
  for (int corner = 0; corner < 4; ++corner) {
    const int dx = corner & 1, dy = corner >> 1;
    const float weight = (dx ? x - x0 : 1 - x + x0) * (dy ? y - y0 : 1 - y + y0);
    const Texel texel = fetch(texture, static_cast<int>(x0) + dx, static_cast<int>(y0) + dy);
    for (std::size_t i = 0; i < 4; ++i) out[i] += weight * texel[i];
  }
  return out;
}

float channelOf(ImU32 colour, int shift) {
  return static_cast<float>(colour >> shift & 0xFFu) / 255;
}

void blend(std::uint8_t* pixel, const Texel& texel, ImU32 top, ImU32 bottom, float down) {
  const auto mixed = [&](int shift) {
    return channelOf(top, shift) * (1 - down) + channelOf(bottom, shift) * down;
  };
  const float alpha = texel[3] * mixed(IM_COL32_A_SHIFT);
  const int shifts[] = {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
  for (std::size_t i = 0; i < 3; ++i) {
    const float source = texel[i] * mixed(shifts[i]) * 255;
    pixel[i] =
        static_cast<std::uint8_t>(std::lround(static_cast<float>(pixel[i]) * (1 - alpha) + source * alpha));
  }
}

}  // namespace

draw::TextureHandle CpuTextures::create(draw::PixelFormat format, int width, int height, bool,
                                        const std::uint8_t* pixels) {
  const draw::TextureHandle handle = next_ | (format == draw::PixelFormat::mask ? 1u : 0u);
  next_ += 2;
  const std::size_t bytes = static_cast<std::size_t>(width * height) * channels(format);
  Texture texture{format, width, height, std::vector<std::uint8_t>(bytes)};
  if (pixels) std::memcpy(texture.pixels.data(), pixels, bytes);
  textures_.emplace(handle, std::move(texture));
  return handle;
}

void CpuTextures::update(draw::TextureHandle handle, int x, int y, int width, int height,
                         const std::uint8_t* pixels) {
  Texture& texture = textures_.at(handle);
  const std::size_t row = static_cast<std::size_t>(width) * channels(texture.format);
  for (int i = 0; i < height; ++i) {
    const std::size_t at = static_cast<std::size_t>((y + i) * texture.width + x) * channels(texture.format);
    std::memcpy(texture.pixels.data() + at, pixels + static_cast<std::size_t>(i) * row, row);
  }
  ++uploads;
  uploadedBytes += row * static_cast<std::size_t>(height);
}

void CpuTextures::destroy(draw::TextureHandle texture) {
  textures_.erase(texture);
}

CpuCanvas::CpuCanvas(int w, int h, std::uint32_t ground)
    : width(w), height(h), pixels(static_cast<std::size_t>(w * h) * 3) {
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    pixels[i] = static_cast<std::uint8_t>(ground >> (16 - 8 * (i % 3)) & 0xFFu);
  }
}

void CpuCanvas::draw(const ImDrawList& list, const CpuTextures& textures) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    for (unsigned i = 0; i + 5 < command.ElemCount; i += 6) {
      const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + i;
      const ImDrawVert& a = list.VtxBuffer[static_cast<int>(command.VtxOffset + index[0])];
      const ImDrawVert& c = list.VtxBuffer[static_cast<int>(command.VtxOffset + index[2])];
      const auto& texture = textures.at(reinterpret_cast<draw::TextureHandle>(command.GetTexID()));
      const auto from = [](float edge) { return static_cast<int>(std::ceil(edge - 0.5f)); };
      for (int y = std::max(0, from(a.pos.y)); y < std::min(height, from(c.pos.y)); ++y) {
        for (int x = std::max(0, from(a.pos.x)); x < std::min(width, from(c.pos.x)); ++x) {
          const float right = (static_cast<float>(x) + 0.5f - a.pos.x) / (c.pos.x - a.pos.x);
          const float down = (static_cast<float>(y) + 0.5f - a.pos.y) / (c.pos.y - a.pos.y);
          const Texel texel =
              sample(texture, a.uv.x + right * (c.uv.x - a.uv.x), a.uv.y + down * (c.uv.y - a.uv.y));
          blend(pixels.data() + static_cast<std::size_t>(y * width + x) * 3, texel, a.col, c.col, down);
        }
      }
    }
  }
}

}  // namespace lobby::text
