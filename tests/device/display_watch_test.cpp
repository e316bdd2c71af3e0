#include "platform/device/display_watch.hpp"

#include <condition_variable>
#include <mutex>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby::device {
namespace {

using namespace std::string_view_literals;

constexpr auto plugged =
    "change@/devices/pci/drm/card0\0ACTION=change\0DEVPATH=/devices/pci/drm/card0\0SUBSYSTEM=drm\0HOTPLUG=1\0"
    "CONNECTOR=32\0SEQNUM=3120\0"sv;

// Counts, and lets a test wait for the first.
class Listener {
 public:
  void hear() {
    const std::scoped_lock lock(mutex_);
    ++heard_;
    changed_.notify_all();
  }
  bool hasHeard(std::chrono::seconds patience = std::chrono::seconds(30)) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, patience, [this] { return heard_ > 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int heard_ = 0;
};

}  // namespace

TEST_CASE("display watch: what the kernel says of displays") {
  CHECK(tellsOfDisplay(plugged));
  CHECK(tellsOfDisplay("add@/x\0ACTION=add\0SUBSYSTEM=drm\0"sv));
  CHECK(tellsOfDisplay("remove@/x\0ACTION=remove\0SUBSYSTEM=drm"sv));
  CHECK(tellsOfDisplay("change@/x\0ACTION=change\0SUBSYSTEM=drm\0RESET=1\0"sv));
}

TEST_CASE("display watch: what is none of its business") {
  CHECK_FALSE(tellsOfDisplay(""sv));
  CHECK_FALSE(tellsOfDisplay("\0\0\0"sv));
  CHECK_FALSE(tellsOfDisplay("change@/x\0ACTION=change\0SUBSYSTEM=drm\0"sv));
  CHECK_FALSE(tellsOfDisplay("add@/x\0ACTION=add\0SUBSYSTEM=usb\0HOTPLUG=1\0"sv));
  CHECK_FALSE(
      tellsOfDisplay("change@/x\0ACTION=change\0SUBSYSTEM=drm\0HOTPLUG=1\0CONNECTOR=32\0PROPERTY=44\0"sv));
  CHECK_FALSE(tellsOfDisplay("x SUBSYSTEM=drm HOTPLUG=1"sv));
}

TEST_CASE("display watch: connectors with what hangs on them") {
  const test::TemporaryFolder folder;
  folder.write("card0/uevent", "");
  folder.write("version", "drm 1.1.0\n");
  folder.write("card0-HDMI-A-2/status", "disconnected\n");
  folder.write("card0-HDMI-A-1/status", "connected\n");
  folder.write("card0-HDMI-A-1/modes", "1920x1080\n");
  CHECK(describeConnectors(folder.path()) ==
        "card0-HDMI-A-1 connected\n1920x1080\ncard0-HDMI-A-2 disconnected\n");
  CHECK(describeConnectors(folder / "nowhere").empty());
}

TEST_CASE("display watch: a change that no message tells of is found all the same") {
  const test::TemporaryFolder folder;
  folder.write("card0-HDMI-A-1/status", "connected\n");
  Listener listener;
  const DisplayWatch watch([&] { listener.hear(); }, folder.path());
  folder.write("card0-HDMI-A-1/status", "disconnected\n");
  CHECK(listener.hasHeard());
}

TEST_CASE("display watch: what was found while the display was opened is no news; what comes later is") {
  const test::TemporaryFolder folder;
  folder.write("card0-HDMI-A-1/status", "connected\n");
  Listener listener;
  DisplayWatch watch([&] { listener.hear(); }, folder.path());
  folder.write("card0-HDMI-A-1/modes", "1920x1080\n");
  watch.takeAsKnown();
  CHECK_FALSE(listener.hasHeard(std::chrono::seconds(3)));  // absence can only be waited for: two looks
  folder.write("card0-HDMI-A-1/status", "disconnected\n");
  CHECK(listener.hasHeard());
}

}  // namespace lobby::device
