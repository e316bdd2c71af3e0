// A disk in memory, as a value: what names there are, and what the files hold. Every change is an Operation,
// so that a list of them can be played again, in part, as a power cut leaves it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/file_system.hpp"

namespace lobby::test {

struct Operation {
  enum class Kind { createFile, makeFolder, write, rename, remove, syncFile, syncFolder };
  Kind kind = Kind::write;
  std::string path;          // the name; for syncFolder the folder
  std::string to;            // rename
  std::uint64_t file = 0;    // which file: names change, this does not; 0: a folder
  std::uint64_t offset = 0;  // write
  std::string bytes;         // write

  static Operation on(Kind kind, std::string path, std::uint64_t file = 0) {
    return {kind, std::move(path), {}, file, 0, {}};
  }
  static Operation write(std::string path, std::uint64_t file, std::uint64_t offset, std::string_view bytes) {
    return {Kind::write, std::move(path), {}, file, offset, std::string(bytes)};
  }
  static Operation rename(std::string from, std::string to, std::uint64_t file) {
    return {Kind::rename, std::move(from), std::move(to), file, 0, {}};
  }
};

struct MemoryDisk {
  struct Name {
    FileKind kind = FileKind::regular;
    std::uint64_t file = 0;
  };
  struct File {
    std::shared_ptr<const std::string> bytes = std::make_shared<std::string>();
    std::int64_t modified = 0;
  };

  std::map<std::string, Name> names;
  std::map<std::uint64_t, File> files;
  std::uint64_t nextFile = 1;
  std::uint64_t capacity = std::uint64_t{1} << 40;
  bool readOnly = false;

  void apply(const Operation& operation);
  std::uint64_t used() const;
  const std::string& content(const std::string& path) const;

  // For tests: puts things there without asking anybody.
  void put(const std::string& path, std::string bytes);
  void putOther(const std::string& path, FileKind kind);
};

}  // namespace lobby::test
