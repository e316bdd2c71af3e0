// ImGui as a host for draw lists: one list a frame, no ImGui windows, no ImGui text.
//
// One Host at a time (ImGui's context is global); drawing thread only.
#pragma once

#include <cstdint>

#include "platform/draw/texture.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImVec2;

namespace lobby::draw {

class Host {
 public:
  Host();
  ~Host();
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  // Shapes are drawn from this texel of solid coverage, so that they share a texture with the glyphs.
  void setWhitePixel(TextureHandle texture, const ImVec2& uv);

  // Starts a frame of `width`×`height` px and returns its empty list.
  ImDrawList& begin(int width, int height);

  // Empties the list again, to draw the same frame anew after an action changed what there is to see.
  ImDrawList& restart();

  // Ends the frame. The data stays good until the next begin.
  const ImDrawData& end();
};

}  // namespace lobby::draw
