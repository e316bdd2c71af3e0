#include "platform/window/window.hpp"

#include <algorithm>
#include <filesystem>
#include <thread>

#include <GLES2/gl2.h>
#include <SDL.h>

#include "platform/base/log.hpp"
#include "platform/window/descriptor_wait.hpp"
#include "platform/window/sdl_input.hpp"
#include "platform/window/sdl_setup.hpp"

namespace lobby::window {
namespace {

using SdlWindow = std::unique_ptr<SDL_Window, decltype([](SDL_Window* w) { SDL_DestroyWindow(w); })>;
using SdlContext = std::unique_ptr<void, decltype([](SDL_GLContext c) { SDL_GL_DeleteContext(c); })>;

// While a finger is down it is looked whether its touch panel is still there: no event tells that it is not.
constexpr Tick fingerCheck{500};

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
  InputReader reader;
  int width = 0;  // px of the panel
  int height = 0;
  bool video = false;  // SDL's video part runs
  SdlWindow window;
  SdlContext context;
  ResetStatus resetStatus = nullptr;
  std::unique_ptr<DescriptorWait> bareScreen;  // for where SDL's own wait does not sleep
};

Window::Window(std::unique_ptr<Self> self) : self_(std::move(self)) {}

Window::~Window() {
  close();
  SDL_Quit();
}

Result<std::unique_ptr<Window>> Window::create(const WindowOptions& options, const Clock& clock) {
  setEventHints();
  if (SDL_Init(SDL_INIT_EVENTS) != 0) return sdlError("no events can be received");
  auto wait = DescriptorWait::create();
  if (!wait) return std::unexpected(wait.error());
  InputReader reader(SDL_RegisterEvents(1), clock, options.rotation);
  return std::unique_ptr<Window>(new Window(std::unique_ptr<Self>(
      new Self{options, clock, std::move(reader), {}, {}, {}, {}, {}, {}, std::move(*wait)})));
}

Result<void> Window::open(bool gpu) {
  close();
  setVideoHints(self_->options, gpu);
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return noDisplay(SDL_GetError());
  self_->video = true;
  setPixelHints();
  auto made = !self_->options.offscreen && onlyPretends()
                  ? noDisplay("neither X11 nor Wayland nor a screen of its own is there")
                  : makeWindow(gpu);
  if (!made) close();
  return made;
}

Result<void> Window::makeWindow(bool gpu) {
  Self& self = *self_;
  int width = self.options.width;
  int height = self.options.height;
  SDL_DisplayMode mode{};
  if (width == 0 && SDL_GetDesktopDisplayMode(0, &mode) == 0) {
    width = mode.w;
    height = mode.h;
  }
  if (width <= 0) return sdlError("the display does not tell its size");
  Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI;
  if (gpu) {
    setContextAttributes();
    // The window would load it as well, but then say of a failure only that there is no OpenGL.
    if (SDL_GL_LoadLibrary(nullptr) != 0) return sdlError("the graphics driver cannot be loaded");
    flags |= SDL_WINDOW_OPENGL;
  }
  flags |= self.options.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
  self.window.reset(SDL_CreateWindow(self.options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                     SDL_WINDOWPOS_CENTERED, width, height, flags));
  if (gpu) SDL_GL_UnloadLibrary();  // the window keeps it
  if (!self.window) return sdlError("cannot open a window");
  if (gpu) {
    self.context.reset(SDL_GL_CreateContext(self.window.get()));
    if (!self.context) return sdlError("the graphics driver offers no OpenGL ES 2");
    if (SDL_GL_SetSwapInterval(1) != 0) log::info("this display cannot wait for its refresh");
    self.resetStatus = findResetStatus();
  }
  SDL_ShowCursor(self.options.fullscreen ? SDL_DISABLE : SDL_ENABLE);
  measure();
  return {};
}

void Window::close() {
  Self& self = *self_;
  self.context.reset();
  self.window.reset();
  self.reader.forgetFingers();
  if (!std::exchange(self.video, false)) return;
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
  // What the old window still had to say; not that the program shall end, nor who wakes it.
  SDL_FlushEvents(SDL_DISPLAYEVENT, SDL_USEREVENT - 1);
}

bool Window::isOpen() const {
  return self_->window != nullptr;
}

std::string Window::driver() const {
  return isOpen() ? SDL_GetCurrentVideoDriver() : "";
}

void Window::measure() {
  SDL_GetWindowSizeInPixels(self_->window.get(), &self_->width, &self_->height);
  self_->reader.setPanel(self_->width, self_->height);
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
  return draw::turnedSize(self_->width, self_->height, self_->options.rotation).first;
}
int Window::height() const {
  return draw::turnedSize(self_->width, self_->height, self_->options.rotation).second;
}

std::vector<Input> Window::wait(std::optional<Tick> timeout) {
  if (self_->reader.hasFingers()) timeout = std::min(timeout.value_or(fingerCheck), fingerCheck);
  SDL_Event event;
  // SDL waits in whole milliseconds, too coarse for 60 frames a second: the rest is slept.
  const int milliseconds = timeout ? static_cast<int>(std::max(0.0, timeout->count())) : -1;
  const Tick until = self_->clock.tick() + timeout.value_or(Tick{0});
  int got = SDL_PollEvent(&event);
  if (got == 0 && (!isOpen() || driver() == "KMSDRM")) {
    self_->bareScreen->wait(timeout);
    got = SDL_PollEvent(&event);
  } else if (got == 0 && milliseconds != 0) {
    got = SDL_WaitEventTimeout(&event, milliseconds);
  }
  if (got == 0 && timeout) {
    std::this_thread::sleep_for(std::clamp(until - self_->clock.tick(), Tick{0}, Tick{1}));
    got = SDL_PollEvent(&event);
  }
  std::vector<Input> inputs = self_->reader.cancelLost();
  while (got != 0) {
    if (isOpen() && event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
      measure();
    if (auto input = self_->reader.read(event)) inputs.push_back(*input);
    got = SDL_PollEvent(&event);
  }
  return inputs;
}

void Window::wake() {
  SDL_Event event{};
  event.type = self_->reader.wakeEvent();
  SDL_PushEvent(&event);
  self_->bareScreen->wake();
}

Result<void> Window::present() {
  SDL_ClearError();
  if (!self_->context) {
    if (SDL_UpdateWindowSurface(self_->window.get()) != 0) return sdlError("the display takes no picture");
    return {};
  }
  SDL_GL_SwapWindow(self_->window.get());
  // The only way in which SDL tells that it failed. A display server may mean something smaller by it.
  const std::string_view error = SDL_GetError();
  if (!error.empty() && (driver() == "KMSDRM" || error.find("eglSwapBuffers") != error.npos))
    return sdlError("the display takes no picture");
  if (const std::string loss = contextLoss(self_->resetStatus); !loss.empty())
    return fail(ErrorKind::system, loss);
  return {};
}

void Window::finishDrawing() {
  if (self_->context) glFinish();
}

}  // namespace lobby::window
