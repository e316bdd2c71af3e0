// The SDL window with its GLES2 context, or with plain pixels where there is no GPU, and the events that come
// from it as Input values.
//
// One at a time; main thread only, except `wake`.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/window/input.hpp"

namespace lobby::window {

struct WindowOptions {
  std::string title;
  bool fullscreen = true;
  int width = 0;  // px; 0: the desktop's
  int height = 0;
  bool offscreen = false;  // render without any display
  bool gpu = true;         // draw with OpenGL ES 2; else into pixels()
};

// The window's back buffer where there is no GPU: XRGB8888 as 32-bit words, rows top to bottom.
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
  // In two steps, so that work that needs only the size can begin while the driver makes the context:
  // `prepare` finds the display and its size, `open` makes window and context.
  static Result<std::unique_ptr<Window>> prepare(const WindowOptions& options, const Clock& clock);
  Result<void> open();
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  int width() const;  // px
  int height() const;

  // Sleeps until something arrives, or until `timeout` has passed (none: for ever). Returns all that has
  // come, in order.
  std::vector<Input> wait(std::optional<Tick> timeout);

  // Makes `wait` return with a Wake. Any thread.
  void wake();

  // Where to draw the next frame when there is no GPU; good until the next wait().
  Result<Pixels> pixels();

  void present();

  // Waits until the driver has drawn what was presented (screenshots, offscreen timing).
  void finishDrawing();

  void hideCursor(bool hidden);

 private:
  struct Self;
  explicit Window(std::unique_ptr<Self> self);
  std::unique_ptr<Self> self_;
};

}  // namespace lobby::window
