#include "platform/window/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include <GLES2/gl2.h>
#include <SDL.h>

#include "platform/base/log.hpp"
#include "platform/window/descriptor_wait.hpp"
#include "platform/window/sdl_input.hpp"

namespace lobby::window {
namespace {

using SdlWindow = std::unique_ptr<SDL_Window, decltype([](SDL_Window* w) { SDL_DestroyWindow(w); })>;
using SdlContext = std::unique_ptr<void, decltype([](SDL_GLContext c) { SDL_GL_DeleteContext(c); })>;

std::unexpected<Error> sdlError(std::string_view doing) {
  return fail(ErrorKind::system, std::string(doing) + ": " + SDL_GetError());
}

void setHints(const WindowOptions& options) {
  // Touch comes as finger events only (facts.md): no second, synthetic mouse.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_FORCE_EGL, "1");  // GLES2 without GLX, as on the device
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
  // Pixels go to the display as they are; SDL would otherwise load a GL driver to draw them.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (!options.offscreen) return;
  SDL_SetHint(SDL_HINT_VIDEODRIVER, options.gpu ? "offscreen" : "dummy");
  ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);  // the driver must not look for a GPU
}

std::unexpected<Error> noDisplay(const std::string& why) {
  return fail(ErrorKind::system,
              "no display can be used (" + why +
                  "); start it on a screen, or render a picture with --screenshot FILE.png");
}

// Without a display SDL falls back to a driver that shows nothing to nobody, unless one was asked for.
bool onlyPretends() {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return SDL_GetHint(SDL_HINT_VIDEODRIVER) == nullptr &&
         (driver == "offscreen" || driver == "dummy" || driver == "evdev");
}

void setContextAttributes() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

}  // namespace

bool hasGpu() {
  std::error_code error;
  const std::filesystem::directory_iterator devices("/dev/dri", error);
  return !error && std::ranges::any_of(devices, [](const std::filesystem::directory_entry& device) {
    return device.path().filename().string().starts_with("card");
  });
}

struct Window::Self {
  WindowOptions options;
  const Clock& clock;
  int width = 0;
  int height = 0;
  SdlWindow window;
  SdlContext context;
  std::optional<InputReader> reader;
  std::unique_ptr<DescriptorWait> bareScreen;  // none: SDL's own wait sleeps
};

Window::Window(std::unique_ptr<Self> self) : self_(std::move(self)) {}

Window::~Window() {
  self_->context.reset();
  self_->window.reset();
  SDL_Quit();
}

Result<std::unique_ptr<Window>> Window::prepare(const WindowOptions& options, const Clock& clock) {
  setHints(options);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return noDisplay(SDL_GetError());
  if (!options.offscreen && onlyPretends()) {
    SDL_Quit();
    return noDisplay("neither X11 nor Wayland nor a screen of its own is there");
  }
  auto self = std::make_unique<Self>(Self{options, clock, options.width, options.height, {}, {}, {}, {}});
  SDL_DisplayMode mode{};
  if (self->width == 0 && SDL_GetDesktopDisplayMode(0, &mode) == 0) {
    self->width = mode.w;
    self->height = mode.h;
  }
  std::unique_ptr<Window> window(new Window(std::move(self)));
  if (window->width() <= 0) return sdlError("the display does not tell its size");
  return window;
}

Result<void> Window::open() {
  Self& self = *self_;
  Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI;
  if (self.options.gpu) {
    setContextAttributes();
    flags |= SDL_WINDOW_OPENGL;
  }
  flags |= self.options.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
  self.window.reset(SDL_CreateWindow(self.options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                     SDL_WINDOWPOS_CENTERED, self.width, self.height, flags));
  if (!self.window) return sdlError("cannot open a window");
  if (self.options.gpu) {
    self.context.reset(SDL_GL_CreateContext(self.window.get()));
    if (!self.context) return sdlError("the graphics driver offers no OpenGL ES 2");
    if (SDL_GL_SetSwapInterval(1) != 0) log::info("this display cannot wait for its refresh");
  }
  SDL_GetWindowSizeInPixels(self.window.get(), &self.width, &self.height);
  self.reader.emplace(SDL_RegisterEvents(1), self.clock);
  if (std::string_view(SDL_GetCurrentVideoDriver()) != "KMSDRM") return {};
  auto wait = DescriptorWait::create();
  if (!wait) return std::unexpected(wait.error());
  self.bareScreen = std::move(*wait);
  return {};
}

Result<Pixels> Window::pixels() {
  SDL_Surface* surface = SDL_GetWindowSurface(self_->window.get());
  if (surface == nullptr) return sdlError("the display gives no pixels to draw on");
  if (surface->format->BytesPerPixel != 4 || surface->format->Rmask != 0xFF0000u) {
    return fail(ErrorKind::system, "the display does not have 32-bit colours; set it to 24 or 32 bits");
  }
  return Pixels{static_cast<std::uint32_t*>(surface->pixels), surface->w, surface->h, surface->pitch / 4};
}

int Window::width() const {
  return self_->width;
}
int Window::height() const {
  return self_->height;
}

std::vector<Input> Window::wait(std::optional<Tick> timeout) {
  std::vector<Input> inputs;
  SDL_Event event;
  // SDL waits in whole milliseconds, too coarse for 60 frames a second: the rest is slept.
  const int milliseconds = timeout ? static_cast<int>(std::max(0.0, timeout->count())) : -1;
  const Tick until = self_->clock.tick() + timeout.value_or(Tick{0});
  int got = SDL_PollEvent(&event);
  if (got == 0 && self_->bareScreen) {
    self_->bareScreen->wait(timeout);
    got = SDL_PollEvent(&event);
  } else if (got == 0 && milliseconds != 0) {
    got = SDL_WaitEventTimeout(&event, milliseconds);
  }
  if (got == 0 && timeout) {
    std::this_thread::sleep_for(std::clamp(until - self_->clock.tick(), Tick{0}, Tick{1}));
    got = SDL_PollEvent(&event);
  }
  while (got != 0) {
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
      SDL_GetWindowSizeInPixels(self_->window.get(), &self_->width, &self_->height);
    }
    if (auto input = self_->reader->read(event, self_->width, self_->height)) inputs.push_back(*input);
    got = SDL_PollEvent(&event);
  }
  return inputs;
}

void Window::wake() {
  if (!self_->reader) return;
  SDL_Event event{};
  event.type = self_->reader->wakeEvent();
  SDL_PushEvent(&event);
  if (self_->bareScreen) self_->bareScreen->wake();
}

void Window::present() {
  if (self_->options.gpu) {
    SDL_GL_SwapWindow(self_->window.get());
  } else {
    SDL_UpdateWindowSurface(self_->window.get());
  }
}

void Window::finishDrawing() {
  if (self_->options.gpu) glFinish();
}

void Window::hideCursor(bool hidden) {
  SDL_ShowCursor(hidden ? SDL_DISABLE : SDL_ENABLE);
}

}  // namespace lobby::window
