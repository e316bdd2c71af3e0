#include "app/widgets/access_sign.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace lobby::widgets {
namespace {

constexpr float wide = 1.3f;

// Draws in a square of 24 around its middle.
class Pen {
 public:
  Pen(Canvas& canvas, draw::Point centre, float size, std::uint32_t rgb)
      : canvas_(canvas),
        centre_(centre),
        unit_(size / 24),
        rgb_(rgb),
        thickness_(std::max(1.5f, size * 0.085f)) {}

  void line(std::vector<draw::Point> points, bool closed = false) {
    for (draw::Point& point : points) point = {point.x * unit_, point.y * unit_};
    canvas_.trace(centre_, points, rgb_, thickness_, closed);
  }
  // Degrees clockwise from three o'clock.
  void arc(draw::Point around, float radius, float from, float to) {
    line(arcPoints(around, radius, from, to));
  }
  void dot(draw::Point at, float radius) {
    constexpr int corners = 20;
    std::vector<draw::Point> outline = arcPoints(at, radius, 0, 360 - 360.0f / corners);
    for (draw::Point& point : outline) point = {point.x * unit_, point.y * unit_};
    canvas_.convex(centre_, outline, rgb_);
  }

  static std::vector<draw::Point> arcPoints(draw::Point around, float radius, float from, float to) {
    constexpr int steps = 20;
    std::vector<draw::Point> points;
    for (int i = 0; i < steps; ++i) {
      const float angle =
          (from + (to - from) * static_cast<float>(i) / (steps - 1)) * std::numbers::pi_v<float> / 180;
      points.push_back({around.x + radius * std::cos(angle), around.y + radius * std::sin(angle)});
    }
    return points;
  }

 private:
  Canvas& canvas_;
  draw::Point centre_;
  float unit_;
  std::uint32_t rgb_;
  float thickness_;
};

// A D, and the voice that comes from them.
void audioDescription(Pen& pen) {
  pen.line({{-15.5f, 8}, {-11, -8}, {-6.5f, 8}});
  pen.line({{-14, 3}, {-8, 3}});
  std::vector<draw::Point> d = Pen::arcPoints({0, 0}, 8, -90, 90);
  for (draw::Point& point : d) point.x = -3.5f + point.x * 0.75f;
  pen.line(std::move(d), true);
  pen.arc({0, 0}, 8, -40, 40);
  pen.arc({0, 0}, 13, -40, 40);
}

// A screen with two lines of words at its foot.
void captions(Pen& pen) {
  pen.line({{-12, -9}, {12, -9}, {12, 9}, {-12, 9}}, true);
  pen.line({{-7.5f, 0}, {7.5f, 0}});
  pen.line({{-7.5f, 4.5f}, {3, 4.5f}});
}

// An ear, and what reaches it without a sound.
void hearingLoop(Pen& pen) {
  std::vector<draw::Point> ear = Pen::arcPoints({-2, -4}, 7.5f, 180, 375);
  for (const draw::Point& point : {draw::Point{3.5f, 1.5f}, draw::Point{1, 5}, draw::Point{0, 9}})
    ear.push_back(point);
  for (const draw::Point& point : Pen::arcPoints({-3.5f, 8.5f}, 3.5f, 10, 150)) ear.push_back(point);
  pen.line(std::move(ear));
  std::vector<draw::Point> inner = Pen::arcPoints({-2, -4}, 3.4f, 190, 380);
  inner.push_back({-0.5f, 1});
  pen.line(std::move(inner));
  pen.arc({-2, -4}, 12.5f, -35, 35);
}

// A calm face.
void relaxed(Pen& pen) {
  pen.line(Pen::arcPoints({0, 0}, 11, 0, 342), true);
  pen.dot({-4, -3}, 1.5f);
  pen.dot({4, -3}, 1.5f);
  pen.arc({0, 0}, 6, 25, 155);
}

void wheelchair(Pen& pen) {
  pen.dot({-2, -10}, 2.2f);
  pen.line({{-2, -6.5f}, {-2, 1.5f}, {5, 1.5f}, {8, 9}, {11, 8}});
  pen.line({{-2, -2.5f}, {4, -2.5f}});
  pen.arc({-1.5f, 4.5f}, 7, 45, 225);
}

}  // namespace

float accessSignWidth(float size) {
  return size * wide;
}

void accessSign(Canvas& canvas, AccessSign sign, draw::Point centre, float size, std::uint32_t rgb) {
  Pen pen(canvas, centre, size, rgb);
  switch (sign) {
    case AccessSign::audioDescription:
      return audioDescription(pen);
    case AccessSign::captions:
      return captions(pen);
    case AccessSign::hearingLoop:
      return hearingLoop(pen);
    case AccessSign::relaxed:
      return relaxed(pen);
    case AccessSign::wheelchair:
      return wheelchair(pen);
  }
}

}  // namespace lobby::widgets
