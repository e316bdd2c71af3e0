#include <doctest/doctest.h>

#include "platform/text/atlas_page.hpp"
#include "platform/text/draw_text.hpp"
#include "tests/text/cpu_canvas.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

// The number of a font in the engine's table, and of a glyph in it.
std::pair<int, std::uint32_t> glyphOf(const char* text, const char* language, float size) {
  const auto layout = engine().layOut({text, language}, {.size = size}, {});
  REQUIRE_FALSE(layout->glyphs.empty());
  return {layout->runs[0].font, layout->glyphs[0].index};
}

// Asks for so many different glyphs of a large size that `pages` pages fill up.
void fill(GlyphAtlas& atlas, std::size_t pages, std::uint32_t first = 1000) {
  const int font = glyphOf("直", "ja", 200).first;
  for (std::uint32_t index = first; atlas.pageCount() < pages; ++index)
    atlas.glyph(engine().fonts(), font, index, 0);
}

}  // namespace

TEST_CASE("the white block is white, and stays so when its page is emptied") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const auto check = [&] {
    atlas.flush();
    const WhitePixel white = atlas.whitePixel();
    const auto& page = textures.at(white.texture);
    const auto x = static_cast<int>(white.uv.x * AtlasPage::maskSide);
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        CHECK(page.pixels[static_cast<std::size_t>((x + dy) * page.width + x + dx)] == 255);
      }
    }
  };
  check();
  const WhitePixel before = atlas.whitePixel();
  for (int frame = 0; frame < 12; ++frame) {
    atlas.beginFrame();
    fill(atlas, GlyphAtlas::mostMaskPages + 1);
    check();
  }
  CHECK(atlas.whitePixel().texture == before.texture);
}

TEST_CASE("pages are given up only between frames, and their number is bounded") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const auto [font, glyph] = glyphOf("A", "de", 28);
  atlas.beginFrame();
  const draw::TextureHandle kept = atlas.glyph(engine().fonts(), font, glyph, 0).texture;
  fill(atlas, GlyphAtlas::mostMaskPages + 3);  // one frame may need more
  CHECK(atlas.glyph(engine().fonts(), font, glyph, 0).texture == kept);
  CHECK(textures.count() == atlas.pageCount());
  for (int frame = 0; frame < 4; ++frame) {
    atlas.beginFrame();
    atlas.glyph(engine().fonts(), font, glyph, 0);
  }
  CHECK(atlas.pageCount() <= GlyphAtlas::mostMaskPages);
  CHECK(textures.count() == atlas.pageCount());
}

TEST_CASE("a frame that needs more pages than usual keeps them while it is shown") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const int font = glyphOf("直", "ja", 200).first;
  const auto frame = [&] {
    atlas.beginFrame();
    for (std::uint32_t index = 1000; index < 1150; ++index) atlas.glyph(engine().fonts(), font, index, 0);
    atlas.flush();
  };
  frame();
  CHECK(atlas.pageCount() > GlyphAtlas::mostMaskPages);
  const std::size_t before = textures.uploads;
  frame();
  frame();
  CHECK(textures.uploads == before);
}

TEST_CASE("what the last frame showed stays where it is until the next one begins") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const auto [font, glyph] = glyphOf("A", "de", 28);
  fill(atlas, GlyphAtlas::mostMaskPages);
  atlas.beginFrame();
  const AtlasGlyph before = atlas.glyph(engine().fonts(), font, glyph, 0);
  fill(atlas, GlyphAtlas::mostMaskPages + 1, 3000);  // so that its page is full
  atlas.beginFrame();
  fill(atlas, GlyphAtlas::mostMaskPages + 9, 5000);
  const AtlasGlyph after = atlas.glyph(engine().fonts(), font, glyph, 0);
  CHECK(after.texture == before.texture);
  CHECK(after.uvMin.x == before.uvMin.x);
  CHECK(after.uvMin.y == before.uvMin.y);
}

TEST_CASE("only what is new is uploaded") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  atlas.flush();
  const std::size_t before = textures.uploads;
  const auto [font, glyph] = glyphOf("A", "de", 28);
  atlas.beginFrame();
  atlas.glyph(engine().fonts(), font, glyph, 0);
  atlas.flush();
  CHECK(textures.uploads == before + 1);
  CHECK(textures.uploadedBytes < 2000);
  atlas.beginFrame();
  atlas.glyph(engine().fonts(), font, glyph, 0);
  atlas.flush();
  CHECK(textures.uploads == before + 1);
}

TEST_CASE("quarter pixels give different images, the same one twice gives the same") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const auto [font, glyph] = glyphOf("l", "de", 28);
  const AtlasGlyph first = atlas.glyph(engine().fonts(), font, glyph, 0);
  CHECK(atlas.glyph(engine().fonts(), font, glyph, 2).uvMin.x != first.uvMin.x);
  CHECK(atlas.glyph(engine().fonts(), font, glyph, 0).uvMin.x == first.uvMin.x);
}

TEST_CASE("a colour page is made when the first emoji comes") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const auto [font, glyph] = glyphOf("🎬", "en", 28);
  CHECK(atlas.pageCount() == 1);
  const AtlasGlyph& emoji = atlas.glyph(engine().fonts(), font, glyph, 0);
  CHECK(emoji.colour);
  CHECK_FALSE(draw::isMask(emoji.texture));
  CHECK(emoji.size.x == doctest::Approx(136.0 * 28 / 109).epsilon(0.05));
  CHECK(atlas.pageCount() == 2);
}

TEST_CASE("a glyph larger than a page is drawn smaller and enlarged, or not at all") {
  CpuTextures textures;
  GlyphAtlas atlas(textures);
  const auto [font, glyph] = glyphOf("﷽", "ar", 600);
  const AtlasGlyph& huge = atlas.glyph(engine().fonts(), font, glyph, 0);
  CHECK(huge.size.x > 1022);
  CHECK((huge.uvMax.x - huge.uvMin.x) * AtlasPage::maskSide <= 1022);
  CHECK(atlas.glyph(engine().fonts(), font, 0xFFFFFF, 0).texture == 0);  // no such glyph
}

}  // namespace lobby::text
