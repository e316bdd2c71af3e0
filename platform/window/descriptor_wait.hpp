// Sleeps until there is something to read for SDL, where SDL itself would look for it a thousand times a
// second: on the bare screen (KMSDRM), where no window system wakes it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby::window {

// Main thread only, except `wake`.
class DescriptorWait {
 public:
  // `folder` names this process's open descriptors; tests may put one of their own in its place.
  static Result<std::unique_ptr<DescriptorWait>> create(
      const std::filesystem::path& folder = "/proc/self/fd");
  ~DescriptorWait();
  DescriptorWait(const DescriptorWait&) = delete;
  DescriptorWait& operator=(const DescriptorWait&) = delete;

  // Returns when an input device or the news of one that was plugged in can be read, after wake(), at a
  // signal, or when `timeout` has passed (none: never). Reads nothing: that is left to SDL.
  void wait(std::optional<Tick> timeout);

  // Any thread.
  void wake();

  // What is waited for: devices below /dev/input, and sockets on which the kernel and udev tell of new ones.
  std::vector<int> sources() const;

 private:
  DescriptorWait(int bell, std::filesystem::path folder) : bell_(bell), folder_(std::move(folder)) {}

  int bell_;
  std::filesystem::path folder_;
};

}  // namespace lobby::window
