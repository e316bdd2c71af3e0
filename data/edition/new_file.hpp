// A file that is there whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "platform/base/file_system.hpp"

namespace lobby::edition {

// Written under a temporary name beside `output`; gone again unless it was published.
class NewFile {
 public:
  static Result<NewFile> create(FileSystem& files, const std::filesystem::path& output);
  NewFile(NewFile&& other) = default;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  Result<void> write(std::string_view bytes);
  // Syncs, renames, syncs the folder: once, at the end.
  Result<void> publish();

 private:
  NewFile(FileSystem& files, std::filesystem::path output, std::filesystem::path temporary,
          std::unique_ptr<OpenFile> file);

  FileSystem& files_;
  std::filesystem::path output_;
  std::filesystem::path temporary_;
  std::unique_ptr<OpenFile> file_;  // null once published, or moved from
};

}  // namespace lobby::edition
