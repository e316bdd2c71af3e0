#include "tests/data/edition/store/memory_file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

Error errorOf(int error, const std::string& what) {
  return {ErrorKind::system, what + ": " + std::generic_category().message(error)};
}

std::unexpected<Error> failure(int error, const std::string& what) {
  return std::unexpected(errorOf(error, what));
}

std::string parentOf(const std::string& path) {
  return fs::path(path).parent_path().string();
}

}  // namespace

class MemoryFile final : public OpenFile {
 public:
  MemoryFile(MemoryFileSystem& system, std::uint64_t file, std::string path, std::uint64_t end)
      : system_(system), file_(file), path_(std::move(path)), end_(end) {}

  Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) override {
    if (auto error = system_.begin("read " + path_)) return std::unexpected(*error);
    const std::string& bytes = *system_.disk.files.at(file_).bytes;
    if (offset >= bytes.size()) return 0;
    const std::size_t size = std::min(into.size(), bytes.size() - offset);
    std::copy_n(bytes.data() + offset, size, into.data());
    return size;
  }

  Result<std::size_t> write(std::string_view bytes) override {
    if (auto error = system_.begin("write " + path_)) return std::unexpected(*error);
    if (std::exchange(system_.halveNextWrite_, false)) bytes = bytes.substr(0, (bytes.size() + 1) / 2);
    const std::size_t old = system_.disk.files.at(file_).bytes->size();
    const std::size_t inPlace = std::min(bytes.size(), old - std::min(old, std::size_t{end_}));
    const std::uint64_t room = system_.disk.capacity - std::min(system_.disk.capacity, system_.disk.used());
    bytes = bytes.substr(0, inPlace + std::min<std::uint64_t>(bytes.size() - inPlace, room));
    if (bytes.empty()) return failure(ENOSPC, "write " + path_);
    system_.perform(Operation::write(path_, file_, end_, bytes));
    end_ += bytes.size();
    return bytes.size();
  }

  Result<void> sync() override {
    if (auto error = system_.begin("sync " + path_)) return std::unexpected(*error);
    system_.perform(Operation::on(Operation::Kind::syncFile, path_, file_));
    return {};
  }

  Result<FileIdentity> identity() override {
    if (auto error = system_.begin("identity " + path_)) return std::unexpected(*error);
    return system_.identityOf(file_);
  }

 private:
  MemoryFileSystem& system_;
  std::uint64_t file_;
  std::string path_;
  std::uint64_t end_;
};

class MemoryLock final : public FolderLock {
 public:
  MemoryLock(MemoryFileSystem& system, std::string folder) : system_(system), folder_(std::move(folder)) {}
  ~MemoryLock() override { system_.locked_.erase(folder_); }

 private:
  MemoryFileSystem& system_;
  std::string folder_;
};

void MemoryFileSystem::plan(std::vector<Fault> faults) {
  faults_ = std::move(faults);
  calls_ = 0;
  happened_ = false;
}

std::optional<Fault> MemoryFileSystem::planned() {
  for (const Fault& fault : faults_) {
    if (fault.call == calls_ || (fault.stays && calls_ > fault.call)) return fault;
  }
  return std::nullopt;
}

std::optional<Error> MemoryFileSystem::begin(const std::string& what) {
  if (dead_) return errorOf(EIO, what);
  if (beforeCall) beforeCall(what);
  ++calls_;
  const auto fault = planned();
  if (!fault) return std::nullopt;
  if (fault->kind == Fault::Kind::shortWrite) {
    if (!what.starts_with("write ")) return std::nullopt;
    halveNextWrite_ = happened_ = true;
    return std::nullopt;
  }
  happened_ = true;
  dead_ = fault->kind == Fault::Kind::kill;
  return errorOf(fault->error, what);
}

void MemoryFileSystem::perform(Operation operation) {
  disk.apply(operation);
  journal.push_back(std::move(operation));
}

FileIdentity MemoryFileSystem::identityOf(std::uint64_t file) const {
  const auto found = disk.files.find(file);
  if (found == disk.files.end()) return {};
  return {1, file, found->second.bytes->size(), found->second.modified};
}

