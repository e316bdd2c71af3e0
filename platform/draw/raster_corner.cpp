#include "platform/draw/raster_corner.hpp"

#include <utility>

namespace lobby::draw::raster {
namespace {

constexpr float farthest = 16000;       // px
constexpr double farthestTexel = 8192;  // the largest picture has as many

}  // namespace

// Here and below the products are exact and there is one rounding: the same on every machine.
std::optional<int> toFixed(float position) {
  if (!(position > -farthest && position < farthest)) return std::nullopt;
  constexpr double upwards = 1 << 24;  // makes it positive, so that cutting off rounds
  return static_cast<int>(static_cast<double>(position) * subpixel + (upwards + 0.5)) -
         static_cast<int>(upwards);
}

int toTexel(float uv, int size) {
  const double texel = static_cast<double>(uv) * size;
  if (!(texel > -farthestTexel)) return static_cast<int>(-farthestTexel) * 65536;
  return static_cast<int>(std::min(texel, farthestTexel) * 65536 + (texel < 0 ? -0.5 : 0.5));
}

std::optional<std::array<unsigned, 4>> ringOf(const std::uint16_t* i) {
  if (i[3] == i[0] && i[4] == i[2]) return std::array<unsigned, 4>{i[0], i[1], i[2], i[5]};
  if (i[3] == i[2] && i[4] == i[1]) return std::array<unsigned, 4>{i[0], i[1], i[5], i[2]};
  if (i[3] == i[2] && i[5] == i[0]) return std::array<unsigned, 4>{i[0], i[1], i[2], i[4]};
  return std::nullopt;
}

bool sortCorners(std::array<Corner, 4>& ring) {
  auto [a, b, c, d] = ring;
  if (a.x == b.x) std::swap(b, d);  // now a and b lie beside each other, if it is a rectangle
  if (a.y != b.y || b.x != c.x || c.y != d.y || d.x != a.x) return false;
  if (a.x > b.x) std::swap(a, b), std::swap(c, d);
  if (a.y > d.y) std::swap(a, d), std::swap(b, c);
  ring = {a, b, d, c};
  return a.u == d.u && b.u == c.u && a.v == b.v && c.v == d.v;
}

}  // namespace lobby::draw::raster
