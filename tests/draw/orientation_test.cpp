#include <doctest/doctest.h>

#include "platform/draw/exif.hpp"
#include "tests/draw/pictures.hpp"
#include "tests/draw/special_pictures.hpp"

namespace lobby::draw {
namespace {

using namespace std::string_literals;

// Upright it is 3 wide and 2 high: 1 2 3 over 4 5 6. As a camera stores it when held in each way, row by row.
struct Held {
  int orientation;
  int width;
  const char* rows;
};
constexpr Held ways[] = {{1, 3, "123456"}, {2, 3, "321654"}, {3, 3, "654321"}, {4, 3, "456123"},
                         {5, 2, "142536"}, {6, 2, "362514"}, {7, 2, "635241"}, {8, 2, "415263"}};

Bitmap stored(const Held& held) {
  return paint(held.width, 6 / held.width, [&](int x, int y) {
    return static_cast<std::uint32_t>(held.rows[y * held.width + x] - '0') * 0x202020u;
  });
}

std::string rowsOf(const Bitmap& picture) {
  std::string rows;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      rows += static_cast<char>('0' + (at(picture, x, y) & 0xFFu) / 0x20u);
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("orientation: every way to hold a camera ends upright") {
  for (const Held& held : ways) {
    CAPTURE(held.orientation);
    const auto shown = decodePicture(pngWith(stored(held), {.exif = exifWith(held.orientation)}));
    REQUIRE(shown);
    CHECK(shown->width == 3);
    CHECK(shown->height == 2);
    CHECK(rowsOf(*shown) == "123456");
  }
}

TEST_CASE("orientation: of a JPEG too, in either byte order") {
  const Bitmap upperLeft = paint(64, 32, [](int x, int y) { return x < 32 && y < 16 ? 0xFFFFFFu : 0u; });
  for (const bool littleEndian : {true, false}) {
    const auto shown = decodePicture(jpegWithExif(encodeJpeg(upperLeft, 90), exifWith(6, littleEndian)));
    REQUIRE(shown);
    CHECK(shown->width == 32);
    CHECK(shown->height == 64);
    CHECK(at(*shown, 28, 4) > 0xF00000);  // turned clockwise: upper right
    CHECK(at(*shown, 4, 4) < 0x100000);
  }
}

TEST_CASE("orientation: EXIF data that says nothing, or nonsense, is passed over") {
  CHECK(exifOrientation("") == 1);
  CHECK(exifOrientation("II*\0"s) == 1);
  CHECK(exifOrientation("II*\0\xFF\xFF\xFF\xFF\x01\x02"s) == 1);
  CHECK(exifOrientation(exifWith(0)) == 1);
  CHECK(exifOrientation(exifWith(9)) == 1);
  const std::string whole = exifWith(6);
  CHECK(exifOrientation(whole) == 6);
  for (std::size_t length = 0; length + 6 < whole.size(); ++length) {  // 6: what follows the value
    CAPTURE(length);
    CHECK(exifOrientation(std::string_view(whole).substr(0, length)) == 1);
  }
}

TEST_CASE("orientation: the inks of print become light") {
  const auto shown = [](std::array<unsigned char, 4> inks) {
    const auto picture = decodePicture(cmykJpeg(16, 16, inks));
    REQUIRE(picture);
    return at(*picture, 8, 8);
  };
  CHECK(shown({0, 0, 0, 0}) == 0xFFFFFF);
  CHECK(shown({0, 0, 0, 255}) == 0);
  CHECK((shown({255, 0, 0, 0}) & 0xFFFFu) >= 0xFC00);  // cyan: no red, all green and blue
  CHECK(shown({255, 0, 0, 0}) < 0x040000 + 0xFFFF);
  CHECK((shown({0, 0, 0, 128}) & 0xFFu) == doctest::Approx(127).epsilon(0.03));
}

}  // namespace lobby::draw
