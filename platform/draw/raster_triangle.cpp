#include "platform/draw/raster_triangle.hpp"

#include <bit>

#include "platform/draw/raster_span.hpp"

namespace lobby::draw::raster {
namespace {

using Wide = std::int64_t;

// Positive inside the triangle: a·x + b·y + c.
struct Edge {
  Wide a, b, c;

  Edge(const Corner& from, const Corner& to)
      : a(from.y - to.y), b(to.x - from.x), c(-(a * from.x + b * from.y)) {}

  Wide at(Wide x, Wide y) const { return a * x + b * y + c; }
  // A pixel centre that lies on the edge belongs to the triangle right of or below it, and only to that one.
  bool ownsItsPoints() const { return a > 0 || (a == 0 && b > 0); }
};

Wide floorDivide(Wide number, Wide by) {
  const Wide quotient = number / by;
  return quotient - (number % by < 0 ? 1 : 0);
}

struct Span {
  int left, right;

  void cut(const Edge& edge, int y) {
    const Wide first = edge.at(centreOf(0), centreOf(y)) - (edge.ownsItsPoints() ? 0 : 1);
    const Wide perPixel = edge.a * subpixel;
    if (perPixel > 0) {
      left = static_cast<int>(std::max<Wide>(left, -floorDivide(first, perPixel)));
    } else if (perPixel < 0) {
      right = static_cast<int>(std::min<Wide>(right, floorDivide(first, -perPixel) + 1));
    } else if (first < 0) {
      right = left;
    }
  }
};

// Something that has a value at each corner, on its way along a row; 16 fractional bits.
struct Varying {
  std::uint32_t value;
  std::uint32_t step;

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
  struct Weights {
    std::array<Wide, 3> of;
    Wide sum;
  };
  Span spanAt(int y, const Box& part) const;
  void paintFlat(Word* to, int x, int y, int count) const;
  void paintShaded(Word* to, int x, int y, int count) const;
  Weights weightsAt(int x, int y) const;
  Varying varying(const Weights& weights, const std::array<int, 3>& corners) const;
  Varying channel(const Weights& weights, unsigned shift) const;

  const Triangle& triangle_;
  const Surface& surface_;
  std::array<Edge, 3> edges_;  // each opposite to the corner of its number
  Wide area_;
  unsigned scale_;  // bits to drop from an edge's value, so that products with it fit
};

Painter::Painter(const Triangle& triangle, const Surface& surface)
    : triangle_(triangle),
      surface_(surface),
      edges_{Edge(triangle.corners[1], triangle.corners[2]), Edge(triangle.corners[2], triangle.corners[0]),
             Edge(triangle.corners[0], triangle.corners[1])},
      area_(edges_[0].at(triangle.corners[0].x, triangle.corners[0].y)),
      scale_(static_cast<unsigned>(std::max(0, static_cast<int>(std::bit_width(static_cast<std::uint64_t>(area_))) - 31))) {}

Span Painter::spanAt(int y, const Box& part) const {
  Span span{part.left, part.right};
  for (const Edge& edge : edges_) span.cut(edge, y);
  return span;
}

Painter::Weights Painter::weightsAt(int x, int y) const {
  const Wide sum = area_ >> scale_;
  const Wide first = edges_[0].at(centreOf(x), centreOf(y)) >> scale_;
  const Wide second = edges_[1].at(centreOf(x), centreOf(y)) >> scale_;
  return {{first, second, sum - first - second}, sum};
}

// With one pixel in the row the step does not matter; with more it is small, because all of them are inside.
Varying Painter::varying(const Weights& weights, const std::array<int, 3>& corners) const {
  Wide value = 0;
  Wide change = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    value += corners[i] * weights.of[i];
    change += corners[i] * (edges_[i].a * subpixel);
  }
  return {static_cast<std::uint32_t>(value / weights.sum), static_cast<std::uint32_t>(change / area_)};
}

// Rounded up by a half.
Varying Painter::channel(const Weights& weights, unsigned shift) const {
  std::array<int, 3> values;
  for (std::size_t i = 0; i < 3; ++i) {
    values[i] = static_cast<int>(triangle_.corners[i].colour >> shift & 0xFFu) << 16;
  }
  Varying varied{0x8000u, 0};
  if (values[0] == values[1] && values[0] == values[2]) {
    varied.value += static_cast<std::uint32_t>(values[0]);
    return varied;
  }
  varied = varying(weights, values);
  varied.value += 0x8000u;
  return varied;
}

void Painter::paintShaded(Word* to, int x, int y, int count) const {
  const Weights weights = weightsAt(x, y);
  const auto& [a, b, c] = triangle_.corners;
  std::array<Varying, 4> channels{channel(weights, 0), channel(weights, 8), channel(weights, 16),
                                  channel(weights, 24)};
  const Texture* texture = triangle_.texture;
  Varying u{}, v{};
  if (texture) {
    u = varying(weights, {a.u, b.u, c.u});
    v = varying(weights, {a.v, b.v, c.v});
  }
  constexpr int most = 64;
  std::array<Word, most> words;
  for (int done = 0; done < count; done += most) {
    const int now = std::min(most, count - done);
    for (int i = 0; i < now; ++i) {
      Word colour = 0;
      for (unsigned k = 0; k < 4; ++k) colour |= (static_cast<Word>(channels[k].next()) >> 16u & 0xFFu) << 8 * k;
      if (texture) {
        const int across = u.next();
        colour = multiply(texture->sample(across, v.next()), colour);
      }
      words[static_cast<std::size_t>(i)] = colour;
    }
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
  const bool flat = triangle_.flat && (!triangle_.texture || triangle_.shift);
  for (int y = part.top; y < part.bottom; ++y) {
    const Span span = spanAt(y, part);
    if (span.left >= span.right) continue;
    Word* to = rowOf(surface_, y) + span.left;
    if (flat) {
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
