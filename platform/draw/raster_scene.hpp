// What a frame consists of, read from ImGui's lists in the order of drawing. A list of its own, because the
// surface is drawn strip by strip: a strip stays in the processor's cache while all that lies on it is drawn.
#pragma once

#include <unordered_map>
#include <vector>

#include "platform/draw/raster_triangle.hpp"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImDrawVert;

namespace lobby::draw::raster {

using Textures = std::unordered_map<TextureHandle, Texture>;

class Scene {
 public:
  // Good until one of the textures changes.
  void read(const ImDrawData& data, const Textures& textures, int width, int height);

  // Safe from several threads at a time for parts that do not overlap.
  void draw(const Surface& surface, const Box& part) const;

 private:
  struct Step {
    std::int16_t top, bottom;  // first in memory what every strip asks
    bool rectangle;
    std::uint32_t index;
  };
  // A command on its way into the scene.
  struct Command {
    const ImDrawVert* vertices;
    std::size_t vertexCount;
    const Texture* texture;
    Box clip;
    float originX, originY;
  };

  void readCommand(const ImDrawList& list, const ImDrawCmd& from, const Command& command);
  template <std::size_t count>
  bool corners(const Command& command, const std::array<unsigned, count>& indices,
               std::array<Corner, count>& out) const;
  bool addRectangle(const Command& command, const std::array<unsigned, 4>& ring);
  void addTriangle(const Command& command, const std::array<unsigned, 3>& indices);
  void add(const Box& box, bool rectangle, std::size_t index);

  std::vector<Step> steps_;
  std::vector<Rectangle> rectangles_;
  std::vector<Triangle> triangles_;
};

}  // namespace lobby::draw::raster
