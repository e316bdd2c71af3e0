// Draws ImGui's draw lists. Two of them: GlesRenderer for machines with a GPU, SoftwareRenderer for those
// without, for tests and for screenshots. They agree to within a few levels a channel (a test compares them).
//
// Owned and called by the thread that draws.
#pragma once

#include <cstddef>
#include <cstdint>

#include "platform/draw/picture_codec.hpp"
#include "platform/draw/rotation.hpp"
#include "platform/draw/texture.hpp"

struct ImDrawData;

namespace lobby::draw {

class Renderer : public TextureStore {
 public:
  // How the frames from now on lie on the panel.
  void setRotation(Rotation rotation) { rotation_ = rotation; }

  // Clears to `ground` (0xRRGGBB) and draws. The frame is in the back buffer afterwards.
  virtual void render(const ImDrawData& data, std::uint32_t ground) = 0;

  // The back buffer as it stands before it is presented, opaque. Width and height are the picture's, and so
  // is what comes: upright, as visitors see it, however it lies on the panel.
  virtual Bitmap readPixels(int width, int height) const = 0;

  // Bytes of all textures that exist.
  virtual std::size_t textureBytes() const = 0;

 protected:
  Rotation rotation_ = Rotation::none;
};

}  // namespace lobby::draw
