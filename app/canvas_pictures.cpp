// The pictures of a Canvas: small ones with round corners, and the large one that fades into the ground.
#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/canvas.hpp"

namespace lobby {
namespace {

ImTextureID imTexture(draw::TextureHandle texture) {
  return reinterpret_cast<ImTextureID>(texture);
}

// The stops say where the fade bends; between them it is smooth.
float scrimAt(std::span<const ScrimStop> stops, float at) {
  if (stops.empty()) return 1;
  if (at <= stops.front().at) return stops.front().opacity;
  for (std::size_t i = 1; i < stops.size(); ++i) {
    if (at > stops[i].at) continue;
    const float t = (at - stops[i - 1].at) / (stops[i].at - stops[i - 1].at);
    const float eased = t * t * (3 - 2 * t);
    return stops[i - 1].opacity + (stops[i].opacity - stops[i - 1].opacity) * eased;
  }
  return stops.back().opacity;
}

draw::Rect between(const draw::Rect& from, const draw::Rect& to, float t) {
  const auto mix = [t](float a, float b) { return a + (b - a) * t; };
  return {mix(from.x, to.x), mix(from.y, to.y), mix(from.width, to.width), mix(from.height, to.height)};
}

// The middle of a texture, as much as has the wanted shape (width by height).
draw::Rect partFor(float textureShape, float wantedShape) {
  const float width = std::min(1.0f, wantedShape / textureShape);
  const float height = std::min(1.0f, textureShape / wantedShape);
  return {(1 - width) / 2, (1 - height) / 2, width, height};
}

constexpr int meshColumns = 24;
constexpr int meshRows = 12;

}  // namespace

void Canvas::picture(const Picture& picture, const draw::Rect& rect, float radius, bool thumb,
                     Corners corners) {
  const ImDrawFlags round =
      corners == Corners::top ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersAll;
  const draw::Rect at = onScreen(rect).snapped();
  const draw::ImageKey key{picture.id,
                           thumb,
                           {static_cast<int>(at.width), static_cast<int>(at.height),
                            static_cast<float>(picture.focalX), static_cast<float>(picture.focalY)}};
  const draw::TextureHandle texture = at.width < 1 || at.height < 1 ? 0 : tools_.images.get(key);
  const ImVec2 from(at.x, at.y);
  const ImVec2 to(at.right(), at.bottom());
  if (texture == 0) {
    list_.AddRectFilled(from, to, colour(picture.dominantColour, 1), radius, round);
  } else {
    list_.AddImageRounded(imTexture(texture), from, to, {0, 0}, {1, 1}, colour(0xFFFFFF, 1), radius, round);
  }
}

draw::ImageKey Canvas::heroKey(const Picture& picture, const draw::Rect& rect, draw::Point anchor) const {
  return {picture.id,
          false,
          {static_cast<int>(std::round(rect.width)), static_cast<int>(std::round(rect.height)),
           static_cast<float>(picture.focalX), static_cast<float>(picture.focalY),
           rightToLeft_ ? 1 - anchor.x : anchor.x, anchor.y}};
}

// The picture as a mesh whose vertices carry the scrim as alpha over the ground: the scrim costs no extra
// pass over the pixels. Opacity at a vertex is p = before · s / (1 − after · s), with s the scrim there: with
// before = 1, after = 0 the plain picture; see crossFade.
void Canvas::heroMesh(const Picture& picture, const Mesh& mesh) {
  const draw::Rect at = onScreen(mesh.rect).snapped();
  const bool late = mesh.texture == 0;
  const std::uint32_t tint = late ? picture.dominantColour : 0xFFFFFFu;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  if (!late) list_.PushTextureID(imTexture(mesh.texture));
  list_.PrimReserve(meshColumns * meshRows * 6, (meshColumns + 1) * (meshRows + 1));
  const auto first = static_cast<ImDrawIdx>(list_._VtxCurrentIdx);
  for (int row = 0; row <= meshRows; ++row) {
    const float v = static_cast<float>(row) / meshRows;
    const float down = scrimAt(mesh.scrim.down, v);
    for (int column = 0; column <= meshColumns; ++column) {
      const float u = static_cast<float>(column) / meshColumns;
      const float whole = down * scrimAt(mesh.scrim.across, rightToLeft_ ? 1 - u : u);
      const float s = 1 + (whole - 1) * mesh.scrimWeight;
      const float opacity = mesh.before * s / std::max(0.001f, 1 - mesh.after * s);
      const ImVec2 texel(mesh.part.x + u * mesh.part.width, mesh.part.y + v * mesh.part.height);
      list_.PrimWriteVtx({at.x + u * at.width, at.y + v * at.height}, late ? white : texel,
                         colour(tint, opacity));
    }
  }
  for (int row = 0; row < meshRows; ++row) {
    for (int column = 0; column < meshColumns; ++column) {
      const auto a = static_cast<ImDrawIdx>(first + row * (meshColumns + 1) + column);
      const auto b = static_cast<ImDrawIdx>(a + meshColumns + 1);
      for (const ImDrawIdx index : {a, static_cast<ImDrawIdx>(a + 1), b, b, static_cast<ImDrawIdx>(a + 1),
                                    static_cast<ImDrawIdx>(b + 1)}) {
        list_.PrimWriteIdx(index);
      }
    }
  }
  if (!late) list_.PopTextureID();
}

void Canvas::hero(const Picture& picture, const draw::Rect& rect, draw::Point anchor, const Scrim& scrim,
                  float opacity) {
  if (opacity <= 0) return;
  heroMesh(picture, {.texture = tools_.images.get(heroKey(picture, rect, anchor)),
                     .rect = rect,
                     .scrim = scrim,
                     .before = opacity});
}

void Canvas::growingHero(const Picture& picture, const draw::Rect& from, const draw::Rect& to,
                         draw::Point anchor, const Scrim& scrim, float t) {
  const draw::ImageKey small{picture.id,
                             true,
                             {static_cast<int>(from.width), static_cast<int>(from.height),
                              static_cast<float>(picture.focalX), static_cast<float>(picture.focalY)}};
  const draw::Rect at = between(from, to, t);
  // The large one as soon as it is there; until then the small one, which is still in the cache.
  const draw::TextureHandle large = tools_.images.get(heroKey(picture, to, anchor));
  const draw::Rect& shape = large == 0 ? from : to;
  heroMesh(picture, {.texture = large == 0 ? tools_.images.get(small) : large,
                     .rect = at,
                     .part = partFor(shape.width / shape.height, at.width / at.height),
                     .scrim = scrim,
                     .scrimWeight = t});
}

void Canvas::ambience(const Picture& picture, const draw::Rect& rect, float opacity) {
  draw::ImageKey key = heroKey(picture, rect, {0.5f, 0.5f});
  key.thumb = true;  // enlarged many times it is soft by itself
  heroMesh(picture, {.texture = tools_.images.get(key), .rect = rect, .scrim = {}, .before = opacity});
}

// With the scrim s the result must be ground·(1−s) + s·((1−t)·from + t·to). Drawing `from` with the opacity
// s·(1−t)/(1−s·t) and `to` over it with s·t gives exactly that, with two passes and no dip in the middle.
void Canvas::crossFade(const Picture& from, const Picture& to, const draw::Rect& rect, draw::Point anchor,
                       const Scrim& scrim, float t) {
  const auto toTexture = tools_.images.get(heroKey(to, rect, anchor));
  const auto fromTexture = tools_.images.get(heroKey(from, rect, anchor));
  heroMesh(from, {.texture = fromTexture, .rect = rect, .scrim = scrim, .before = 1 - t, .after = t});
  heroMesh(to, {.texture = toTexture, .rect = rect, .scrim = scrim, .before = t});
}

}  // namespace lobby
