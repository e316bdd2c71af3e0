// The window and whatever draws into it: OpenGL ES 2 where there is a GPU, else the processor. Without a
// display it is dark: frames can be built for it as ever, and are drawn nowhere.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "app/options.hpp"
#include "platform/draw/renderer.hpp"
#include "platform/draw/software_renderer.hpp"
#include "platform/window/window.hpp"

namespace lobby {

class Display {
 public:
  // Takes all textures from one renderer to the next: called before the old one goes.
  using MoveTextures = std::function<void(draw::TextureStore& to)>;

  // Dark to begin with. Main thread.
  static Result<std::unique_ptr<Display>> create(const Options& options, draw::Rotation rotation,
                                                 const Clock& clock);

  // Closes it and opens it anew, on the display that is there now; with --screenshot none is needed. It stays
  // dark when that fails, and may be tried again.
  Result<void> open(const MoveTextures& move);
  bool isLit() const { return window_->isOpen(); }

  window::Window& window() { return *window_; }
  draw::Renderer& renderer() { return gles_ ? *gles_ : *software_; }

  // Draws a frame into the back buffer over `ground` (0xRRGGBB), and presents it. Both fail when the display
  // is lost.
  Result<void> draw(const ImDrawData& data, std::uint32_t ground);
  Result<void> present() { return window_->present(); }

  // What was drawn last, as somebody sees it who stands in front of it: pictures are there to be looked at,
  // and to be compared with others, however a panel hangs. How it lies on the panel is tested on the
  // renderers.
  draw::Bitmap picture();

 private:
  explicit Display(const Options& options) : options_(options) {}
  bool wantsGpu() const;
  void close(const MoveTextures& move);
  Result<void> openAs(bool gpu, const MoveTextures& move);

  const Options& options_;
  draw::Rotation rotation_ = draw::Rotation::none;
  std::unique_ptr<window::Window> window_;
  std::unique_ptr<draw::SoftwareRenderer> software_;  // in the dark, too
  std::unique_ptr<draw::Renderer> gles_;              // the renderer, where there is a GPU
};

}  // namespace lobby
