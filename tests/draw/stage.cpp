#include "tests/draw/stage.hpp"

#include <algorithm>
#include <cmath>

namespace lobby::draw {
namespace {

constexpr int guard = 16;  // px on each side
constexpr std::uint32_t untouched = 0xDEADBEEF;

}  // namespace

Stage::Stage(int width, int height)
    : width_(width),
      height_(height),
      pixels_(static_cast<std::size_t>(width + 2 * guard) * static_cast<std::size_t>(height + 2 * guard),
              untouched) {
  const int stride = width + 2 * guard;
  renderer.setTarget({pixels_.data() + guard * stride + guard, width, height, stride});
  white = mask(1, 1, {255});
  host_.setWhitePixel(white, {0.5f, 0.5f});
}

void Stage::drawTurned(const std::function<void(ImDrawList&)>& scene, int width, int height) {
  scene(host_.begin(width, height));
  renderer.render(host_.end(), ground);
}

std::uint32_t Stage::at(int x, int y) const {
  return pixels_[static_cast<std::size_t>((y + guard) * (width_ + 2 * guard) + x + guard)];
}

bool Stage::guardIsWhole() const {
  const auto outside = static_cast<std::size_t>(std::ranges::count(pixels_, untouched));
  return outside == pixels_.size() - static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_);
}

TextureHandle Stage::picture(int width, int height, const std::vector<std::uint32_t>& rgba, bool linear) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rgba.data());
  return renderer.create(PixelFormat::colour, width, height, linear, bytes);
}

TextureHandle Stage::mask(int width, int height, const std::vector<std::uint8_t>& coverage) {
  return renderer.create(PixelFormat::mask, width, height, false, coverage.data());
}

int blended(int source, int under, double alpha) {
  return static_cast<int>(std::lround(source * alpha + under * (1 - alpha)));
}

std::uint32_t groundUnder(int grey, double alpha) {
  std::uint32_t pixel = 0;
  for (const unsigned shift : {0u, 8u, 16u}) {
    const auto under = static_cast<int>(Stage::ground >> shift & 0xFFu);
    pixel |= static_cast<std::uint32_t>(blended(grey, under, alpha)) << shift;
  }
  return pixel;
}

void addCell(ImDrawList& list, const Cell& cell) {
  list.PrimReserve(6, 4);
  list.PrimRectUV(cell.from, cell.to, cell.uvFrom, cell.uvTo, 0);
  for (int i = 0; i < 4; ++i) list._VtxWritePtr[i - 4].col = cell.colours[i];
}

void addTriangle(ImDrawList& list, const ImVec2 (&corners)[3], const ImVec2 (&uv)[3],
                 const ImU32 (&colours)[3]) {
  list.PrimReserve(3, 3);
  const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
  for (int i = 0; i < 3; ++i) {
    list.PrimWriteVtx(corners[i], uv[i], colours[i]);
    list.PrimWriteIdx(static_cast<ImDrawIdx>(first + i));
  }
}

}  // namespace lobby::draw
