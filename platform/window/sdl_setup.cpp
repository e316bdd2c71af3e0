#include "platform/window/sdl_setup.hpp"

#include <cstdlib>
#include <utility>

#include <GLES2/gl2.h>
#include <GLES2/gl2ext.h>
#include <SDL.h>

#include "platform/window/window.hpp"

namespace lobby::window {
namespace {

constexpr int mostErrors = 8;  // that OpenGL keeps; a lost context may answer for ever

}  // namespace

ResetStatus findResetStatus() {
  for (const auto& [extension, function] : {std::pair{"GL_KHR_robustness", "glGetGraphicsResetStatusKHR"},
                                            std::pair{"GL_EXT_robustness", "glGetGraphicsResetStatusEXT"}}) {
    if (SDL_GL_ExtensionSupported(extension) == SDL_FALSE) continue;
    return reinterpret_cast<ResetStatus>(SDL_GL_GetProcAddress(function));
  }
  return nullptr;
}

std::unexpected<Error> sdlError(std::string_view doing) {
  return fail(ErrorKind::system, std::string(doing) + ": " + SDL_GetError());
}

std::unexpected<Error> noDisplay(const std::string& why) {
  return fail(ErrorKind::system, "no display can be used (" + why + ")");
}

void setEventHints() {
  // Touch comes as finger events only (facts.md): no second, synthetic mouse.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
}

void setVideoHints(const WindowOptions& options, bool gpu) {
  SDL_SetHint(SDL_HINT_VIDEO_X11_FORCE_EGL, "1");  // GLES2 without GLX, as on the device
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  if (!options.offscreen) return;
  SDL_SetHint(SDL_HINT_VIDEODRIVER, gpu ? "offscreen" : "dummy");
  ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);  // the driver must not look for a GPU
}

void setPixelHints() {
  // Pixels go to the display as they are; SDL would otherwise load a GL driver to draw them. To Wayland it
  // knows (2.26) no other way.
  const bool wayland = std::string_view(SDL_GetCurrentVideoDriver()) == "wayland";
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, wayland ? "opengles2" : "0");
}

void setContextAttributes() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

bool onlyPretends() {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return SDL_GetHint(SDL_HINT_VIDEODRIVER) == nullptr &&
         (driver == "offscreen" || driver == "dummy" || driver == "evdev");
}

std::string contextLoss(ResetStatus status) {
  for (int i = 0; i < mostErrors; ++i) {
    const GLenum error = glGetError();
    if (error == GL_CONTEXT_LOST_KHR) return "the graphics driver lost what was drawn";
    if (error == GL_NO_ERROR) break;
  }
  if (status != nullptr && status() != GL_NO_ERROR) return "the graphics processor was reset";
  return "";
}

}  // namespace lobby::window
