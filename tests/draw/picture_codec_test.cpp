#include "platform/draw/picture_codec.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "tests/draw/pictures.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::draw {
namespace {

using namespace std::string_literals;

std::uint32_t ramp(int x, int y) {
  return static_cast<std::uint32_t>((x * 2) << 16 | (y * 2) << 8 | (x + y));
}

int worstDifference(const Bitmap& a, const Bitmap& b) {
  REQUIRE(a.rgba.size() == b.rgba.size());
  int worst = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i)
    worst = std::max(worst, std::abs(int{a.rgba[i]} - int{b.rgba[i]}));
  return worst;
}

void checkRefused(std::string_view bytes, const char* advice = "save it") {
  const auto decoded = decodePicture(bytes);
  REQUIRE(!decoded);
  CHECK(decoded.error().kind == ErrorKind::content);
  CHECK_MESSAGE(decoded.error().message.find(advice) != std::string::npos, decoded.error().message);
}

// The headers of a JPEG with those dimensions, and no picture behind them.
std::string jpegHeader(int width, int height) {
  std::string bytes = "\xFF\xD8\xFF\xC0\x00\x11\x08"s;
  for (const int side : {height, width}) bytes += {static_cast<char>(side >> 8), static_cast<char>(side)};
  return bytes + "\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"s +
         "\xFF\xDA\x00\x0C\x03\x01\x00\x02\x11\x03\x11\x00\x3F\x00"s;
}

}  // namespace

TEST_CASE("codec: a JPEG comes back as it was, within what JPEG promises") {
  const Bitmap picture = paint(100, 60, ramp);
  const auto decoded = decodePicture(encodeJpeg(picture, 95));
  REQUIRE_MESSAGE(decoded, decoded.error().message);
  CHECK(decoded->width == 100);
  CHECK(decoded->height == 60);
  CHECK(worstDifference(*decoded, picture) <= 12);
}

TEST_CASE("codec: better quality is nearer and larger, and JPEG files are baseline") {
  const Bitmap picture = paint(100, 60, ramp);
  const std::string good = encodeJpeg(picture, 95);
  const std::string poor = encodeJpeg(picture, 20);
  CHECK(good.size() > poor.size());
  CHECK(worstDifference(*decodePicture(good), picture) < worstDifference(*decodePicture(poor), picture));
  CHECK(good.find("\xFF\xC0") != std::string::npos);  // SOF0: baseline
  CHECK(good.find("\xFF\xC2") == std::string::npos);  // SOF2: progressive
}

TEST_CASE("codec: a PNG comes back exactly") {
  const test::TemporaryFolder folder;
  const Bitmap picture = paint(33, 21, ramp);
  REQUIRE(writePng((folder / "x.png").string(), picture).has_value());
  const auto decoded = decodePicture(test::contentOf(folder / "x.png"));
  REQUIRE(decoded);
  CHECK(decoded->rgba == picture.rgba);
}

TEST_CASE("codec: a PNG that cannot be written names its file") {
  const auto written = writePng("/nowhere/x.png", plain(1, 1, 0));
  REQUIRE(!written);
  CHECK(written.error().kind == ErrorKind::system);
  CHECK(written.error().message.find("/nowhere/x.png") != std::string::npos);
}

TEST_CASE("codec: what is no JPEG or PNG is refused with what to do") {
  checkRefused("");
  checkRefused("hello");
  checkRefused(
      "GIF89a\x01\x00\x01\x00\x80\x00\x00\xFF\xFF\xFF\x00\x00\x00\x2C\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3B"s);
  checkRefused("BM"s + std::string(100, '\0'));
  checkRefused("\xFF\xD8\xFF"s, "copy it again");
}

TEST_CASE("codec: a truncated PNG is refused at every length") {
  const test::TemporaryFolder folder;
  REQUIRE(writePng((folder / "x.png").string(), paint(33, 21, ramp)).has_value());
  const std::string bytes = test::contentOf(folder / "x.png");
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    CHECK(!decodePicture(std::string_view(bytes).substr(0, length)));
  }
  checkRefused(bytes.substr(0, bytes.size() / 2), "cut off; copy it again");
}

TEST_CASE("codec: a JPEG cut inside its headers is refused, cut anywhere it never crashes") {
  const std::string bytes = encodeJpeg(paint(100, 60, ramp), 90);
  const std::size_t scan = bytes.find("\xFF\xDA");
  REQUIRE(scan != std::string::npos);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const bool decoded = decodePicture(std::string_view(bytes).substr(0, length)).has_value();
    if (length < scan) CHECK_MESSAGE(!decoded, length);
  }
}

TEST_CASE("codec: huge dimensions are refused before memory is asked for") {
  checkRefused(jpegHeader(65000, 65000), "make it smaller");
  checkRefused(jpegHeader(8193, 10), "make it smaller");
}

TEST_CASE("codec: scaling to fit keeps proportions and never enlarges") {
  const Bitmap wide = plain(400, 200, 0x204060);
  const Bitmap half = scaleToFit(wide, 200, 200);
  CHECK(half.width == 200);
  CHECK(half.height == 100);
  CHECK(at(half, 100, 50) == 0x204060);
  CHECK(scaleToFit(wide, 1000, 50).width == 100);
  CHECK(scaleToFit(wide, 1000, 1000).width == 400);
  const Bitmap line = scaleToFit(plain(1000, 2, 0), 10, 10);
  CHECK(line.width == 10);
  CHECK(line.height == 1);
}

TEST_CASE("codec: a crop covers its space exactly, whatever the proportions") {
  for (const auto& [width, height] : {std::pair{400, 200}, {200, 400}, {300, 300}, {1, 500}, {500, 1}}) {
    CAPTURE(width);
    const Bitmap crop = coverCrop(plain(width, height, 0x336699), {.width = 160, .height = 90});
    CHECK(crop.width == 160);
    CHECK(crop.height == 90);
    CHECK(at(crop, 0, 0) == 0x336699);
    CHECK(at(crop, 159, 89) == 0x336699);
  }
}

TEST_CASE("codec: the focal point comes to the anchor, as near as the edges allow") {
  // Red grows to the right, one step a pixel; a crop as high as the picture is not scaled.
  const Bitmap picture = paint(200, 50, [](int x, int) { return static_cast<std::uint32_t>(x << 16); });
  const auto leftEdge = [&](float focal, float anchor) {
    return at(coverCrop(picture, {.width = 50, .height = 50, .focalX = focal, .anchorX = anchor}), 0, 0) >>
           16u;
  };
  CHECK(leftEdge(0.5f, 0.5f) == 75);
  CHECK(leftEdge(0.5f, 0) == 100);
  CHECK(leftEdge(0.5f, 1) == 50);
  CHECK(leftEdge(0, 0.5f) == 0);  // the edge holds it
  CHECK(leftEdge(1, 0.5f) == 150);
  const Bitmap tall = paint(50, 200, [](int, int y) { return static_cast<std::uint32_t>(y); });
  const Bitmap lower = coverCrop(tall, {.width = 50, .height = 50, .focalY = 0.75f, .anchorY = 0.5f});
  CHECK(at(lower, 0, 0) == 125);
}

TEST_CASE("codec: the dominant colour is the mean, in linear light") {
  CHECK(dominantColour(plain(10, 10, 0x123456)) == 0x123456);
  const Bitmap halves = paint(10, 10, [](int x, int) { return x < 5 ? 0xFFFFFFu : 0u; });
  CHECK(dominantColour(halves) == 0xB4B4B4);  // not 0x808080: light adds up, not its code
  CHECK(dominantColour(Bitmap{}) == 0);
}

}  // namespace lobby::draw
