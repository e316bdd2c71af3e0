#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>

#include <doctest/doctest.h>

#include "platform/text/draw_text.hpp"
#include "tests/text/cpu_canvas.hpp"
#include "tests/text/support.hpp"

// Counts allocations, for the promise that a frame which shows nothing new makes none.
namespace {
std::atomic<std::size_t> allocations = 0;
}
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size ? size : 1)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace lobby::text {
namespace {

constexpr ImU32 cream = IM_COL32(0xF6, 0xED, 0xDF, 0xFF);

struct Bench {
  CpuTextures textures;
  GlyphAtlas atlas{textures};
  TestDrawList draw{ImVec2(800, 400)};

  void text(const Layout& layout, ImVec2 at, ImU32 colour = cream, const Fade* fade = nullptr) {
    drawText(draw.list(), atlas, engine().fonts(), layout, at, colour, fade);
  }
};

}  // namespace

TEST_CASE("a frame that shows nothing new allocates nothing") {
  Bench bench;
  const Paragraph paragraph{"Der Regisseur Simon dreht einen Film – 18:00 🎬", "de"};
  const auto frame = [&] {
    bench.draw.restart();
    bench.atlas.beginFrame();
    bench.text(*engine().layOut(paragraph, {}, {.width = 500}), ImVec2(10, 10));
    bench.atlas.flush();
  };
  frame();
  frame();
  const std::size_t before = allocations;
  frame();
  CHECK(allocations == before);
}

TEST_CASE("all glyphs of a page go out in one draw command") {
  Bench bench;
  bench.text(*engine().layOut({"Film 🎬 und Ton 🎬 und Licht", "de"}, {}, {}), ImVec2(0, 0));
  int commands = 0;
  for (const ImDrawCmd& command : bench.draw.list().CmdBuffer) commands += command.ElemCount > 0 ? 1 : 0;
  CHECK(commands == 2);  // masks, colours
}

TEST_CASE("glyphs stand on whole pixels vertically and large ones horizontally too") {
  Bench bench;
  bench.text(*engine().layOut({"Film", "de"}, {.size = 100}, {}), ImVec2(10.3f, 20.4f));
  for (const ImDrawVert& vertex : bench.draw.list().VtxBuffer) {
    CHECK(vertex.pos.x == std::round(vertex.pos.x));
    CHECK(vertex.pos.y == std::round(vertex.pos.y));
  }
}

TEST_CASE("moving a text by a quarter pixel draws other images, by a whole one the same") {
  const auto uvs = [](float x) {
    static CpuTextures textures;
    static GlyphAtlas atlas{textures};
    TestDrawList draw{ImVec2(800, 400)};
    drawText(draw.list(), atlas, engine().fonts(), *engine().layOut({"l", "de"}, {}, {}), ImVec2(x, 0),
             cream);
    return draw.list().VtxBuffer[0].uv.x;
  };
  const float first = uvs(10);
  CHECK(uvs(11) == first);
  CHECK(uvs(10.25f) != first);
  CHECK(uvs(-3) == first);
  CHECK(uvs(-2.75f) == uvs(10.25f));
}

TEST_CASE("lines outside the clip rectangle are skipped") {
  Bench bench;
  const auto layout = engine().layOut({repeat("Zeile\n", 100), "de"}, {}, {});
  bench.text(*layout, ImVec2(0, -1000));
  const int drawn = bench.draw.list().VtxBuffer.Size / 4;
  CHECK(drawn > 5 * 8);
  CHECK(drawn < 5 * 14);
}

TEST_CASE("text fades at the edges of its window, and colour glyphs keep their colour") {
  Bench bench;
  const Fade fade{.top = 100, .bottom = 300, .topEdge = 50, .bottomEdge = 50};
  bench.text(*engine().layOut({repeat("🎬\n", 12), "en"}, {}, {}), ImVec2(0, 0), IM_COL32(10, 20, 30, 200),
             &fade);
  for (const ImDrawVert& vertex : bench.draw.list().VtxBuffer) {
    const ImU32 alpha = vertex.col >> IM_COL32_A_SHIFT;
    CHECK((vertex.col | IM_COL32_A_MASK) == IM_COL32_WHITE);
    if (vertex.pos.y <= 100 || vertex.pos.y >= 300) CHECK(alpha == 0);
    if (vertex.pos.y >= 150 && vertex.pos.y <= 250) CHECK(alpha == 200);
  }
}

TEST_CASE("an empty layout and an invisible colour draw nothing") {
  Bench bench;
  bench.text(*engine().layOut({"", "de"}, {}, {}), ImVec2(0, 0));
  bench.text(*engine().layOut({"Film", "de"}, {}, {}), ImVec2(0, 0), IM_COL32(255, 255, 255, 0));
  CHECK(bench.draw.list().VtxBuffer.Size == 0);
}

}  // namespace lobby::text
