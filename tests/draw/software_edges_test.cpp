// Which pixels belong to a shape, and what the software renderer does with shapes that are none.
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "tests/draw/stage.hpp"

namespace lobby::draw {
namespace {

constexpr ImU32 half = IM_COL32(255, 255, 255, 128);

void checkCoveredOnce(const Stage& stage, int from, int to) {
  const std::uint32_t expected = groundUnder(255, 128 / 255.0);
  for (int y = from; y < to; ++y) {
    for (int x = from; x < to; ++x) REQUIRE(stage.at(x, y) == expected);
  }
}

TEST_CASE("cells that share edges neither overlap nor leave gaps") {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> place(0, 64);
  for (int round = 0; round < 50; ++round) {
    std::vector<float> cuts{-0.5f, 64.5f};
    for (int i = 0; i < 12; ++i)
      cuts.push_back(i % 3 == 0 ? std::floor(place(random)) + 0.5f : place(random));
    std::ranges::sort(cuts);
    Stage stage(64, 64);
    stage.draw([&](ImDrawList& list) {
      for (std::size_t x = 1; x < cuts.size(); ++x) {
        for (std::size_t y = 1; y < cuts.size(); ++y) {
          addCell(list, {{cuts[x - 1], cuts[y - 1]},
                         {cuts[x], cuts[y]},
                         {0.5f, 0.5f},
                         {0.5f, 0.5f},
                         {half, half, half, half}});
        }
      }
    });
    checkCoveredOnce(stage, 0, 64);
  }
}

TEST_CASE("triangles that share edges neither overlap nor leave gaps") {
  std::mt19937 random(2);
  std::uniform_real_distribution<float> place(8, 56);
  const ImVec2 uv(0.5f, 0.5f);
  for (int round = 0; round < 300; ++round) {
    // A fan around a point, sometimes on a pixel centre, over a square; corners too are sometimes on centres.
    const auto coordinate = [&] { return round % 2 ? std::floor(place(random)) + 0.5f : place(random); };
    const ImVec2 centre(coordinate(), coordinate());
    const ImVec2 rim[] = {{0.5f, 0.5f},   {coordinate(), 0.5f},  {64.5f, 0.5f}, {64.5f, coordinate()},
                          {64.5f, 64.5f}, {coordinate(), 64.5f}, {0.5f, 64.5f}, {0.5f, coordinate()}};
    Stage stage(66, 66);
    stage.draw([&](ImDrawList& list) {
      for (std::size_t i = 0; i < 8; ++i) {
        const bool turned = (round + static_cast<int>(i)) % 3 == 0;  // either way round
        const ImVec2 a = rim[i], b = rim[(i + 1) % 8];
        addTriangle(list, {centre, turned ? b : a, turned ? a : b}, {uv, uv, uv}, {half, half, half});
      }
    });
    checkCoveredOnce(stage, 0, 64);            // centres on the left and upper edge are inside, …
    CHECK(stage.at(64, 30) == Stage::ground);  // … on the right and lower one outside
    CHECK(stage.at(30, 64) == Stage::ground);
  }
}

TEST_CASE("a cell and a triangle with a common edge meet") {
  const ImVec2 uv(0.5f, 0.5f);
  for (const float edge : {20.0f, 20.25f, 20.5f, 20.75f}) {
    Stage stage(40, 40);
    stage.draw([&](ImDrawList& list) {
      addCell(list, {{-1, -1}, {edge, 41}, uv, uv, {half, half, half, half}});
      addTriangle(list, {{edge, -1}, {edge, 41}, {90, -1}}, {uv, uv, uv}, {half, half, half});
      addTriangle(list, {{90, -1}, {edge, 41}, {90, 41}}, {uv, uv, uv}, {half, half, half});
    });
    checkCoveredOnce(stage, 0, 40);
  }
}

TEST_CASE("colours run over a triangle as the plane through its corners") {
  Stage stage(100, 100);
  const ImVec2 uv(0.5f, 0.5f);
  stage.draw([&](ImDrawList& list) {
    addTriangle(list, {{0, 0}, {100, 0}, {0, 100}}, {uv, uv, uv},
                {IM_COL32(0, 255, 0, 255), IM_COL32(255, 0, 0, 255), IM_COL32(0, 0, 255, 255)});
  });
  for (int y = 0; y < 99; ++y) {
    for (int x = 0; x + y < 99; ++x) {
      const double u = (x + 0.5) / 100 * 255, v = (y + 0.5) / 100 * 255;
      const std::uint32_t pixel = stage.at(x, y);
      REQUIRE(std::abs((pixel >> 16u) - u) <= 0.51);
      REQUIRE(std::abs((pixel & 0xFFu) - v) <= 0.51);
      REQUIRE(std::abs((pixel >> 8u & 0xFFu) - (255 - u - v)) <= 0.51);
    }
  }
}

TEST_CASE("a picture that is turned or scaled shows the nearest texel") {
  Stage stage(40, 40);
  const TextureHandle picture = stage.picture(2, 2, {0xFF0000FF, 0xFF00FF00, 0xFFFF0000, 0xFFFFFFFF});
  stage.draw([&](ImDrawList& list) {
    list.AddImage(imTexture(picture), {0, 0}, {20, 20});
    list.AddImage(imTexture(picture), {20, 20}, {40, 40}, {1, 1}, {0, 0});
  });
  CHECK(stage.at(9, 9) == 0xFF0000);
  CHECK(stage.at(10, 9) == 0x00FF00);
  CHECK(stage.at(9, 10) == 0x0000FF);
  CHECK(stage.at(20, 20) == 0xFFFFFF);
  CHECK(stage.at(30, 29) == 0x0000FF);
  CHECK(stage.at(39, 39) == 0xFF0000);
}

TEST_CASE("a smooth texture is mixed between its texels") {
  Stage stage(40, 4);
  const TextureHandle picture = stage.picture(2, 1, {0xFF000000, 0xFFFFFFFF}, true);
  stage.draw([&](ImDrawList& list) { list.AddImage(imTexture(picture), {0, 0}, {40, 4}); });
  CHECK(stage.at(5, 1) == 0x000000);
  CHECK(stage.at(35, 1) == 0xFFFFFF);
  for (int x = 10; x < 30; ++x) CHECK(std::abs((stage.at(x, 1) & 0xFFu) - (x + 0.5 - 10) / 20 * 255) <= 2);
}

float wild(std::mt19937& random) {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  const float specials[] = {infinity,  -infinity, NAN, 1e30f, -1e30f, 15999.9f,
                            -15999.9f, 0,         40,  2e9f,  1e-30f};
  if (random() % 4 == 0) return specials[random() % std::size(specials)];
  return std::uniform_real_distribution<float>(-60, 100)(random);
}

TEST_CASE("wild coordinates write nothing outside") {
  std::mt19937 random(3);
  Stage stage(40, 40);
  const TextureHandle textures[] = {stage.white,
                                    stage.picture(7, 5, std::vector<std::uint32_t>(35, 0x80FFFFFF), true),
                                    stage.picture(40, 40, std::vector<std::uint32_t>(1600, ~0u)),
                                    stage.mask(9, 9, std::vector<std::uint8_t>(81, 200))};
  const auto point = [&] { return ImVec2(wild(random), wild(random)); };
  const auto colour = [&] { return static_cast<ImU32>(random()); };
  for (int round = 0; round < 400; ++round) {
    stage.draw([&](ImDrawList& list) {
      for (int i = 0; i < 20; ++i) {
        list.PushTextureID(imTexture(textures[random() % 4]));
        const ImVec2 a = point(), b = point();
        addTriangle(list, {a, b, i % 5 ? point() : a}, {point(), point(), point()},
                    {colour(), colour(), colour()});
        addCell(list, {a, b, point(), point(), {colour(), colour(), colour(), colour()}});
        const ImVec2 at(std::floor(wild(random)), 3);
        addCell(list, {at, {at.x + 40, 43}, {0, 0}, {1, 1}, {~0u, colour() | 0xFFFFFFu, ~0u, ~0u}});
        list.PopTextureID();
      }
    });
    REQUIRE(stage.guardIsWhole());
  }
}

TEST_CASE("slivers stay within their colours") {
  std::mt19937 random(4);
  std::uniform_real_distribution<float> place(0, 40);
  const ImVec2 uv(0.5f, 0.5f);
  for (int round = 0; round < 2000; ++round) {
    const ImVec2 a(place(random), place(random)), b(place(random), place(random));
    const float t = place(random) / 40;
    const ImVec2 near(a.x + (b.x - a.x) * t + 0.004f, a.y + (b.y - a.y) * t);
    Stage stage(40, 40);
    stage.draw([&](ImDrawList& list) {
      list.AddRectFilled({0, 0}, {40, 40}, IM_COL32(100, 100, 100, 255));
      addTriangle(list, {a, b, near}, {uv, uv, uv},
                  {IM_COL32(90, 100, 110, 255), IM_COL32(110, 90, 100, 255), IM_COL32(100, 110, 90, 255)});
    });
    for (int y = 0; y < 40; ++y) {
      for (int x = 0; x < 40; ++x) {
        const std::uint32_t pixel = stage.at(x, y);
        for (const unsigned shift : {0u, 8u, 16u})
          REQUIRE(std::abs(static_cast<int>(pixel >> shift & 0xFFu) - 100) <= 10);
      }
    }
  }
}

TEST_CASE("indices outside the list are not followed") {
  Stage stage(20, 20);
  stage.draw([](ImDrawList& list) {
    list.PrimReserve(6, 1);
    list.PrimWriteVtx({0, 0}, {0.5f, 0.5f}, ~0u);
    for (int i = 0; i < 6; ++i) list.PrimWriteIdx(static_cast<ImDrawIdx>(60000 + i));
  });
  CHECK(stage.at(3, 3) == Stage::ground);
}

}  // namespace
}  // namespace lobby::draw
