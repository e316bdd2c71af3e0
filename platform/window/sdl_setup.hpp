// How SDL is to behave, and what it says when it cannot.
#pragma once

#include <string>
#include <string_view>

#include "platform/base/result.hpp"

namespace lobby::window {

struct WindowOptions;

std::unexpected<Error> sdlError(std::string_view doing);
std::unexpected<Error> noDisplay(const std::string& why);

// Before SDL is started.
void setEventHints();
// Before its video part is, each time.
void setVideoHints(const WindowOptions& options, bool gpu);
// Once the video part runs: how pixels get to this display when there is no context.
void setPixelHints();
void setContextAttributes();

// Without a display SDL falls back to a driver that shows nothing to nobody, unless one was asked for.
bool onlyPretends();

// What tells that the graphics processor was reset, of the current context; null where the driver does not
// tell.
using ResetStatus = unsigned (*)();
ResetStatus findResetStatus();

// Why the current context is of no use any more; empty: it is. After a frame was presented.
std::string contextLoss(ResetStatus status);

}  // namespace lobby::window
