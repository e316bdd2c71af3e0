#include "data/snapshot_source.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

class BareSnapshot final : public SnapshotSource {
 public:
  BareSnapshot(std::string name, std::unique_ptr<OpenFile> file, std::uint64_t size)
      : SnapshotSource(std::move(name)), file_(std::move(file)), size_(size) {}

  std::uint64_t size() const override { return size_; }

  Result<void> read(std::uint64_t offset, std::span<char> into) const override {
    const auto read = readFully(*file_, offset, into);
    if (!read) return std::unexpected(read.error());
    if (*read != into.size()) return fail(ErrorKind::system, name() + " became shorter while it was read");
    return {};
  }

 private:
  std::unique_ptr<OpenFile> file_;
  std::uint64_t size_;
};

}  // namespace

Result<std::unique_ptr<OpenFile>> openNamedFile(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) return fail(ErrorKind::content, "there is no such file");
  if (error) return fail(ErrorKind::system, error.message());
  if (status.type() != fs::file_type::regular) return fail(ErrorKind::content, "it is not an ordinary file");
  // The file layer follows no links.
  const fs::path real = fs::canonical(file, error);
  if (error) return fail(ErrorKind::system, error.message());
  return PosixFileSystem().open(real, OpenMode::read);
}

Result<SnapshotPointer> bareSnapshot(std::string name, std::unique_ptr<OpenFile> file) {
  const auto identity = file->identity();
  if (!identity) return std::unexpected(identity.error());
  return std::make_shared<BareSnapshot>(std::move(name), std::move(file), identity->size);
}

Result<SnapshotPointer> openSnapshotFile(const fs::path& file) {
  auto opened = openNamedFile(file);
  if (!opened) return context(opened.error(), "opening " + file.string());
  return bareSnapshot(file.string(), std::move(*opened));
}

}  // namespace lobby
