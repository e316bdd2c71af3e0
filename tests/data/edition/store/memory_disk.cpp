#include "tests/data/edition/store/memory_disk.hpp"

namespace lobby::test {
namespace {

void write(MemoryDisk& disk, const Operation& operation) {
  MemoryDisk::File& file = disk.files[operation.file];
  auto bytes = std::make_shared<std::string>(*file.bytes);
  const std::size_t end = operation.offset + operation.bytes.size();
  if (bytes->size() < end) bytes->resize(end);
  bytes->replace(operation.offset, operation.bytes.size(), operation.bytes);
  file.bytes = std::move(bytes);
  ++file.modified;
}

// A name leads to a file: whatever became of the old name, the new one leads to the file that was meant. A
// folder takes along what is in it.
void rename(MemoryDisk& disk, const Operation& operation) {
  const bool isFolder = operation.file == 0;
  disk.names.erase(operation.path);
  disk.names[operation.to] = {isFolder ? FileKind::folder : FileKind::regular, operation.file};
  if (!isFolder) {
    disk.files.try_emplace(operation.file);
    return;
  }
  const std::string inside = operation.path + "/";
  std::map<std::string, MemoryDisk::Name> moved;
  for (const auto& [path, name] : disk.names) {
    const bool within = path.starts_with(inside);
    moved[within ? operation.to + path.substr(operation.path.size()) : path] = name;
  }
  disk.names = std::move(moved);
}

}  // namespace

void MemoryDisk::apply(const Operation& operation) {
  switch (operation.kind) {
    case Operation::Kind::createFile:
      names[operation.path] = {FileKind::regular, operation.file};
      files.try_emplace(operation.file);
      return;
    case Operation::Kind::makeFolder:
      names[operation.path] = {FileKind::folder, 0};
      return;
    case Operation::Kind::write:
      return write(*this, operation);
    case Operation::Kind::rename:
      return rename(*this, operation);
    case Operation::Kind::remove:
      names.erase(operation.path);
      return;
    case Operation::Kind::syncFile:
    case Operation::Kind::syncFolder:
      return;
  }
}

std::uint64_t MemoryDisk::used() const {
  std::uint64_t sum = 0;
  for (const auto& [path, name] : names) {
    if (name.kind == FileKind::regular) sum += files.at(name.file).bytes->size();
  }
  return sum;
}

const std::string& MemoryDisk::content(const std::string& path) const {
  static const std::string none;
  const auto name = names.find(path);
  if (name == names.end() || name->second.kind != FileKind::regular) return none;
  return *files.at(name->second.file).bytes;
}

void MemoryDisk::put(const std::string& path, std::string bytes) {
  const std::uint64_t file = nextFile++;
  names[path] = {FileKind::regular, file};
  files[file] = {std::make_shared<std::string>(std::move(bytes)), 1};
}

void MemoryDisk::putOther(const std::string& path, FileKind kind) {
  names[path] = {kind, 0};
}

}  // namespace lobby::test
