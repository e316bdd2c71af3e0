// A surface to draw on without a window, and a guard around it that nothing may touch.
#pragma once

#include <functional>
#include <vector>

#include <imgui.h>

#include "platform/draw/host.hpp"
#include "platform/draw/software_renderer.hpp"

namespace lobby::draw {

class Stage {
 public:
  static constexpr std::uint32_t ground = 0x204060;

  Stage(int width, int height);

  // Draws one frame.
  void draw(const std::function<void(ImDrawList&)>& scene) { drawTurned(scene, width_, height_); }
  // Of a picture that lies turned on the surface, and has its own width and height.
  void drawTurned(const std::function<void(ImDrawList&)>& scene, int width, int height);
  std::uint32_t at(int x, int y) const;
  bool guardIsWhole() const;

  TextureHandle picture(int width, int height, const std::vector<std::uint32_t>& rgba, bool linear = false);
  TextureHandle mask(int width, int height, const std::vector<std::uint8_t>& coverage);

  SoftwareRenderer renderer;
  TextureHandle white = 0;  // coverage 255, for shapes

 private:
  Host host_;
  int width_;
  int height_;
  std::vector<std::uint32_t> pixels_;
};

// OpenGL's blending, as the specification has it: of a channel, and of a grey level over Stage::ground.
int blended(int source, int under, double alpha);
std::uint32_t groundUnder(int grey, double alpha);

inline ImTextureID imTexture(TextureHandle handle) {
  return reinterpret_cast<ImTextureID>(handle);
}

// A rectangle of its own with a colour at each corner: top left, top right, bottom right, bottom left.
struct Cell {
  ImVec2 from, to;
  ImVec2 uvFrom{0.5f, 0.5f}, uvTo{0.5f, 0.5f};
  ImU32 colours[4] = {~0u, ~0u, ~0u, ~0u};
};
void addCell(ImDrawList& list, const Cell& cell);
void addTriangle(ImDrawList& list, const ImVec2 (&corners)[3], const ImVec2 (&uv)[3],
                 const ImU32 (&colours)[3]);

}  // namespace lobby::draw