Result<std::unique_ptr<OpenFile>> MemoryFileSystem::open(const fs::path& file, OpenMode mode) {
  const std::string path = file.string();
  const std::string what = "open " + path;
  if (auto error = begin(what)) return std::unexpected(*error);
  const auto name = disk.names.find(path);
  const bool creates = mode == OpenMode::createNew || mode == OpenMode::createPrivate;
  if (name != disk.names.end() && creates) return failure(EEXIST, what);
  if (name != disk.names.end() && name->second.kind != FileKind::regular) {
    return fail(ErrorKind::refused, path + " is no file; only ordinary files are taken");
  }
  if (disk.readOnly && mode != OpenMode::read) return failure(EROFS, what);
  if (name == disk.names.end()) {
    if (mode == OpenMode::read || mode == OpenMode::rewrite) return failure(ENOENT, what);
    if (!disk.names.contains(parentOf(path))) return failure(ENOENT, what);
    perform(Operation::on(Operation::Kind::createFile, path, disk.nextFile++));
  }
  const std::uint64_t id = disk.names.at(path).file;
  const std::uint64_t end = mode == OpenMode::append ? disk.files.at(id).bytes->size() : 0;
  return std::make_unique<MemoryFile>(*this, id, path, end);
}

Result<void> MemoryFileSystem::rename(const fs::path& from, const fs::path& to) {
  const std::string what = "rename " + from.string();
  if (auto error = begin(what)) return std::unexpected(*error);
  if (disk.readOnly) return failure(EROFS, what);
  const auto name = disk.names.find(from.string());
  if (name == disk.names.end()) return failure(ENOENT, what);
  const auto target = disk.names.find(to.string());
  const bool overFolder = target != disk.names.end() && target->second.kind == FileKind::folder;
  if (overFolder) return failure(EISDIR, what);
  perform(Operation::rename(from.string(), to.string(), name->second.file));
  return {};
}

Result<void> MemoryFileSystem::remove(const fs::path& file) {
  const std::string what = "remove " + file.string();
  if (auto error = begin(what)) return std::unexpected(*error);
  if (disk.readOnly) return failure(EROFS, what);
  const auto name = disk.names.find(file.string());
  if (name == disk.names.end()) return failure(ENOENT, what);
  if (name->second.kind == FileKind::folder) return failure(EISDIR, what);
  perform(Operation::on(Operation::Kind::remove, file.string(), name->second.file));
  return {};
}

Result<void> MemoryFileSystem::makeFolder(const fs::path& folder) {
  const std::string what = "make " + folder.string();
  if (auto error = begin(what)) return std::unexpected(*error);
  const auto name = disk.names.find(folder.string());
  if (name == disk.names.end()) {
    if (disk.readOnly) return failure(EROFS, what);
    perform(Operation::on(Operation::Kind::makeFolder, folder.string()));
    return {};
  }
  if (name->second.kind != FileKind::folder) return failure(EEXIST, what);
  return {};
}

Result<void> MemoryFileSystem::syncFolder(const fs::path& folder) {
  const std::string what = "sync " + folder.string();
  if (auto error = begin(what)) return std::unexpected(*error);
  perform(Operation::on(Operation::Kind::syncFolder, folder.string()));
  return {};
}

Result<FolderNames> MemoryFileSystem::list(const fs::path& folder, std::size_t limit) {
  const std::string what = "list " + folder.string();
  if (auto error = begin(what)) return std::unexpected(*error);
  const auto name = disk.names.find(folder.string());
  if (name == disk.names.end() || name->second.kind != FileKind::folder) return failure(ENOTDIR, what);
  FolderNames found;
  for (const auto& [path, entry] : disk.names) {
    if (parentOf(path) != folder.string()) continue;
    found.more = found.names.size() == limit;
    if (found.more) break;
    found.names.push_back(fs::path(path).filename().string());
  }
  return found;
}

Result<std::uint64_t> MemoryFileSystem::freeSpace(const fs::path& folder) {
  if (auto error = begin("space " + folder.string())) return std::unexpected(*error);
  return disk.capacity - std::min(disk.capacity, disk.used());
}

Result<FileStatus> MemoryFileSystem::status(const fs::path& file) {
  if (auto error = begin("status " + file.string())) return std::unexpected(*error);
  const auto name = disk.names.find(file.string());
  if (name == disk.names.end()) return FileStatus{};
  return FileStatus{name->second.kind, identityOf(name->second.file)};
}

Result<std::unique_ptr<FolderLock>> MemoryFileSystem::lock(const fs::path& folder,
                                                           std::chrono::milliseconds) {
  const std::string path = folder.string();
  if (auto error = begin("lock " + path)) return std::unexpected(*error);
  const auto name = disk.names.find(path);
  if (name == disk.names.end() || name->second.kind != FileKind::folder)
    return failure(ENOTDIR, "lock " + path);
  if (!locked_.insert(path).second) return nullptr;
  return std::make_unique<MemoryLock>(*this, path);
}

}  // namespace lobby::test
