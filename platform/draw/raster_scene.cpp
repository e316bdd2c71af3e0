#include "platform/draw/raster_scene.hpp"

#include <imgui.h>

#include "platform/draw/raster_corner.hpp"

namespace lobby::draw::raster {
namespace {

bool oneTexel(const Corner* corners, std::size_t count) {
  return std::all_of(corners + 1, corners + count,
                     [&](const Corner& c) { return c.u == corners[0].u && c.v == corners[0].v; });
}

// All corners on one texel, as those of shapes on the white one: what is left is the colour.
const Texture* withoutTexture(const Texture* texture, Corner* corners, std::size_t count) {
  if (!oneTexel(corners, count)) return texture;
  const Word texel = texture->sample(corners[0].u, corners[0].v);
  for (Corner* corner = corners; corner < corners + count; ++corner) {
    corner->colour = multiply(corner->colour, texel);
  }
  return nullptr;
}

Box clipOf(const ImDrawCmd& command, ImVec2 origin, int width, int height) {
  const auto bounded = [](float at, int most) {
    if (!(at > 0)) return 0;  // nor if it is no number
    return static_cast<int>(std::min(at, static_cast<float>(most)));
  };
  return {bounded(command.ClipRect.x - origin.x, width), bounded(command.ClipRect.y - origin.y, height),
          bounded(command.ClipRect.z - origin.x, width), bounded(command.ClipRect.w - origin.y, height)};
}

}  // namespace

void Scene::add(const Box& box, bool rectangle, std::size_t index) {
  steps_.push_back({static_cast<std::int16_t>(box.top), static_cast<std::int16_t>(box.bottom), rectangle,
                    static_cast<std::uint32_t>(index)});
}

// False when one of them cannot be drawn.
template <std::size_t count>
bool Scene::corners(const Command& command, const std::array<unsigned, count>& indices,
                    std::array<Corner, count>& out) const {
  for (std::size_t i = 0; i < count; ++i) {
    if (indices[i] >= command.vertexCount) return false;
    const ImDrawVert& vertex = command.vertices[indices[i]];
    const auto x = toFixed(vertex.pos.x - command.originX);
    const auto y = toFixed(vertex.pos.y - command.originY);
    if (!x || !y) return false;
    out[i] = {*x, *y, toTexel(vertex.uv.x, command.texture->width()),
              toTexel(vertex.uv.y, command.texture->height()), fromRgba(vertex.col)};
  }
  return true;
}

// False when it is to be drawn as two triangles.
bool Scene::addRectangle(const Command& command, const std::array<unsigned, 4>& ring) {
  std::array<Corner, 4> found;
  if (!corners(command, ring, found)) return false;
  if (!sortCorners(found)) return false;
  const Texture* texture = withoutTexture(command.texture, found.data(), 4);
  const auto made = makeRectangle(found, texture, command.clip);
  if (!made) return false;
  const bool visible = std::ranges::any_of(made->colours, [](Word colour) { return alphaOf(colour) > 0; });
  if (made->box.empty() || !visible) return true;
  add(made->box, true, rectangles_.size());
  rectangles_.push_back(*made);
  return true;
}

void Scene::addTriangle(const Command& command, const std::array<unsigned, 3>& indices) {
  std::array<Corner, 3> found;
  if (!corners(command, indices, found)) return;
  const Texture* texture = withoutTexture(command.texture, found.data(), 3);
  const auto made = makeTriangle(found, texture, command.clip);
  if (!made) return;
  add(made->box, false, triangles_.size());
  triangles_.push_back(*made);
}

void Scene::readCommand(const ImDrawList& list, const ImDrawCmd& from, const Command& command) {
  const auto known = static_cast<unsigned>(list.IdxBuffer.Size);
  if (from.IdxOffset > known || from.ElemCount > known - from.IdxOffset) return;
  const ImDrawIdx* index = list.IdxBuffer.Data + from.IdxOffset;
  const ImDrawIdx* end = index + from.ElemCount;
  while (end - index >= 3) {
    const auto ring = end - index >= 6 ? ringOf(index) : std::nullopt;
    if (ring && addRectangle(command, *ring)) {
      index += 6;
    } else {
      addTriangle(command, {index[0], index[1], index[2]});
      index += 3;
    }
  }
}

void Scene::read(const ImDrawData& data, const Textures& textures, int width, int height) {
  static_assert(sizeof(ImDrawIdx) == 2, "Debian's ImGui has 16-bit indices");
  steps_.clear();
  rectangles_.clear();
  triangles_.clear();
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& from : list.CmdBuffer) {
      const auto texture = textures.find(reinterpret_cast<TextureHandle>(from.GetTexID()));
      const Box clip = clipOf(from, data.DisplayPos, width, height);
      const auto known = static_cast<std::size_t>(list.VtxBuffer.Size);
      if (texture == textures.end() || clip.empty() || from.VtxOffset > known) continue;
      readCommand(list, from,
                  {list.VtxBuffer.Data + from.VtxOffset, known - from.VtxOffset, &texture->second, clip,
                   data.DisplayPos.x, data.DisplayPos.y});
    }
  }
}

void Scene::draw(const Surface& surface, const Box& part) const {
  for (const Step& step : steps_) {
    if (step.bottom <= part.top || step.top >= part.bottom) continue;
    if (step.rectangle) {
      raster::draw(rectangles_[step.index], surface, part);
    } else {
      raster::draw(triangles_[step.index], surface, part);
    }
  }
}

}  // namespace lobby::draw::raster
