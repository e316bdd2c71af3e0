#include "app/kiosk/kiosk.hpp"

#include "app/kiosk/parts.hpp"

namespace lobby {

Result<int> runKiosk(const Options& options) {
  Kiosk kiosk(options);
  if (auto opened = kiosk.open(); !opened) return std::unexpected(opened.error());
  const auto done = options.screenshot.empty() ? kiosk.run() : kiosk.renderPicture();
  if (!done) return std::unexpected(done.error());
  return kiosk.wantsRestart() ? exitRestart : exitLeft;
}

}  // namespace lobby
