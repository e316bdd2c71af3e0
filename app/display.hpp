// The window and whatever draws into it: OpenGL ES 2 where there is a GPU, else the processor.
#pragma once

#include <cstdint>
#include <memory>

#include "app/options.hpp"
#include "platform/draw/renderer.hpp"
#include "platform/draw/software_renderer.hpp"
#include "platform/window/window.hpp"

namespace lobby {

class Display {
 public:
  // With --screenshot no display is needed. Main thread.
  static Result<std::unique_ptr<Display>> open(const Options& options, const Clock& clock);

  window::Window& window() { return *window_; }
  draw::Renderer& renderer() { return *renderer_; }

  // Draws a frame into the back buffer over `ground` (0xRRGGBB).
  Result<void> draw(const ImDrawData& data, std::uint32_t ground);
  void present() { window_->present(); }

  // What was drawn last.
  draw::Bitmap picture() const;

 private:
  static Result<std::unique_ptr<Display>> openAs(const window::WindowOptions& wanted, const Clock& clock);

  std::unique_ptr<window::Window> window_;
  std::unique_ptr<draw::Renderer> renderer_;
  draw::SoftwareRenderer* software_ = nullptr;  // the renderer, where there is no GPU
};

}  // namespace lobby
