#include "platform/draw/raster_triangle.hpp"

#include <bit>

#include "platform/draw/raster_edge.hpp"
#include "platform/draw/raster_span.hpp"

namespace lobby::draw::raster {
namespace {

// Something that has a value at each corner; 16 fractional bits.
struct Varying {
  std::array<int, 3> corners;
  std::uint32_t step = 0;   // from pixel to pixel
  std::uint32_t value = 0;  // on its way along a row

  bool constant() const { return corners[0] == corners[1] && corners[0] == corners[2]; }
  int next() {
    const auto now = static_cast<int>(value);
    value += step;
    return now;
  }
};

class Painter {
 public:
  Painter(const Triangle& triangle, const Surface& surface);
  void paint(const Box& part);

 private:
  enum Part : std::size_t { blue, green, red, alpha, across, down };

  void prepareShading();
  Varying varying(const std::array<int, 3>& corners) const;
  void startRow(int x, int y);
  Word nextTexel();
  Span spanAt(int y, const Box& part) const;
  void paintFlat(Word* to, int x, int y, int count) const;
  void paintShaded(Word* to, int x, int y, int count);

  const Triangle& triangle_;
  const Surface& surface_;
  std::array<Edge, 3> edges_;  // each opposite to the corner of its number
  Wide area_;
  bool flat_;
  int scale_;       // bits to drop from an edge's value, so that products with it fit
  Divider scaled_;  // the area without these bits
  std::array<Varying, 6> parts_;
};

Painter::Painter(const Triangle& triangle, const Surface& surface)
    : triangle_(triangle),
      surface_(surface),
      edges_{Edge(triangle.corners[1], triangle.corners[2]), Edge(triangle.corners[2], triangle.corners[0]),
             Edge(triangle.corners[0], triangle.corners[1])},
      area_(edges_[0].at(triangle.corners[0].x, triangle.corners[0].y)),
      flat_(triangle.flat && (!triangle.texture || triangle.shift)),
      scale_(std::max(0, static_cast<int>(std::bit_width(static_cast<std::uint64_t>(area_))) - 31)),
      scaled_(area_ >> scale_) {
  if (!flat_) prepareShading();
}

void Painter::prepareShading() {
  const auto& [a, b, c] = triangle_.corners;
  for (unsigned i = 0; i < 4; ++i) {
    const auto channel = [i](Word colour) { return static_cast<int>(colour >> 8 * i & 0xFFu) << 16; };
    parts_[i] = varying({channel(a.colour), channel(b.colour), channel(c.colour)});
  }
  if (!triangle_.texture) return;
  parts_[across] = varying({a.u, b.u, c.u});
  parts_[down] = varying({a.v, b.v, c.v});
}

// Where a row has one pixel the step does not matter; else it is small, because all of them are inside.
Varying Painter::varying(const std::array<int, 3>& corners) const {
  Varying made{corners};
  if (made.constant()) return made;
  Wide change = 0;
  for (std::size_t i = 0; i < 3; ++i) change += corners[i] * (edges_[i].a * subpixel);
  made.step = static_cast<std::uint32_t>(change / area_);
  return made;
}

// Sets everything to its value at the pixel, colours rounded up by a half.
void Painter::startRow(int x, int y) {
  const Wide first = edges_[0].at(centreOf(x), centreOf(y)) >> scale_;
  const Wide second = edges_[1].at(centreOf(x), centreOf(y)) >> scale_;
  const Wide third = scaled_.by - first - second;
  const std::size_t used = triangle_.texture ? 6 : 4;
  for (std::size_t i = 0; i < used; ++i) {
    const auto& [a, b, c] = parts_[i].corners;
    const Wide value = parts_[i].constant() ? a : scaled_.floor(a * first + b * second + c * third);
    parts_[i].value = static_cast<std::uint32_t>(value) + (i <= alpha ? 0x8000u : 0u);
  }
}

Word Painter::nextTexel() {
  Word colour = 0;
  for (unsigned i = 0; i < 4; ++i) colour |= (static_cast<Word>(parts_[i].next()) >> 16u & 0xFFu) << 8 * i;
  if (!triangle_.texture) return colour;
  const int u = parts_[across].next();
  const int v = parts_[down].next();
  return multiply(triangle_.texture->sample(u, v), colour);
}

Span Painter::spanAt(int y, const Box& part) const {
  Span span{part.left, part.right};
  for (const Edge& edge : edges_) span.cut(edge, y);
  return span;
}

void Painter::paintShaded(Word* to, int x, int y, int count) {
  constexpr int most = 64;
  std::array<Word, most> words;
  startRow(x, y);
  for (int done = 0; done < count; done += most) {
    const int now = std::min(most, count - done);
    std::generate_n(words.begin(), now, [this] { return nextTexel(); });
    blend(to + done, now, words.data());
  }
}

void Painter::paintFlat(Word* to, int x, int y, int count) const {
  const Word colour = triangle_.corners[0].colour;
  if (triangle_.texture) {
    drawTexels(to, count, *triangle_.texture, x + triangle_.shift->right, y + triangle_.shift->down, colour);
  } else {
    fill(to, count, colour);
  }
}

void Painter::paint(const Box& part) {
  for (int y = part.top; y < part.bottom; ++y) {
    const Span span = spanAt(y, part);
    if (span.left >= span.right) continue;
    Word* to = rowOf(surface_, y) + span.left;
    if (flat_) {
      paintFlat(to, span.left, y, span.right - span.left);
    } else {
      paintShaded(to, span.left, y, span.right - span.left);
    }
  }
}

}  // namespace

std::optional<Triangle> makeTriangle(const std::array<Corner, 3>& corners, const Texture* texture,
                                     const Box& clip) {
  const auto& [a, b, c] = corners;
  const Wide area = Edge(b, c).at(a.x, a.y);
  if (area == 0) return std::nullopt;
  const auto [left, right] = std::minmax({a.x, b.x, c.x});
  const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
  const Box box =
      Box{firstPixel(left), firstPixel(top), firstPixel(right) + 1, firstPixel(bottom) + 1}.cut(clip);
  if (box.empty()) return std::nullopt;
  Triangle made{box, corners, texture, a.colour == b.colour && a.colour == c.colour, {}};
  if (area < 0) std::swap(made.corners[1], made.corners[2]);
  if (made.flat && alphaOf(a.colour) == 0) return std::nullopt;
  if (texture && made.flat) made.shift = texelForPixel(made.corners.data(), 3, *texture, box);
  return made;
}

void draw(const Triangle& triangle, const Surface& surface, const Box& part) {
  const Box box = triangle.box.cut(part);
  if (!box.empty()) Painter(triangle, surface).paint(box);
}

}  // namespace lobby::draw::raster
