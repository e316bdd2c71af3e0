// The file system of a MemoryDisk. Behaves as the real one does, writes down every operation, and can fail
// any call, take only half of a write, or stop there as if the program had been killed.
#pragma once

#include <cerrno>
#include <functional>
#include <optional>
#include <set>

#include "tests/data/edition/store/memory_disk.hpp"

namespace lobby::test {

// `kill`: from this call on nothing reaches the disk any more, until `revive`.
struct Fault {
  enum class Kind { fail, shortWrite, kill };
  std::uint64_t call = 0;  // the first is 1
  Kind kind = Kind::fail;
  int error = EIO;
  bool stays = false;  // all later calls fail, too
};

class MemoryFileSystem final : public FileSystem {
 public:
  MemoryFileSystem() = default;
  explicit MemoryFileSystem(MemoryDisk start) : disk(std::move(start)) {}

  MemoryDisk disk;
  std::vector<Operation> journal;
  std::function<void(const std::string& what)> beforeCall;  // a test may look, or change the disk

  void plan(std::vector<Fault> faults);
  void revive() { dead_ = false; }
  std::uint64_t calls() const { return calls_; }
  bool faultHappened() const { return happened_; }

  Result<std::unique_ptr<OpenFile>> open(const std::filesystem::path& file, OpenMode mode) override;
  Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  Result<void> remove(const std::filesystem::path& file) override;
  Result<void> makeFolder(const std::filesystem::path& folder) override;
  Result<void> syncFolder(const std::filesystem::path& folder) override;
  Result<FolderNames> list(const std::filesystem::path& folder, std::size_t limit) override;
  Result<std::uint64_t> freeSpace(const std::filesystem::path& folder) override;
  Result<FileStatus> status(const std::filesystem::path& file) override;
  Result<std::unique_ptr<FolderLock>> lock(const std::filesystem::path& folder,
                                           std::chrono::milliseconds patience) override;

 private:
  friend class MemoryFile;
  friend class MemoryLock;

  // To be called first by every call. A failure is to be returned; empty: go on.
  std::optional<Error> begin(const std::string& what);
  std::optional<Fault> planned();
  void perform(Operation operation);
  FileIdentity identityOf(std::uint64_t file) const;

  std::vector<Fault> faults_;
  std::uint64_t calls_ = 0;
  bool dead_ = false;
  bool happened_ = false;
  bool halveNextWrite_ = false;
  std::set<std::string> locked_;
};

}  // namespace lobby::test
