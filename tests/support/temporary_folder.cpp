#include "tests/support/temporary_folder.hpp"

#include <cstdlib>  // mkdtemp
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <unistd.h>

namespace lobby::test {

namespace fs = std::filesystem;

namespace {

// In memory where that is possible: what is tested syncs every file it writes, and disks are slow at that.
fs::path parentFolder() {
  const bool wanted = std::getenv("TMPDIR") == nullptr && ::access("/dev/shm", W_OK | X_OK) == 0;
  return wanted ? "/dev/shm" : fs::temp_directory_path();
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (parentFolder() / "lobby-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  fs::remove(snapshot(), ignored);
}

fs::path TemporaryFolder::write(const fs::path& name, std::string_view text) const {
  fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

void TemporaryFolder::remove(const fs::path& name) const {
  fs::remove_all(path_ / name);
}

fs::path TemporaryFolder::snapshot() const {
  fs::path file = path_;
  return file += ".db";
}

std::string contentOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace lobby::test
