#include "data/edition/new_file.hpp"

#include <unistd.h>

namespace lobby::edition {

namespace fs = std::filesystem;

NewFile::NewFile(FileSystem& files, fs::path output, fs::path temporary, std::unique_ptr<OpenFile> file)
    : files_(files), output_(std::move(output)), temporary_(std::move(temporary)), file_(std::move(file)) {}

NewFile::~NewFile() {
  if (file_) {
    [[maybe_unused]] const auto ignored = files_.remove(temporary_);
  }
}

Result<NewFile> NewFile::create(FileSystem& files, const fs::path& output) {
  fs::path temporary = output;
  temporary += ".part" + std::to_string(::getpid());
  // What a process of the same number left behind when it was killed.
  [[maybe_unused]] const auto ignored = files.remove(temporary);
  auto file = files.open(temporary, OpenMode::createNew);
  if (!file) return std::unexpected(file.error());
  return NewFile(files, output, temporary, std::move(*file));
}

Result<void> NewFile::write(std::string_view bytes) {
  return writeFully(*file_, bytes);
}

Result<void> NewFile::publish() {
  if (auto done = file_->sync(); !done) return done;
  if (auto done = files_.rename(temporary_, output_); !done) return done;
  file_.reset();
  return files_.syncFolder(folderOf(output_));
}

}  // namespace lobby::edition
