#include "platform/base/file_system.hpp"

namespace lobby {

namespace fs = std::filesystem;

Result<std::size_t> readFully(OpenFile& file, std::uint64_t offset, std::span<char> into) {
  std::size_t done = 0;
  while (done < into.size()) {
    const auto read = file.readAt(offset + done, into.subspan(done));
    if (!read) return read;
    if (*read == 0) break;
    done += *read;
  }
  return done;
}

Result<void> writeFully(OpenFile& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = file.write(bytes);
    if (!written) return std::unexpected(written.error());
    if (*written == 0) return fail(ErrorKind::system, "cannot write: the system takes no more");
    bytes.remove_prefix(*written);
  }
  return {};
}

Result<std::string> readWhole(FileSystem& files, const fs::path& file, std::size_t limit) {
  const auto opened = files.open(file, OpenMode::read);
  if (!opened) return std::unexpected(opened.error());
  const auto identity = (*opened)->identity();
  if (!identity) return std::unexpected(identity.error());
  if (identity->size > limit) {
    return fail(ErrorKind::content, file.string() + " is larger than " + std::to_string(limit) + " bytes");
  }
  std::string bytes(identity->size, '\0');
  const auto read = readFully(**opened, 0, bytes);
  if (!read) return std::unexpected(read.error());
  bytes.resize(*read);
  return bytes;
}

fs::path folderOf(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace lobby
