// What the software renderer makes of single pixels: blending, textures, gradients, clipping.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/draw/stage.hpp"

namespace lobby::draw {
namespace {

int channel(std::uint32_t pixel, int shift) {
  return static_cast<int>(pixel >> shift & 0xFFu);
}

// A picture whose every texel says where it is.
std::vector<std::uint32_t> places(int width, int height) {
  std::vector<std::uint32_t> rgba;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      rgba.push_back(IM_COL32(static_cast<unsigned>(x), static_cast<unsigned>(y), 200u, 255u));
    }
  }
  return rgba;
}

std::uint32_t placeAt(int x, int y) {
  return static_cast<std::uint32_t>(x << 16 | y << 8 | 200);
}

TEST_CASE("an empty list leaves the ground, and no target nothing") {
  Stage stage(70, 50);
  stage.draw([](ImDrawList&) {});
  CHECK(stage.at(0, 0) == Stage::ground);
  CHECK(stage.at(69, 49) == Stage::ground);
  CHECK(stage.guardIsWhole());
  stage.renderer.setTarget({});
  stage.draw([](ImDrawList& list) { list.AddRectFilled({0, 0}, {70, 50}, ~0u); });
  CHECK(stage.at(9, 9) == Stage::ground);
}

TEST_CASE("solid colours blend to the nearest level") {
  Stage stage(256, 4);
  stage.draw([](ImDrawList& list) {
    for (unsigned alpha = 0; alpha < 256; ++alpha) {
      const auto x = static_cast<float>(alpha);
      const ImU32 colour = IM_COL32(250, 250, 250, alpha);
      addCell(list, {{x, 0}, {x + 1, 4}, {0.5f, 0.5f}, {0.5f, 0.5f}, {colour, colour, colour, colour}});
    }
  });
  for (int alpha = 0; alpha < 256; ++alpha) CHECK(stage.at(alpha, 2) == groundUnder(250, alpha / 255.0));
}

TEST_CASE("wide runs blend like single pixels") {
  for (const unsigned alpha : {1u, 2u, 77u, 127u, 128u, 200u, 254u}) {
    Stage stage(23, 3);
    stage.draw([&](ImDrawList& list) { list.AddRectFilled({0, 0}, {23, 3}, IM_COL32(99, 99, 99, alpha)); });
    for (int x = 0; x < 23; ++x) CHECK(stage.at(x, 1) == groundUnder(99, alpha / 255.0));
  }
}

TEST_CASE("coverage takes the colour of the vertices") {
  Stage stage(256, 1);
  std::vector<std::uint8_t> coverage;
  for (unsigned i = 0; i < 256; ++i) coverage.push_back(static_cast<std::uint8_t>(i));
  const TextureHandle ramp = stage.mask(256, 1, coverage);
  for (const unsigned alpha : {255u, 128u, 3u}) {
    stage.draw([&](ImDrawList& list) {
      list.AddImage(imTexture(ramp), {0, 0}, {256, 1}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, alpha));
    });
    for (int i = 0; i < 256; ++i) {
      const int product = static_cast<int>(std::lround(i * static_cast<int>(alpha) / 255.0));
      CHECK(stage.at(i, 0) == groundUnder(255, product / 255.0));
    }
  }
}

TEST_CASE("a picture is copied texel for pixel, wherever it lies") {
  Stage stage(90, 70);
  const TextureHandle picture = stage.picture(61, 40, places(61, 40));
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(picture), {-5, 33}, {56, 73}); });
  for (int y = 33; y < 70; ++y) {
    for (int x = 0; x < 56; ++x) REQUIRE(stage.at(x, y) == placeAt(x + 5, y - 33));
  }
  CHECK(stage.at(56, 40) == Stage::ground);
  CHECK(stage.at(0, 32) == Stage::ground);
}

