// Text as pixels, composited without a GPU and compared with pictures/*.png. A failing picture is written
// beside the golden one as NAME.found.png; LOBBY_UPDATE_GOLDENS=1 writes the golden ones.
#include <cmath>
#include <filesystem>
#include <functional>

#include <doctest/doctest.h>
#include <stb_image.h>
#include <stb_image_write.h>

#include "platform/text/draw_text.hpp"
#include "tests/text/cpu_canvas.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

constexpr int tolerance = 4;  // of 255: what another processor's arithmetic may differ by
constexpr ImU32 cream = IM_COL32(0xF6, 0xED, 0xDF, 0xFF);

struct Picture {
  CpuTextures textures;
  GlyphAtlas atlas{textures};
  TestDrawList draw;
  CpuCanvas canvas;

  Picture(int width, int height)
      : draw(ImVec2(static_cast<float>(width), static_cast<float>(height))),
        canvas(width, height, 0x0E0B0A) {}

  void add(const Paragraph& paragraph, const Style& style, const Box& box, ImVec2 at,
           const Fade* fade = nullptr) {
    drawText(draw.list(), atlas, engine().fonts(), *engine().layOut(paragraph, style, box), at, cream, fade);
  }
};

int worstDifference(const CpuCanvas& canvas, const std::string& file) {
  int width = 0, height = 0, channels = 0;
  stbi_uc* golden = stbi_load(file.c_str(), &width, &height, &channels, 3);
  if (!golden) return 256;
  int worst = width == canvas.width && height == canvas.height ? 0 : 256;
  for (std::size_t i = 0; worst < 256 && i < canvas.pixels.size(); ++i) {
    worst = std::max(worst, std::abs(int{canvas.pixels[i]} - int{golden[i]}));
  }
  stbi_image_free(golden);
  return worst;
}

void write(const CpuCanvas& canvas, const std::string& file) {
  REQUIRE(
      stbi_write_png(file.c_str(), canvas.width, canvas.height, 3, canvas.pixels.data(), canvas.width * 3));
}

void compare(Picture& picture, const std::string& name) {
  picture.atlas.flush();
  picture.canvas.draw(picture.draw.list(), picture.textures);
  const std::string golden = LOBBY_TEXT_TESTS "/pictures/" + name + ".png";
  const std::string found = LOBBY_TEXT_TESTS "/pictures/" + name + ".found.png";
  if (updatingGoldens()) {
    write(picture.canvas, golden);
    return;
  }
  const int worst = worstDifference(picture.canvas, golden);
  CHECK_MESSAGE(worst <= tolerance, "see ", found);
  std::filesystem::remove(found);
  if (worst > tolerance) write(picture.canvas, found);
}

}  // namespace

TEST_CASE("a title and body text look as they should in German, Arabic and Japanese") {
  Picture picture(640, 360);
  const Style title{.face = Face::serif, .weight = 600, .size = 56};
  picture.add({"Größe", "de"}, title, {.width = 600}, ImVec2(20, 8));
  picture.add({"كواليس الفيلم", "ar"}, title, {.width = 600}, ImVec2(20, 0));
  picture.add({"Simon dreht einen Film über Arbeiter.", "de"}, {.size = 24}, {.width = 600}, ImVec2(20, 90));
  picture.add({"يصوّر المخرج فيلماً عن عمّال، " + isolate("18:00 – 19:00"), "ar"}, {.size = 24}, {.width = 600},
              ImVec2(20, 140));
  picture.add({"メイキング・オブ", "ja"}, title, {.width = 600}, ImVec2(20, 190));
  picture.add({"「直骨今角」を撮る。18:42", "ja"}, {.size = 24}, {.width = 600}, ImVec2(20, 280));
  picture.add({"“直骨今角”在幕后", "zh"}, {.size = 24}, {.width = 600}, ImVec2(360, 280));
  compare(picture, "languages");
}

TEST_CASE("emoji, stacks of marks and subpixel places look as they should") {
  Picture picture(480, 240);
  picture.add({"👨‍👩‍👧‍👦 🇩🇪 👍🏽 ★★★★☆", "en"}, {.size = 28}, {},
              ImVec2(10, 5));
  picture.add({"Ế Ẫ Ộ Ữ", "vi"}, {.size = 40}, {}, ImVec2(10, 60));
  picture.add({"ที่นี่ ปั๊ม", "th"}, {.size = 40}, {}, ImVec2(230, 60));
  for (int i = 0; i < 8; ++i) {
    picture.add({"lilli", "de"}, {.size = 20}, {}, ImVec2(10.0f + 55.125f * static_cast<float>(i), 135));
  }
  const Fade fade{.top = 170, .bottom = 235, .topEdge = 20, .bottomEdge = 20};
  picture.add({"fade in\nstay\nfade out", "en"}, {.size = 18, .lineHeight = 1.2f}, {}, ImVec2(10, 170),
              &fade);
  compare(picture, "marks");
}

}  // namespace lobby::text
