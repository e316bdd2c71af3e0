// The two renderers draw the same picture. GL comes from Mesa's software driver, without a display.
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <random>

#include <GLES2/gl2.h>
#include <SDL.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include "platform/draw/gles_renderer.hpp"
#include "tests/draw/stage.hpp"

namespace lobby::draw {
namespace {

constexpr int width = 640;
constexpr int height = 480;
constexpr int maskSide = 128;

// A context to draw in, or none where SDL or Mesa offer none. Never closed: unloading Mesa makes its global
// memory look leaked.
SDL_GLContext offscreenContext() {
  SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
  ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  static SDL_Window* window = SDL_CreateWindow("", 0, 0, width, height, SDL_WINDOW_OPENGL);
  return window ? SDL_GL_CreateContext(window) : nullptr;
}

struct Textures {
  TextureHandle glyphs, still, thumb, emoji;
};

// A smooth pattern, so that a texel's neighbour is no other colour altogether.
std::vector<std::uint8_t> pattern(int across, int down, int channels, bool opaque) {
  std::vector<std::uint8_t> pixels;
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x) {
      for (int c = 0; c < channels; ++c) {
        const double wave = std::sin(x * 0.07 + c) * std::cos(y * 0.05 - c) * 127.5 + 127.5;
        pixels.push_back(opaque && c == 3 ? 255 : static_cast<std::uint8_t>(wave));
      }
    }
  }
  return pixels;
}

Textures makeTextures(TextureStore& store) {
  auto glyphs = pattern(maskSide, maskSide, 1, false);
  for (int y = 0; y < 4; ++y) std::fill_n(glyphs.begin() + y * maskSide, 4, std::uint8_t{255});
  const auto still = pattern(500, 400, 4, true);
  const auto thumb = pattern(120, 80, 4, true);
  const auto emoji = pattern(64, 64, 4, false);
  return {store.create(PixelFormat::mask, maskSide, maskSide, true, glyphs.data()),
          store.create(PixelFormat::colour, 500, 400, false, still.data()),
          store.create(PixelFormat::colour, 120, 80, false, thumb.data()),
          store.create(PixelFormat::colour, 64, 64, true, emoji.data())};
}

float eased(float t) {
  const float at = std::min(1.0f, std::max(0.0f, t));
  return at * at * (3 - 2 * at);
}

// As Canvas::heroMesh.
void addMesh(ImDrawList& list, TextureHandle texture, ImVec2 from, ImVec2 size, float opacity) {
  constexpr int columns = 24, rows = 12;
  list.PushTextureID(imTexture(texture));
  list.PrimReserve(columns * rows * 6, (columns + 1) * (rows + 1));
  const auto first = static_cast<unsigned>(list._VtxCurrentIdx);
  for (int i = 0; i < (columns + 1) * (rows + 1); ++i) {
    const float u = static_cast<float>(i % (columns + 1)) / columns;
    const float v = static_cast<float>(i / (columns + 1)) / rows;
    const float alpha = opacity * eased(u / 0.6f) * (1 - eased((v - 0.6f) / 0.4f));
    list.PrimWriteVtx({from.x + u * size.x, from.y + v * size.y}, {u, v},
                      IM_COL32(255, 255, 255, static_cast<unsigned>(std::lround(alpha * 255))));
  }
  for (unsigned cell = 0; cell < columns * rows; ++cell) {
    const unsigned a = first + cell / columns * (columns + 1) + cell % columns;
    const unsigned b = a + columns + 1;
    for (const unsigned i : {a, a + 1, b, b, a + 1, b + 1}) list.PrimWriteIdx(static_cast<ImDrawIdx>(i));
  }
  list.PopTextureID();
}

void addGlyphs(ImDrawList& list, TextureHandle glyphs, bool fading) {
  std::mt19937 random(7);
  list.PushTextureID(imTexture(glyphs));
  for (int i = 0; i < 200; ++i) {
    const auto draw = [&](unsigned most) { return static_cast<float>(random() % most); };
    const ImVec2 size(6 + draw(14), 8 + draw(16)), at(draw(width), fading ? 300 + draw(80) : draw(280));
    const ImVec2 uv(4 + draw(90), 4 + draw(90));
    const ImU32 top = IM_COL32(246, 237, 223, 255), bottom = fading ? IM_COL32(246, 237, 223, 40) : top;
    addCell(list, {at,
                   {at.x + size.x, at.y + size.y},
                   {uv.x / maskSide, uv.y / maskSide},
                   {(uv.x + size.x) / maskSide, (uv.y + size.y) / maskSide},
                   {top, top, bottom, bottom}});
  }
  list.PopTextureID();
}

