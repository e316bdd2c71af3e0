// The bytes of a snapshot, wherever they lie: in a file of their own, or inside a bundle
// (edition/mounted_bundle.hpp). SQLite reads them from here (snapshot_vfs.hpp), so that what was checked at
// opening is what is read later, whatever becomes of the file's name meanwhile.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "platform/base/file_system.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// May be used from any thread. Stays the same for as long as it lives.
class SnapshotSource {
 public:
  explicit SnapshotSource(std::string name) : name_(std::move(name)) {}
  virtual ~SnapshotSource() = default;
  SnapshotSource(const SnapshotSource&) = delete;
  SnapshotSource& operator=(const SnapshotSource&) = delete;

  // What staff call it, for messages.
  const std::string& name() const { return name_; }
  virtual std::uint64_t size() const = 0;
  // Fills all of `into`, which must lie within the size.
  virtual Result<void> read(std::uint64_t offset, std::span<char> into) const = 0;

 private:
  std::string name_;
};

using SnapshotPointer = std::shared_ptr<const SnapshotSource>;

// Opens a file that a person named: links are followed, and it must be an ordinary file in the end. Failures
// do not say its name.
Result<std::unique_ptr<OpenFile>> openNamedFile(const std::filesystem::path& file);

// A file that is nothing but a snapshot.
Result<SnapshotPointer> bareSnapshot(std::string name, std::unique_ptr<OpenFile> file);
Result<SnapshotPointer> openSnapshotFile(const std::filesystem::path& file);

}  // namespace lobby
