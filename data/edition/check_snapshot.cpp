#include "data/edition/check_snapshot.hpp"

#include <algorithm>
#include <array>
#include <atomic>

#include "data/catalogue.hpp"
#include "data/edition/check_rows.hpp"
#include "data/edition/page_trees.hpp"
#include "data/edition/printable.hpp"
#include "data/edition/refuse.hpp"
#include "data/snapshot_file.hpp"
#include "data/work_limit.hpp"

namespace lobby::edition {
namespace {

using sqlite::Database;

// A minute or so on a kiosk. The largest programme that the rules let through takes a tenth.
constexpr std::int64_t mostSteps = 500'000'000;

// Tells how much was read.
class CountedSource final : public SnapshotSource {
 public:
  CountedSource(SnapshotPointer source, ByteProgress progress)
      : SnapshotSource(source->name()), source_(std::move(source)), progress_(std::move(progress)) {}

  std::uint64_t size() const override { return source_->size(); }
  Result<void> read(std::uint64_t offset, std::span<char> into) const override {
    auto read = source_->read(offset, into);
    const std::uint64_t done = done_ += into.size();
    const std::uint64_t total = 2 * size();  // SQLite's check, then the pictures
    if (progress_) progress_(std::min(done, total), total);
    return read;
  }

 private:
  SnapshotPointer source_;
  ByteProgress progress_;
  mutable std::atomic<std::uint64_t> done_ = 0;
};

Result<std::uint32_t> pageSizeOf(const SnapshotSource& source) {
  constexpr std::uint64_t where = 16;
  std::array<char, 2> bytes{};
  if (auto read = source.read(where, bytes); !read) return std::unexpected(read.error());
  const auto high = static_cast<unsigned char>(bytes[0]);
  const auto low = static_cast<unsigned char>(bytes[1]);
  return low == 1 ? 65536u : high * 256u;
}

Result<void> checkTrees(const SnapshotSource& source, Database& database) {
  const auto pageSize = pageSizeOf(source);
  if (!pageSize) return std::unexpected(pageSize.error());
  PageTrees trees(source, *pageSize);
  if (auto good = trees.walk(1); !good) return good;
  auto root = database.prepare("SELECT rootpage FROM sqlite_schema");
  if (!root) return std::unexpected(root.error());
  Result<bool> more = root->step();
  for (; more && *more; more = root->step()) {
    if (auto good = trees.walk(static_cast<std::uint64_t>(root->integer(0))); !good) return good;
  }
  if (!more) return std::unexpected(more.error());
  return {};
}

Result<void> checkWhole(Database& database) {
  auto row = database.prepare("PRAGMA integrity_check(1)");
  if (!row) return std::unexpected(row.error());
  const auto found = row->step();
  if (!found) return std::unexpected(found.error());
  const std::string verdict = *found ? row->text(0) : "no answer";
  if (verdict == "ok") return {};
  // Above it may stand in which database.
  return damaged(printable(verdict.substr(verdict.rfind('\n') + 1), 120));
}

Result<void> checkReferences(Database& database) {
  auto row = database.prepare("PRAGMA foreign_key_check");
  if (!row) return std::unexpected(row.error());
  const auto found = row->step();
  if (!found) return std::unexpected(found.error());
  if (!*found) return {};
  return cannotBeShown(row->text(0) + " names a " + row->text(2) + " that is not there");
}

Result<void> checkInside(const SnapshotSource& source, Database& database, const PictureCheck& picture) {
  const WorkLimit limit(database, mostSteps);
  auto good = checkTrees(source, database);
  if (good) good = checkWhole(database);
  if (good) good = checkReferences(database);
  if (good) good = checkRows(database);
  if (good) good = checkPictures(database, picture);
  return good;
}

}  // namespace

Result<void> checkSnapshot(const SnapshotPointer& source, const SnapshotCheck& check) {
  const auto counted = std::make_shared<CountedSource>(source, check.progress);
  auto database = openSnapshot(counted);
  // What is wrong inside a file that was brought is for whoever brought it.
  if (!database && database.error().kind == ErrorKind::content) return refuse(database.error().message);
  if (!database) return std::unexpected(database.error());
  auto checked = checkInside(*counted, *database, check.picture);
  if (!checked && checked.error().kind == ErrorKind::content) return damaged(checked.error().message);
  return checked;
}

Result<void> checkBundle(const std::shared_ptr<const MountedBundle>& bundle, const SnapshotCheck& check) {
  auto checked = checkSnapshot(bundle, check);
  if (bundle->isDamaged()) return refuse(bundle->damage());  // SQLite only knows that it could not read
  if (!checked) return checked;
  const auto catalogue = Catalogue::open(bundle);
  if (!catalogue) return std::unexpected(catalogue.error());
  const std::string& cinema = bundle->bundle().manifest().cinema;
  if (catalogue->cinema().id == cinema) return {};
  return refuse("this file is signed for the cinema " + cinema + " and holds the programme of " +
                printable(catalogue->cinema().id, 64) + ", build it again with lobbyctl");
}

}  // namespace lobby::edition
