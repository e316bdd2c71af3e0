#include "app/ctl/scratch_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace lobby::ctl {

namespace fs = std::filesystem;

Result<ScratchFolder> ScratchFolder::create() {
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / "lobbyctl-XXXXXX").string();
  if (error || ::mkdtemp(name.data()) == nullptr) {
    return fail(ErrorKind::system, "cannot make a temporary folder (" +
                                       (error ? error.message() : std::string(std::strerror(errno))) +
                                       "), make room or set TMPDIR");
  }
  return ScratchFolder(name);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace lobby::ctl
