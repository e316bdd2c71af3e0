#include "platform/draw/inspect.hpp"

#include <bit>
#include <cmath>

#include <doctest/doctest.h>

#include "tests/draw/pictures.hpp"
#include "tests/draw/special_pictures.hpp"

namespace lobby::draw {
namespace {

// Soft shapes, another scene for every seed.
Bitmap scene(int width, int height, double seed) {
  return paint(width, height, [=](int x, int y) {
    const double u = 6.0 * x / width;
    const double v = 4.0 * y / height;
    const auto light = [&](double shift) {
      const double value =
          120 + 60 * std::sin(u * (1 + seed / 5) + shift) + 50 * std::cos(v + u * seed + shift);
      return static_cast<std::uint32_t>(std::lround(value)) & 0xFFu;
    };
    return light(seed) << 16u | light(seed * 2) << 8u | light(0);
  });
}

PictureFacts inspected(const std::string& bytes) {
  const auto facts = inspectPicture(bytes);
  REQUIRE_MESSAGE(facts.has_value(), facts.error().message);
  return *facts;
}

int bitsApart(const std::string& a, const std::string& b) {
  return std::popcount(inspected(a).fingerprint ^ inspected(b).fingerprint);
}

std::string foreignProfileOf(const PngExtras& extras) {
  return inspected(pngWith(plain(16, 16, 0x406080), extras)).foreignProfile;
}

}  // namespace

TEST_CASE("inspect: size, depth and kind of colours") {
  const PictureFacts jpeg = inspected(encodeJpeg(scene(403, 301, 1), 90));
  CHECK(jpeg.width == 403);
  CHECK(jpeg.height == 301);
  CHECK(jpeg.bitDepth == 8);
  CHECK(jpeg.colours == PictureColours::rgb);
  CHECK(inspected(greyJpeg(40, 30, 99)).colours == PictureColours::grey);
  CHECK(inspected(cmykJpeg(40, 30, {0, 0, 0, 0})).colours == PictureColours::cmyk);
  const PictureFacts png = inspected(pngWith(scene(403, 301, 1), {.deep = true}));
  CHECK(png.width == 403);
  CHECK(png.height == 301);
  CHECK(png.bitDepth == 16);
}

TEST_CASE("inspect: sizes are those of the picture standing upright") {
  const std::string lying = jpegWithExif(encodeJpeg(scene(40, 30, 1), 90), exifWith(6));
  CHECK(inspected(lying).width == 30);
  CHECK(inspected(lying).height == 40);
  CHECK(inspected(pngWith(scene(40, 30, 1), {.exif = exifWith(8)})).width == 30);
}

TEST_CASE("inspect: how bright, how black, how varied") {
  const PictureFacts black = inspected(encodeJpeg(plain(320, 200, 0x050505), 90));
  CHECK(black.brightness < 0.03);
  CHECK(black.blackShare == 1);
  CHECK(black.range <= 2);
  const Bitmap halves = paint(320, 200, [](int x, int) { return x < 80 ? 0u : 0xF08020u; });
  for (const std::string& bytes : {encodeJpeg(halves, 95), pngWith(halves, {})}) {
    const PictureFacts facts = inspected(bytes);
    CHECK(facts.blackShare == doctest::Approx(0.25).epsilon(0.02));
    CHECK(facts.range == doctest::Approx(0xF0).epsilon(0.03));
    CHECK((facts.meanColour >> 16u) == doctest::Approx(180).epsilon(0.02));
    CHECK((facts.meanColour & 0xFFu) == doctest::Approx(24).epsilon(0.1));
  }
  CHECK(inspected(encodeJpeg(plain(320, 200, 0xFFFFFF), 90)).brightness == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE("inspect: one bright speck makes no range") {
  const auto withSpeck = [](int side) {
    return pngWith(
        paint(320, 320, [=](int x, int y) { return x < side && y < side ? 0xFFFFFFu : 0x202020u; }), {});
  };
  CHECK(inspected(withSpeck(24)).range == 0);
  CHECK(inspected(withSpeck(80)).range > 200);
}

TEST_CASE("inspect: a copy that was scaled, or saved again, keeps its fingerprint; another scene does not") {
  for (const double seed : {0.3, 1.0, 1.7, 2.4}) {
    CAPTURE(seed);
    const Bitmap picture = scene(960, 540, seed);
    const std::string original = pngWith(picture, {});
    CHECK(bitsApart(original, encodeJpeg(picture, 60)) <= 4);
    CHECK(bitsApart(original, encodeJpeg(scaleToFit(picture, 500, 500), 60)) <= 4);
    CHECK(bitsApart(original, progressiveJpeg(picture)) <= 4);
    CHECK(bitsApart(original, encodeJpeg(scene(960, 540, seed + 0.35), 90)) > 8);
  }
}

TEST_CASE("inspect: foreign colours in a JPEG, by what the profile does and not by its name") {
  const std::string jpeg = encodeJpeg(plain(16, 16, 0x406080), 90);
  CHECK(inspected(jpeg).foreignProfile.empty());
  CHECK(inspected(jpegWithProfile(jpeg, srgbProfile())).foreignProfile.empty());
  CHECK(inspected(jpegWithProfile(jpeg, adobeRgbProfile())).foreignProfile == "Adobe RGB (1998)");
  CHECK(inspected(jpegWithProfile(jpeg, gammaProfile(1.9))).foreignProfile == "Another curve");
  CHECK(inspected(jpegWithProfile(jpeg, gammaProfile(2.2))).foreignProfile.empty());
  const std::string grey = greyJpeg(16, 16, 99);
  CHECK(inspected(jpegWithProfile(grey, greyProfile(2.2))).foreignProfile.empty());
  CHECK(inspected(jpegWithProfile(grey, greyProfile(1.0))).foreignProfile == "Grey");
}

TEST_CASE("inspect: foreign colours in a PNG") {
  constexpr std::array srgb{0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
  constexpr std::array wide{0.3127, 0.3290, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060};  // Display P3
  CHECK(foreignProfileOf({}).empty());
  CHECK(foreignProfileOf({.icc = srgbProfile()}).empty());
  CHECK(foreignProfileOf({.icc = adobeRgbProfile()}) == "Adobe RGB (1998)");
  CHECK(foreignProfileOf({.primaries = srgb}).empty());
  CHECK(foreignProfileOf({.primaries = wide}) == "unnamed");
  CHECK(foreignProfileOf({.gamma = 1.0}).empty());
}

TEST_CASE("inspect: a PNG's gamma is put right by decoding, so that it is nothing to report") {
  const Bitmap grey = plain(8, 8, 0x404040);
  const auto linear = decodePicture(pngWith(grey, {.gamma = 1.0}));
  REQUIRE(linear);
  CHECK(at(*linear, 4, 4) == 0x888888);  // a quarter of the light, as sRGB writes it
}

TEST_CASE("inspect: a torn profile is passed over, the picture is not") {
  const std::string jpeg = encodeJpeg(plain(16, 16, 0x406080), 90);
  CHECK(inspected(jpegWithProfile(jpeg, adobeRgbProfile().substr(0, 200))).foreignProfile.empty());
  CHECK(inspected(jpegWith(jpeg, 0xE2, std::string("ICC_PROFILE\0\x03\x09zz", 16))).foreignProfile.empty());
  CHECK(decodePicture(jpegWith(jpeg, 0xE2, std::string("ICC_PROFILE\0\x03\x09zz", 16))).has_value());
}

TEST_CASE("inspect: fails where decoding fails, at every length") {
  const Bitmap picture = scene(100, 60, 1);
  for (const std::string& whole : {encodeJpeg(picture, 90), progressiveJpeg(picture), pngWith(picture, {})}) {
    int refused = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
      CAPTURE(length);
      const std::string_view torn = std::string_view(whole).substr(0, length);
      const bool shown = decodePicture(torn).has_value();
      CHECK(inspectPicture(torn).has_value() == shown);
      refused += shown ? 0 : 1;
    }
    CHECK(refused >= static_cast<int>(whole.size()) - 8);  // only an end mark may be missing
  }
}

TEST_CASE("inspect: a torn JPEG says so, and what to do") {
  const std::string whole = encodeJpeg(scene(640, 360, 1), 90);
  const auto torn = inspectPicture(std::string_view(whole).substr(0, whole.size() / 2));
  REQUIRE(!torn);
  CHECK(torn.error().kind == ErrorKind::content);
  CHECK(torn.error().message.starts_with("this JPEG is damaged or cut off ("));
  CHECK(torn.error().message.ends_with("; copy it again from where it came from"));
}

TEST_CASE("inspect: pictures of one pixel, and none at all") {
  CHECK(inspected(encodeJpeg(plain(1, 1, 0x808080), 90)).width == 1);
  CHECK(inspected(pngWith(plain(1, 1, 0x808080), {})).height == 1);
  CHECK(!inspectPicture("hello"));
  CHECK(!inspectPicture(""));
}

}  // namespace lobby::draw