TEST_CASE("round corners leave the inside of a picture as it is") {
  Stage stage(80, 60);
  const TextureHandle picture = stage.picture(61, 40, places(61, 40));
  stage.draw([&](ImDrawList& list) {
    list.AddImageRounded(imTexture(picture), {10, 10}, {71, 50}, {0, 0}, {1, 1}, ~0u, 12);
  });
  for (int y = 24; y < 36; ++y) {
    for (int x = 24; x < 57; ++x) REQUIRE(stage.at(x, y) == placeAt(x - 10, y - 10));
  }
  CHECK(stage.at(10, 10) == Stage::ground);
}

TEST_CASE("a picture takes tint and opacity, also texels with an alpha of their own") {
  Stage stage(8, 2);
  const TextureHandle picture =
      stage.picture(2, 1, {IM_COL32(200, 100, 50, 255), IM_COL32(200, 100, 50, 128)});
  stage.draw([&](ImDrawList& list) {
    list.AddImage(imTexture(picture), {0, 0}, {2, 1}, {0, 0}, {1, 1}, IM_COL32(255, 255, 255, 128));
    list.AddImage(imTexture(picture), {4, 0}, {6, 1}, {0, 0}, {1, 1}, IM_COL32(128, 255, 255, 255));
  });
  CHECK(channel(stage.at(0, 0), 16) == blended(200, 0x20, 128 / 255.0));
  CHECK(channel(stage.at(1, 0), 16) == blended(200, 0x20, 64 / 255.0));
  CHECK(channel(stage.at(4, 0), 16) == 100);
  CHECK(channel(stage.at(5, 0), 0) == blended(50, 0x60, 128 / 255.0));
}

TEST_CASE("a part of a texture can be replaced, the rest stays") {
  Stage stage(16, 16);
  const TextureHandle picture = stage.picture(16, 16, places(16, 16));
  const std::vector<std::uint32_t> red(6, IM_COL32(255, 0, 0, 255));
  stage.renderer.update(picture, 4, 5, 3, 2, reinterpret_cast<const std::uint8_t*>(red.data()));
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(picture), {0, 0}, {16, 16}); });
  for (int y = 0; y < 16; ++y) {
    for (int x = 0; x < 16; ++x) {
      const bool replaced = x >= 4 && x < 7 && y >= 5 && y < 7;
      CHECK(stage.at(x, y) == (replaced ? 0xFF0000u : placeAt(x, y)));
    }
  }
}

TEST_CASE("a picture that becomes transparent in part lets the ground through there") {
  Stage stage(8, 8);
  const TextureHandle picture = stage.picture(8, 8, places(8, 8));
  const std::uint32_t clear = 0;
  stage.renderer.update(picture, 2, 3, 1, 1, reinterpret_cast<const std::uint8_t*>(&clear));
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(picture), {0, 0}, {8, 8}); });
  CHECK(stage.at(2, 3) == Stage::ground);
  CHECK(stage.at(3, 3) == placeAt(3, 3));
}

TEST_CASE("a new texture is transparent where nothing was written yet") {
  Stage stage(8, 8);
  const TextureHandle page = stage.renderer.create(PixelFormat::colour, 8, 8, true, nullptr);
  const std::vector<std::uint32_t> red(4, IM_COL32(255, 0, 0, 255));
  stage.renderer.update(page, 0, 0, 2, 2, reinterpret_cast<const std::uint8_t*>(red.data()));
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(page), {0, 0}, {8, 8}); });
  CHECK(stage.at(1, 1) == 0xFF0000u);
  CHECK(stage.at(2, 2) == Stage::ground);
}

TEST_CASE("beyond a texture's edge its last texels go on") {
  Stage stage(30, 4);
  const TextureHandle picture = stage.picture(10, 4, places(10, 4));
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(picture), {0, 0}, {30, 4}, {-1, 0}, {2, 1}); });
  CHECK(stage.at(0, 2) == placeAt(0, 2));
  CHECK(stage.at(13, 2) == placeAt(3, 2));
  CHECK(stage.at(29, 2) == placeAt(9, 2));
}