void addShapes(ImDrawList& list) {
  list.AddRectFilledMultiColor({0, 380}, {640, 480}, 0x000A0B0E, 0x000A0B0E, 0xE00A0B0E, 0xE00A0B0E);
  for (int i = 0; i < 5; ++i) {
    const ImVec2 from(20.0f + static_cast<float>(i) * 120.3f, 400.4f), to(from.x + 105.5f, from.y + 60);
    list.AddRectFilled(from, to, 0xB0384124, 30);
    list.AddRect(from, to, 0xFF45A4F4, 30, 0, 2.5f);
  }
  const ImVec2 tick[] = {{300, 350}, {312, 371}, {340, 340}};
  list.AddPolyline(tick, 3, 0xFF47B5F4, 0, 3.5f);
  list.AddCircleFilled({560, 340}, 27.3f, 0x90FFFFFF);
  list.AddTriangleFilled({400, 350}, {470, 330}, {420, 390}, 0xC0FFAA33);
}

void addScene(ImDrawList& list, const Textures& textures) {
  addMesh(list, textures.still, {140, 0}, {500, 400}, 1);
  addMesh(list, textures.still, {-60, 20}, {500, 400}, 0.5f);
  list.AddImageRounded(imTexture(textures.thumb), {20, 250}, {140, 330}, {0, 0}, {1, 1}, ~0u, 14);
  list.AddImageRounded(imTexture(textures.thumb), {160, 250}, {280, 330}, {0, 0}, {1, 1}, 0x90FFFFFF, 14);
  addShapes(list);
  list.PushClipRect({30, 40}, {600, 460}, true);
  addGlyphs(list, textures.glyphs, false);
  addGlyphs(list, textures.glyphs, true);
  list.AddImage(imTexture(textures.emoji), {500, 250}, {529, 279});
  list.PopClipRect();
}

struct Difference {
  int largest = 0;
  int beyond = 0;  // pixels with a channel off by more than 4
};

Difference compare(const Bitmap& a, const Bitmap& b) {
  Difference difference;
  for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
    int most = 0;
    for (std::size_t c = i; c < i + 3; ++c) most = std::max(most, std::abs(a.rgba[c] - b.rgba[c]));
    difference.largest = std::max(difference.largest, most);
    difference.beyond += most > 4;
  }
  return difference;
}

// The picture, and with OpenGL the pixel at the panel's own upper left corner.
struct Drawn {
  Bitmap picture;
  std::uint32_t corner = 0;
};

Drawn drawnWith(Renderer& renderer, Host& host, Rotation rotation) {
  renderer.setRotation(rotation);
  const auto [across, down] =
      turnedSize(width, height, opposite(rotation));  // the picture's, on the same panel
  const Textures textures = makeTextures(renderer);
  host.setWhitePixel(textures.glyphs, {2.0f / maskSide, 2.0f / maskSide});
  addScene(host.begin(across, down), textures);
  renderer.render(host.end(), 0x0E0B0A);
  Drawn drawn{renderer.readPixels(across, down), 0};
  glReadPixels(0, height - 1, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, &drawn.corner);
  return drawn;
}

std::uint32_t rgbaAt(const Bitmap& picture, int x, int y) {
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, &picture.rgba[static_cast<std::size_t>(y * picture.width + x) * 4], 4);
  return pixel;
}

TEST_CASE("both renderers draw the same picture, however it lies on the panel") {
  if (!offscreenContext()) {
    MESSAGE("no OpenGL ES 2 here, nothing to compare with");
    return;
  }
  auto gles = GlesRenderer::create();
  REQUIRE(gles);
  SoftwareRenderer software;
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height);
  software.setTarget({pixels.data(), width, height, width});
  Host host;
  for (const Rotation rotation : {Rotation::none, Rotation::right, Rotation::half, Rotation::left}) {
    CAPTURE(static_cast<int>(rotation));
    const Drawn hardware = drawnWith(**gles, host, rotation);
    const Drawn plain = drawnWith(software, host, rotation);
    const Difference difference = compare(hardware.picture, plain.picture);
    MESSAGE("largest difference " << difference.largest << ", pixels beyond 4: " << difference.beyond);
    CHECK(difference.beyond <= 40);
    const Point corner = turned(Point{0.5f, 0.5f}, width, height, opposite(rotation));
    CHECK(hardware.corner ==
          rgbaAt(hardware.picture, static_cast<int>(corner.x), static_cast<int>(corner.y)));
  }
}

}  // namespace
}  // namespace lobby::draw
