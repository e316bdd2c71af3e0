// `lobbycards`, the kiosk.
#include <cstdio>

#include <malloc.h>

#include "app/kiosk/kiosk.hpp"
#include "app/options.hpp"
#include "platform/base/log.hpp"

namespace {

// Pictures come and go in blocks of megabytes. glibc would keep freed ones in its heaps, one heap a thread; a
// kiosk that runs for months gives them back instead.
void keepMemorySmall() {
  ::mallopt(M_MMAP_THRESHOLD, 256 * 1024);
  ::mallopt(M_TRIM_THRESHOLD, 256 * 1024);
  ::mallopt(M_ARENA_MAX, 2);
}

}  // namespace

int main(int argc, char** argv) {
  keepMemorySmall();
  const auto options = lobby::parseOptions(argc, argv);
  if (!options) {
    lobby::log::error(options.error().message);
    return lobby::exitCode(options.error().kind);
  }
  if (!options->answer.empty()) {
    std::fputs(options->answer.c_str(), stdout);
    return 0;
  }
  const auto run = lobby::runKiosk(*options);
  if (run) return *run;
  lobby::log::error(run.error().message);
  return lobby::exitCode(run.error().kind);
}
