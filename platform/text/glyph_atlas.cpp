#include "platform/text/glyph_atlas.hpp"

#include <algorithm>
#include <array>

#include "platform/text/atlas_page.hpp"

namespace lobby::text {
namespace {

constexpr int gap = 1;  // empty pixels around each glyph, for smooth sampling
static_assert(mostMaskSide + 2 * gap <= AtlasPage::maskSide &&
              mostColourSide + 2 * gap <= AtlasPage::colourSide);
constexpr int whiteSide = 4;           // the solid block in the first page's corner
constexpr std::size_t mostPages = 24;  // an absolute end, far beyond any real frame

std::uint64_t keyOf(int font, std::uint32_t index, int subpixel) {
  return static_cast<std::uint64_t>(font) << 34 | static_cast<std::uint64_t>(index) << 2 |
         static_cast<std::uint64_t>(subpixel);
}

}  // namespace

GlyphAtlas::GlyphAtlas(draw::TextureStore& store) : store_(&store) {
  paintWhite(addPage(false));
}

GlyphAtlas::~GlyphAtlas() {
  for (const auto& page : pages_) store_->destroy(page->texture);
}

void GlyphAtlas::moveTo(draw::TextureStore& store) {
  for (const auto& page : pages_) store_->destroy(page->texture);
  slots_.clear();
  pages_.clear();
  crowded_[0] = crowded_[1] = false;
  store_ = &store;
  paintWhite(addPage(false));
}

AtlasPage& GlyphAtlas::addPage(bool colour) {
  AtlasPage& page = *pages_.emplace_back(std::make_unique<AtlasPage>(colour));
  const auto format = colour ? draw::PixelFormat::colour : draw::PixelFormat::mask;
  page.texture = store_->create(format, page.side, page.side, true, nullptr);
  return page;
}

void GlyphAtlas::paintWhite(AtlasPage& page) {
  static constexpr std::array<std::uint8_t, whiteSide* whiteSide> white = [] {
    std::array<std::uint8_t, whiteSide * whiteSide> pixels{};
    pixels.fill(255);
    return pixels;
  }();
  page.packer.place(whiteSide + gap, whiteSide + gap);
  page.write(0, 0, whiteSide, whiteSide, white.data());
}

WhitePixel GlyphAtlas::whitePixel() const {
  constexpr float centre = 0.5f * whiteSide / AtlasPage::maskSide;
  return {pages_.front()->texture, ImVec2(centre, centre)};
}

std::size_t GlyphAtlas::countPages(bool colour) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(pages_, [colour](const auto& page) { return page->colour == colour; }));
}

void GlyphAtlas::beginFrame() {
  for (const bool colour : {false, true}) {
    if (crowded_[colour]) makeRoom(colour);
  }
  ++frame_;
}

// Gives up the least recently used page that the last frame did not need: destroyed when there are too many,
// else emptied for new glyphs.
void GlyphAtlas::makeRoom(bool colour) {
  const std::size_t limit = colour ? mostColourPages : mostMaskPages;
  for (;;) {
    AtlasPage* oldest = nullptr;
    for (const auto& page : pages_) {
      const bool candidate = page->colour == colour && page->lastUsed < frame_;
      if (candidate && (!oldest || page->lastUsed < oldest->lastUsed)) oldest = page.get();
    }
    if (!oldest) return;  // every page was needed; try again before the next frame
    forget(oldest);
    // The first page is never destroyed: shapes are drawn with its white block.
    if (countPages(colour) <= limit || oldest == pages_.front().get()) {
      oldest->clear();
      oldest->lastUsed = frame_;
      if (oldest == pages_.front().get()) paintWhite(*oldest);
      crowded_[colour] = countPages(colour) > limit;
      return;
    }
    store_->destroy(oldest->texture);
    std::erase_if(pages_, [oldest](const auto& page) { return page.get() == oldest; });
  }
}

void GlyphAtlas::forget(const AtlasPage* page) {
  std::erase_if(slots_, [page](const auto& slot) { return slot.second.page == page; });
}

GlyphAtlas::Place GlyphAtlas::findRoom(int width, int height, bool colour) {
  for (const auto& page : pages_) {
    if (page->colour != colour) continue;
    if (const auto at = page->packer.place(width, height)) return {page.get(), *at};
  }
  const std::size_t limit = colour ? mostColourPages : mostMaskPages;
  if (countPages(colour) >= limit) crowded_[colour] = true;
  if (pages_.size() >= mostPages) return {};
  AtlasPage& page = addPage(colour);
  const auto at = page.packer.place(width, height);
  return at ? Place{&page, *at} : Place{};
}

AtlasGlyph GlyphAtlas::store(const GlyphImage& image, const Place& place) {
  AtlasPage& page = *place.page;
  const int x = place.at.x + gap;
  const int y = place.at.y + gap;
  page.write(x, y, image.width, image.height, image.pixels.data());
  const auto side = static_cast<float>(page.side);
  const auto left = static_cast<float>(x), top = static_cast<float>(y);
  const auto width = static_cast<float>(image.width), height = static_cast<float>(image.height);
  return {page.texture,
          ImVec2(left / side, top / side),
          ImVec2((left + width) / side, (top + height) / side),
          ImVec2(image.left, image.top),
          ImVec2(width * image.scale, height * image.scale),
          page.colour};
}

const AtlasGlyph& GlyphAtlas::glyph(FontTable& fonts, int font, std::uint32_t index, int subpixel) {
  const std::uint64_t key = keyOf(font, index, subpixel);
  if (const auto known = slots_.find(key); known != slots_.end()) {
    if (known->second.page) known->second.page->lastUsed = frame_;
    return known->second.glyph;
  }
  Slot slot;
  rasterise(fonts, font, index, subpixel, image_);
  if (image_.width > 0) {
    const Place place = findRoom(image_.width + 2 * gap, image_.height + 2 * gap, image_.colour);
    if (place.page) {
      slot = {store(image_, place), place.page};
      place.page->lastUsed = frame_;
    }
  }
  return slots_.emplace(key, slot).first->second.glyph;
}

void GlyphAtlas::flush() {
  for (const auto& page : pages_) page->upload(*store_, rectangle_);
}

}  // namespace lobby::text
