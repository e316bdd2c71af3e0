// Tells that a display was plugged in or out, or that its graphics processor began anew (Linux DRM). On a
// bare screen nobody else does: SDL finds its displays once.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace lobby::device {

class DisplayWatch {
 public:
  static constexpr const char* systemConnectors = "/sys/class/drm";

  // `changed` is called on a thread of the watch's own, mostly several times for one plug; it must not block.
  explicit DisplayWatch(std::function<void()> changed, std::filesystem::path connectors = systemConnectors);
  ~DisplayWatch();
  DisplayWatch(const DisplayWatch&) = delete;
  DisplayWatch& operator=(const DisplayWatch&) = delete;

  // The display was opened just now, as it is: what has been said of it until then is no news, nor are the
  // modes that the kernel found while it was opened. Any thread.
  void takeAsKnown();

 private:
  void watch();
  bool hearsOfDisplay() const;

  std::function<void()> changed_;
  std::filesystem::path connectors_;
  std::string known_;
  int kernel_;  // a socket on which the kernel tells of devices; -1: not allowed
  int opened_;  // an eventfd, as stop_
  int stop_;
  std::jthread thread_;
};

// What the kernel says of a device ("change@/devices/…", then KEY=value, each with a 0 behind it) is about
// displays.
bool tellsOfDisplay(std::string_view uevent);

// Every connector with what hangs on it: another text when a display came, went, or is another one.
std::string describeConnectors(const std::filesystem::path& folder);

}  // namespace lobby::device
