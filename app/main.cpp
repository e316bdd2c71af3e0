// `lobbycards`, the kiosk.
#include <cstdio>

#include "app/kiosk.hpp"
#include "app/options.hpp"
#include "platform/base/log.hpp"

int main(int argc, char** argv) {
  const auto options = lobby::parseOptions(argc, argv);
  if (!options) {
    lobby::log::error(options.error().message);
    return lobby::exitCode(options.error().kind);
  }
  if (options->help || options->version) {
    std::fputs(options->help ? lobby::usageText() : "lobbycards " LOBBY_VERSION "\n", stdout);
    return 0;
  }
  const auto run = lobby::runKiosk(*options);
  if (run) return 0;
  lobby::log::error(run.error().message);
  return lobby::exitCode(run.error().kind);
}
