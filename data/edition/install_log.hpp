// What happened to the store, for staff: install.log in the home folder, a line an event, in plain words.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

class InstallLog {
 public:
  // A full log goes to install.log.1, in the place of the one before: the two never take more than twice
  // this.
  static constexpr std::size_t limit = 64 * 1024;

  InstallLog(FileSystem& files, const std::filesystem::path& home)
      : files_(&files), file_(home / "install.log") {}

  // "2026-11-20T12:00:00Z installed edition 7". A log that cannot be written stops nothing.
  void add(WallTime now, std::string_view text) const;

  // The newest lines, the oldest of them first.
  std::vector<std::string> last(std::size_t count) const;

 private:
  FileSystem* files_;
  std::filesystem::path file_;
};

// "2026-11-20T12:00:00Z"
std::string formatUtc(WallTime time);

}  // namespace lobby::edition
