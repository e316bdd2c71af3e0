// Pictures that cannot be shown, that want too much memory, or that are not what they say.
#include <doctest/doctest.h>

#include "platform/draw/picture_codec.hpp"
#include "tests/data/edition/hostile/inside.hpp"
#include "tests/draw/special_pictures.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

std::string with(std::string_view full) {
  return TestSnapshot().withPicture(full).bytes();
}

std::string withThumb(std::string_view thumb) {
  return TestSnapshot().withPicture(jpegOf(64, 36), thumb).bytes();
}

// A JPEG that says it has another size.
std::string jpegSaying(int width, int height) {
  std::string bytes = jpegOf(64, 36);
  const std::size_t frame = bytes.find("\xFF\xC0");
  REQUIRE(frame != bytes.npos);
  const auto put = [&](std::size_t at, int value) {
    bytes[at] = static_cast<char>(value >> 8);
    bytes[at + 1] = static_cast<char>(value);
  };
  put(frame + 5, height);
  put(frame + 7, width);
  return bytes;
}

draw::Bitmap noise(int width, int height) {
  draw::Bitmap picture{width, height, {}};
  unsigned chance = 1;
  for (int i = 0; i < width * height * 4; ++i) {
    chance = chance * 1664525u + 1013904223u;
    picture.rgba.push_back(static_cast<std::uint8_t>(chance >> 24));
  }
  return picture;
}

std::string png(int width, int height) {
  const TemporaryFolder folder;
  REQUIRE(draw::writePng(folder / "x.png", noise(8, 8)));
  std::string bytes = contentOf(folder / "x.png");
  bytes = withBig(std::move(bytes), 16, 4, static_cast<std::uint64_t>(width));
  return withBig(std::move(bytes), 20, 4, static_cast<std::uint64_t>(height));
}

std::string picture1(const std::string& why) {
  return cannotShow("picture 1: " + why);
}

}  // namespace

TEST_CASE("hostile pictures: sizes") {
  checkInside({{"a header of 65535 x 65535", with(jpegSaying(65535, 65535)),
                picture1("this JPEG cannot be read (Maximum supported image dimension is 65500 pixels)")},
               {"a header of 8192 x 8192", with(jpegSaying(8192, 8192)),
                picture1("it has 8192 x 8192 pixels and may have 1920 x 1920")},
               {"one pixel too wide", with(jpegOf(1921, 10)),
                picture1("it has 1921 x 10 pixels and may have 1920 x 1920")},
               {"one pixel too high", with(jpegOf(10, 1921)),
                picture1("it has 10 x 1921 pixels and may have 1920 x 1920")},
               {"a header of no height", with(jpegSaying(64, 0)),
                picture1("this JPEG cannot be read (Empty JPEG image (DNL not supported))")},
               {"another size than it says", with(jpegOf(64, 37)), picture1("it is not as large as it says")},
               {"turned by its EXIF data", with(draw::jpegWithExif(jpegOf(64, 36), draw::exifWith(6))),
                picture1("it is not as large as it says")},
               {"a thumbnail that is too wide", withThumb(jpegOf(481, 20)),
                picture1("it has 481 x 20 pixels and may have 480 x 1920")},
               {"nine megabytes", with(std::string(9'000'000, 'x')), picture1("it has 9000000 bytes")},
               {"twenty megabytes",
                after("UPDATE picture_data SET full = zeroblob(20000000), thumb = x'' WHERE picture = 1"),
                damagedInside("page " + std::to_string(TestSnapshot().root("picture_data")) +
                              " of its database has a row of 20000073 bytes")}});
}

TEST_CASE("hostile pictures: kinds") {
  checkInside({{"no bytes", with(""), picture1("it is no JPEG")},
               {"a text", with("once upon a time"), picture1("it is no JPEG")},
               {"a GIF", with("GIF89a" + std::string(100, '\1')), picture1("it is no JPEG")},
               {"a PNG", with(png(8, 8)), picture1("it is no JPEG")},
               {"a PNG of 65535 x 65535", with(png(65535, 65535)), picture1("it is no JPEG")},
               {"a thumbnail that is a text", withThumb("small"), picture1("it is no JPEG")},
               {"a progressive JPEG", with(draw::progressiveJpeg(noise(64, 36))),
                picture1("it is a progressive JPEG, which takes too much memory")}});
}

TEST_CASE("hostile pictures: damage") {
  const std::string whole = draw::encodeJpeg(noise(64, 36), 90);
  checkInside({{"the magic alone", with("\xFF\xD8\xFF"),
                picture1("this JPEG is damaged or cut off (JPEG datastream contains no image)")},
               {"cut off in its header", with(whole.substr(0, 100)),
                picture1("this JPEG is damaged or cut off (JPEG datastream contains no image)")},
               {"cut off in its middle", with(whole.substr(0, whole.size() / 2)),
                picture1("this JPEG is damaged or cut off (Premature end of JPEG file)")},
               {"its last byte missing", with(whole.substr(0, whole.size() - 2)),
                picture1("this JPEG is damaged or cut off (Premature end of JPEG file)")},
               {"zeros in its middle",
                with(std::string(whole).replace(whole.size() / 2, 300, std::string(300, '\0'))),
                picture1("this JPEG is damaged or cut off (Corrupt JPEG data: bad Huffman code)")},
               {"the wrong hash", after("UPDATE picture_data SET full_hash = zeroblob(32) WHERE picture = 1"),
                damagedInside("picture 1")},
               {"the wrong hash of a thumbnail",
                after("UPDATE picture_data SET thumb_hash = full_hash WHERE picture = 2"),
                damagedInside("picture 2")},
               {"a hash of 31 bytes",
                after("UPDATE picture_data SET full_hash = substr(full_hash, 1, 31) WHERE picture = 2"),
                damagedInside("picture 2")},
               {"no hash", after("UPDATE picture_data SET full_hash = x''"), damagedInside("picture 1")}});
}

}  // namespace lobby::test