TEST_CASE("an update that leaves the texture touches only what is on it") {
  Stage stage(8, 8);
  const TextureHandle mask = stage.renderer.create(PixelFormat::mask, 8, 8, false, nullptr);
  const std::vector<std::uint8_t> solid(16, 255);
  stage.renderer.update(mask, 6, -2, 4, 4, solid.data());
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(mask), {0, 0}, {8, 8}); });
  CHECK(stage.at(6, 1) == 0xFFFFFFu);
  CHECK(stage.at(5, 1) == Stage::ground);
  CHECK(stage.at(6, 2) == Stage::ground);
}

TEST_CASE("textures are counted by their bytes and are gone when destroyed") {
  Stage stage(4, 4);
  const std::size_t before = stage.renderer.textureBytes();
  const TextureHandle picture = stage.picture(4, 4, places(4, 4));
  CHECK(stage.renderer.textureBytes() == before + 64);
  stage.renderer.destroy(picture);
  stage.renderer.destroy(picture);
  CHECK(stage.renderer.textureBytes() == before);
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(picture), {0, 0}, {4, 4}); });
  CHECK(stage.at(1, 1) == Stage::ground);
}

TEST_CASE("a vertical gradient has one colour a row and ends in its own") {
  Stage stage(9, 100);
  stage.draw([](ImDrawList& list) {
    list.AddRectFilledMultiColor({0, 0}, {9, 100}, 0xFF000000, 0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF);
  });
  for (int y = 0; y < 100; ++y) {
    const auto level = static_cast<std::uint32_t>(std::lround((y + 0.5) / 100 * 255));
    for (int x = 0; x < 9; ++x) CHECK(stage.at(x, y) == level * 0x010101u);
  }
}

TEST_CASE("the alpha of a cell goes evenly from corner to corner") {
  Stage stage(200, 50);
  const TextureHandle black =
      stage.picture(200, 50, std::vector<std::uint32_t>(10000, IM_COL32(0, 0, 0, 255)));
  const auto alpha = [](unsigned level) { return IM_COL32(255, 255, 255, level); };
  stage.draw([&](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {200, 50}, ~0u);
    list.PushTextureID(imTexture(black));
    addCell(list, {{0, 0}, {200, 50}, {0, 0}, {1, 1}, {alpha(0), alpha(255), alpha(155), alpha(40)}});
    list.PopTextureID();
  });
  for (int y = 0; y < 50; ++y) {
    for (int x = 0; x < 200; ++x) {
      const double u = (x + 0.5) / 200, v = (y + 0.5) / 50;
      const double level = (1 - v) * u * 255 + v * ((1 - u) * 40 + u * 155);
      REQUIRE(std::abs(channel(stage.at(x, y), 8) - (255 - level)) <= 0.51);
    }
  }
}

TEST_CASE("nothing is drawn outside the clip rectangle") {
  Stage stage(60, 60);
  stage.draw([](ImDrawList& list) {
    list.PushClipRect({10, 20}, {30, 41});
    list.AddRectFilled({0, 0}, {60, 60}, ~0u, 9);
    list.AddCircleFilled({20, 30}, 40, 0x80FF00FF);
    list.PopClipRect();
  });
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 60; ++x) {
      const bool inside = x >= 10 && x < 30 && y >= 20 && y < 41;
      REQUIRE((stage.at(x, y) != Stage::ground) == inside);
    }
  }
}

TEST_CASE("the frame is read as it was drawn") {
  Stage stage(5, 3);
  stage.draw([](ImDrawList& list) { list.AddRectFilled({1, 1}, {2, 2}, IM_COL32(1, 2, 3, 255)); });
  const Bitmap picture = stage.renderer.readPixels(5, 3);
  const std::vector<std::uint8_t> pixel(picture.rgba.begin() + 24, picture.rgba.begin() + 28);
  CHECK(pixel == std::vector<std::uint8_t>{1, 2, 3, 255});
  CHECK(picture.rgba[0] == 0x20);
  CHECK(picture.rgba[2] == 0x60);
}

}  // namespace
}  // namespace lobby::draw
