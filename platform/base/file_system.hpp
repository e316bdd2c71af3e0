// The file system behind an interface, one method a system call that matters, so that a test can record every
// step, fail any of them, or stop in the middle. Code that must survive a power cut goes through this and
// nothing else. Every failure names the file and says the system's reason in words.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby {

// Two equal identities are the same file with, as far as the system tells, the same contents.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // ns since 1970
  bool operator==(const FileIdentity&) const = default;
};

enum class FileKind { missing, regular, folder, link, other };

struct FileStatus {
  FileKind kind = FileKind::missing;
  FileIdentity identity;
};

// An open file; closed when it goes.
class OpenFile {
 public:
  virtual ~OpenFile() = default;
  OpenFile() = default;
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  // One read: may give fewer bytes than asked for; 0 at the end of the file.
  virtual Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) = 0;
  // One write behind what was written before: may take fewer bytes than given.
  virtual Result<std::size_t> write(std::string_view bytes) = 0;
  virtual Result<void> sync() = 0;
  virtual Result<FileIdentity> identity() = 0;
};

enum class OpenMode {
  read,           // ordinary files only; links are not followed, and nothing makes it wait
  createNew,      // fails when the name is taken
  createPrivate,  // the same, for the owner's eyes only (0600)
  append,         // behind what is there; created when missing; ordinary files only, links are not followed
  rewrite,  // over what is there, from its beginning, in the room it has; else as append, but never created
};

struct FolderNames {
  std::vector<std::string> names;  // sorted by bytes, hidden ones too, without "." and ".."
  bool more = false;  // there are more than the limit; which ones are left out is up to the system
};

// Holds a folder for as long as it lives.
class FolderLock {
 public:
  virtual ~FolderLock() = default;
  FolderLock() = default;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual Result<std::unique_ptr<OpenFile>> open(const std::filesystem::path& file, OpenMode mode) = 0;
  // Replaces what has the new name.
  virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  virtual Result<void> remove(const std::filesystem::path& file) = 0;
  // Succeeds when the folder is there already. Makes one folder, not its parents.
  virtual Result<void> makeFolder(const std::filesystem::path& folder) = 0;
  // Makes names in a folder (new, renamed, removed) survive a power cut.
  virtual Result<void> syncFolder(const std::filesystem::path& folder) = 0;
  virtual Result<FolderNames> list(const std::filesystem::path& folder, std::size_t limit) = 0;
  // Bytes that may still be written to the file system that `folder` is on.
  virtual Result<std::uint64_t> freeSpace(const std::filesystem::path& folder) = 0;
  // Of the name itself, links are not followed. A name that is not there is no failure.
  virtual Result<FileStatus> status(const std::filesystem::path& file) = 0;
  // One holder at a time, in this process and in others; a process that dies lets go. Needs no file of its
  // own and no permission to write. Waits for as long as `patience`; null when somebody else still has it
  // then.
  virtual Result<std::unique_ptr<FolderLock>> lock(const std::filesystem::path& folder,
                                                   std::chrono::milliseconds patience) = 0;
};

// The real one. Has no state; any thread. Tests derive theirs from it.
class PosixFileSystem : public FileSystem {
 public:
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
};

// Reads until `into` is full or the file ends; returns how much it was.
Result<std::size_t> readFully(OpenFile& file, std::uint64_t offset, std::span<char> into);

// Writes all of it, in as many steps as it takes.
Result<void> writeFully(OpenFile& file, std::string_view bytes);

// The whole of a file that may be `limit` bytes at most.
Result<std::string> readWhole(FileSystem& files, const std::filesystem::path& file, std::size_t limit);

// Where a name lives, for syncFolder: "x" lives in ".".
std::filesystem::path folderOf(const std::filesystem::path& file);

}  // namespace lobby
