// Glyphs as pieces of a few textures. Owned and used by the thread that draws.
//
// A frame: beginFrame(), then any number of glyph() calls while draw lists are built, then flush(), then
// render.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include <imgui.h>

#include "platform/draw/texture.hpp"
#include "platform/text/glyph_image.hpp"
#include "platform/text/shelf_packer.hpp"

namespace lobby::text {

class AtlasPage;

struct AtlasGlyph {
  draw::TextureHandle texture = 0;  // 0: nothing to draw
  ImVec2 uvMin;
  ImVec2 uvMax;
  ImVec2 offset;  // of the quad's top left corner from the pen
  ImVec2 size;    // of the quad
  bool colour = false;
};

struct WhitePixel {
  draw::TextureHandle texture = 0;
  ImVec2 uv;
};

class GlyphAtlas {
 public:
  static constexpr std::size_t mostMaskPages = 4;  // more only while one frame needs them
  static constexpr std::size_t mostColourPages = 2;

  // The store must outlive the atlas, or be left before it goes. The first page is made at once.
  explicit GlyphAtlas(draw::TextureStore& store);
  ~GlyphAtlas();
  GlyphAtlas(const GlyphAtlas&) = delete;
  GlyphAtlas& operator=(const GlyphAtlas&) = delete;

  // Leaves its store, empty-handed, for another: every glyph is rasterised anew when it is asked for, and the
  // white pixel is another. Draw lists of earlier frames are worthless from here on.
  void moveTo(draw::TextureStore& store);

  // Where room ran out, forgets the page that was not used for longest. Draw lists of earlier frames are
  // worthless from here on.
  void beginFrame();

  // Rasterised when first asked for. `subpixel` is 0 to subpixels - 1. Good until the next beginFrame().
  const AtlasGlyph& glyph(FontTable& fonts, int font, std::uint32_t index, int subpixel);

  // Uploads what is new, one rectangle a page.
  void flush();

  // Solid white, for shapes; stays where it is as long as the atlas stays in its store.
  WhitePixel whitePixel() const;

  std::size_t pageCount() const { return pages_.size(); }

 private:
  struct Slot {
    AtlasGlyph glyph;
    AtlasPage* page = nullptr;
  };
  struct Place {
    AtlasPage* page = nullptr;
    PagePoint at;
  };

  AtlasPage& addPage(bool colour);
  void paintWhite(AtlasPage& page);
  Place findRoom(int width, int height, bool colour);
  AtlasGlyph store(const GlyphImage& image, const Place& place);
  void makeRoom(bool colour);
  void forget(const AtlasPage* page);
  std::size_t countPages(bool colour) const;

  draw::TextureStore* store_;
  std::vector<std::unique_ptr<AtlasPage>> pages_;  // the first one holds the white block
  std::unordered_map<std::uint64_t, Slot> slots_;
  GlyphImage image_;                     // memory that is used again and again
  std::vector<std::uint8_t> rectangle_;  // likewise
  std::uint64_t frame_ = 1;
  bool crowded_[2] = {false,
                      false};  // mask, colour: a page had to be added beyond the limit, or all are full
};

}  // namespace lobby::text
