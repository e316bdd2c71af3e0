// A folder for one test, gone at its end.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lobby::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::filesystem::path& name) const { return path_ / name; }

  // Writes a file, with the folders above it, and returns where it lies.
  std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const;
  void remove(const std::filesystem::path& name) const;

  // A name beside the folder, for the snapshot that is built from it; goes away as well.
  std::filesystem::path snapshot() const;

 private:
  std::filesystem::path path_;
};

// The whole file; empty when there is none.
std::string contentOf(const std::filesystem::path& file);

}  // namespace lobby::test
