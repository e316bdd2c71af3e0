// The state record on disk: state.0 and state.1 in the home folder, written in turn, so that one of them is
// whole whatever happens to the other. One that can be read is enough: the other is newer by one step at
// most, and every step can be made again.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "data/edition/state_record.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

struct LoadedState {
  StateRecord record;
  std::optional<int> slot;            // where it was found; empty: nowhere
  std::array<bool, 2> whole{};        // which of the two files hold a record
  std::optional<Error> unreadable;    // there may be a newer record, but the system does not hand it out
  std::vector<std::string> problems;  // what is wrong with a file, in words
};

class StateFiles {
 public:
  StateFiles(FileSystem& files, std::filesystem::path home) : files_(&files), home_(std::move(home)) {}

  LoadedState load() const;

  // When this returns without failure the record survives a power cut. When it fails, the old record or the
  // new one counts.
  Result<void> save(LoadedState& state) const;

  // A record may be in memory only, when whoever wrote it was killed.
  Result<void> makeDurable(const LoadedState& state) const;

  // What a killed program left behind.
  void removeLeftovers() const;

 private:
  std::filesystem::path slotFile(int slot) const;
  Result<void> write(int slot, bool overWhole, std::string_view bytes) const;
  Result<void> overwrite(const std::filesystem::path& file, std::string_view bytes) const;
  Result<void> replace(const std::filesystem::path& file, std::string_view bytes) const;

  FileSystem* files_;
  std::filesystem::path home_;
};

}  // namespace lobby::edition
