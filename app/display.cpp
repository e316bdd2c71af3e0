#include "app/display.hpp"

#include "platform/base/log.hpp"
#include "platform/draw/gles_renderer.hpp"

namespace lobby {
namespace {

window::WindowOptions windowFor(const Options& options, draw::Rotation rotation) {
  const bool offscreen = !options.screenshot.empty();
  window::WindowOptions wanted{
      "Lobbycards", options.fullscreen && !offscreen, options.width, options.height, offscreen, rotation};
  if (offscreen && wanted.width == 0) {
    wanted.width = 1920;
    wanted.height = 1080;
  }
  return wanted;
}

}  // namespace

Result<std::unique_ptr<Display>> Display::create(const Options& options, draw::Rotation rotation,
                                                 const Clock& clock) {
  auto window = window::Window::create(windowFor(options, rotation), clock);
  if (!window) return std::unexpected(window.error());
  std::unique_ptr<Display> display(new Display(options));
  display->rotation_ = rotation;
  display->window_ = std::move(*window);
  display->software_ = std::make_unique<draw::SoftwareRenderer>();
  display->software_->setRotation(rotation);
  return display;
}

// A picture without a display is drawn by the processor: the same on every machine.
bool Display::wantsGpu() const {
  const bool automatic = options_.drawing == Options::Drawing::automatic;
  return options_.drawing == Options::Drawing::gpu ||
         (automatic && options_.screenshot.empty() && window::hasGpu());
}

Result<void> Display::open(const MoveTextures& move) {
  close(move);
  const bool gpu = wantsGpu();
  auto opened = openAs(gpu, move);
  if (opened || !gpu || options_.drawing == Options::Drawing::gpu) return opened;
  // A GPU without a working driver must not leave the screen blank.
  auto plain = openAs(false, move);
  if (!plain) return opened;  // the first failure tells more
  log::warnOnce(opened.error().message + "; drawing with the processor instead");
  return plain;
}

void Display::close(const MoveTextures& move) {
  software_->setTarget({});
  if (gles_) {
    if (move) move(*software_);
    gles_.reset();
  }
  window_->close();
}

Result<void> Display::openAs(bool gpu, const MoveTextures& move) {
  if (auto opened = window_->open(gpu); !opened) return opened;
  if (!gpu) return {};
  auto renderer = draw::GlesRenderer::create();
  if (!renderer) {
    window_->close();
    return std::unexpected(renderer.error());
  }
  (*renderer)->setRotation(rotation_);
  if (move) move(**renderer);
  gles_ = std::move(*renderer);
  return {};
}

Result<void> Display::draw(const ImDrawData& data, std::uint32_t ground) {
  if (!gles_) {
    const auto pixels = window_->pixels();
    if (!pixels) return std::unexpected(pixels.error());
    software_->setTarget({pixels->data, pixels->width, pixels->height, pixels->stride});
  }
  renderer().render(data, ground);
  return {};
}

draw::Bitmap Display::picture() {
  window_->finishDrawing();
  return renderer().readPixels(window_->width(), window_->height());
}

}  // namespace lobby
