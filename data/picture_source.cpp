#include <mutex>

#include "data/blake2b.hpp"
#include "data/catalogue.hpp"
#include "data/snapshot_file.hpp"

namespace lobby {

struct PictureSource::Self {
  explicit Self(sqlite::Database opened) : database(std::move(opened)) {}
  std::mutex mutex;
  sqlite::Database database;
};

PictureSource::PictureSource(std::unique_ptr<Self> self) : self_(std::move(self)) {}
PictureSource::PictureSource(PictureSource&&) noexcept = default;
PictureSource& PictureSource::operator=(PictureSource&&) noexcept = default;
PictureSource::~PictureSource() = default;

Result<PictureSource> PictureSource::open(const std::filesystem::path& file) {
  const auto source = openSnapshotFile(file);
  return source ? open(*source) : std::unexpected(source.error());
}

Result<PictureSource> PictureSource::open(const SnapshotPointer& source) {
  Result<sqlite::Database> database = openSnapshot(source);
  if (!database) return std::unexpected(database.error());
  return PictureSource(std::make_unique<Self>(std::move(*database)));
}

Result<std::string> PictureSource::read(std::int64_t picture, PictureSize size) const {
  const std::string name = "picture " + std::to_string(picture);
  const std::scoped_lock lock(self_->mutex);
  const auto query = self_->database.cached(
      size == PictureSize::full ? "SELECT full_hash, full FROM picture_data WHERE picture = ?1"
                                : "SELECT thumb_hash, thumb FROM picture_data WHERE picture = ?1");
  if (!query) return context(query.error(), name);
  sqlite::Statement& row = **query;
  const Result<bool> found = row.bind(1, picture).step();
  if (!found) return context(found.error(), name);
  if (!*found) return fail(ErrorKind::content, name + " is not in the snapshot");
  std::string bytes(row.blob(1));
  const bool intact = row.blob(0) == asBytes(blake2b(bytes));
  row.reset();  // lets go of SQLite's own copy
  // SQLite does not notice changed bytes inside a BLOB; the hash does.
  if (!intact) return fail(ErrorKind::content, name + " is damaged in the snapshot, build or copy it again");
  return bytes;
}

}  // namespace lobby
