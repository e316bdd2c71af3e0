#include "app/display.hpp"

#include "platform/base/log.hpp"
#include "platform/draw/gles_renderer.hpp"

namespace lobby {
namespace {

window::WindowOptions windowFor(const Options& options) {
  const bool offscreen = !options.screenshot.empty();
  window::WindowOptions wanted{
      "Lobbycards", options.fullscreen && !offscreen, options.width, options.height, offscreen, true};
  if (offscreen && wanted.width == 0) {
    wanted.width = 1920;
    wanted.height = 1080;
  }
  // A picture without a display is drawn by the processor: the same on every machine.
  const bool automatic = options.drawing == Options::Drawing::automatic;
  wanted.gpu = options.drawing == Options::Drawing::gpu || (automatic && !offscreen && window::hasGpu());
  return wanted;
}

}  // namespace

Result<std::unique_ptr<Display>> Display::open(const Options& options, const Clock& clock) {
  window::WindowOptions wanted = windowFor(options);
  auto display = openAs(wanted, clock);
  if (display || !wanted.gpu || options.drawing == Options::Drawing::gpu) return display;
  // A GPU without a working driver must not leave the screen blank.
  log::warning(display.error().message + "; drawing with the processor instead");
  display = nullptr;
  wanted.gpu = false;
  return openAs(wanted, clock);
}

Result<std::unique_ptr<Display>> Display::openAs(const window::WindowOptions& wanted, const Clock& clock) {
  auto display = std::make_unique<Display>();
  auto window = window::Window::prepare(wanted, clock);
  if (!window) return std::unexpected(window.error());
  display->window_ = std::move(*window);
  if (auto opened = display->window_->open(); !opened) return std::unexpected(opened.error());
  display->window_->hideCursor(wanted.fullscreen);
  if (wanted.gpu) {
    auto renderer = draw::GlesRenderer::create();
    if (!renderer) return std::unexpected(renderer.error());
    display->renderer_ = std::move(*renderer);
  } else {
    auto renderer = std::make_unique<draw::SoftwareRenderer>();
    display->software_ = renderer.get();
    display->renderer_ = std::move(renderer);
  }
  return display;
}

Result<void> Display::draw(const ImDrawData& data, std::uint32_t ground) {
  if (software_ != nullptr) {
    const auto pixels = window_->pixels();
    if (!pixels) return std::unexpected(pixels.error());
    software_->setTarget({pixels->data, pixels->width, pixels->height, pixels->stride});
  }
  renderer_->render(data, ground);
  return {};
}

draw::Bitmap Display::picture() const {
  window_->finishDrawing();
  return renderer_->readPixels(window_->width(), window_->height());
}

}  // namespace lobby
