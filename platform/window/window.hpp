// The SDL window with its GLES2 context, or with plain pixels where there is no GPU, and the events that come
// from it as Input values. The display may go and come back: the Window stays, opened and closed.
//
// One at a time; main thread only, except `wake`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/draw/rotation.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

struct WindowOptions {
  std::string title;
  bool fullscreen = true;
  int width = 0;  // px of the window as the display has it; 0: the desktop's
  int height = 0;
  bool offscreen = false;  // render without any display
  draw::Rotation rotation = draw::Rotation::none;
};

// The window's back buffer where there is no GPU: XRGB8888 as 32-bit words, rows top to bottom, not turned.
struct Pixels {
  std::uint32_t* data = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;  // words
};

// True when the machine has a GPU that Linux knows.
bool hasGpu();

class Window {
 public:
  // Takes events from now on (signals to end, and Wake), still without a display.
  static Result<std::unique_ptr<Window>> create(const WindowOptions& options, const Clock& clock);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Finds the display, and makes the window on it; with `gpu` its OpenGL ES 2 context, else pixels(). Fails
  // where there is none, and may be tried again.
  Result<void> open(bool gpu);
  // Gives the display back. Window and context are gone with all that was made in it, and every finger with
  // them.
  void close();
  bool isOpen() const;

  // SDL's name of what shows the window, such as "KMSDRM"; empty while it is closed.
  std::string driver() const;

  // Px of the picture, upright; of the last display while it is closed.
  int width() const;
  int height() const;

  // Sleeps until something arrives, or until `timeout` has passed (none: for ever). Returns all that has
  // come, in order.
  std::vector<Input> wait(std::optional<Tick> timeout);

  // Makes `wait` return with a Wake. Any thread.
  void wake();

  // Where to draw the next frame when there is no GPU; good until the next wait().
  Result<Pixels> pixels();

  // Fails when the display, or the context and all that is in it, is lost.
  Result<void> present();

  // Waits until the driver has drawn what was presented (screenshots, offscreen timing).
  void finishDrawing();

 private:
  struct Self;
  explicit Window(std::unique_ptr<Self> self);
  Result<void> makeWindow(bool gpu);
  void measure();
  std::unique_ptr<Self> self_;
};

}  // namespace lobby::window
