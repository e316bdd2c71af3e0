#include "data/edition/check_pictures.hpp"

#include "data/blake2b.hpp"
#include "data/edition/check_rows.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

using sqlite::Statement;

constexpr PictureExtent largestFull{1920, 1920};
constexpr PictureExtent largestThumb{480, 1920};
// What lobbyctl makes of a picture has two at most.
constexpr std::size_t mostBytes = 8u << 20;

std::unexpected<Error> wrong(const Statement& row, const std::string& why) {
  return cannotBeShown("picture " + std::to_string(row.integer(0)) + ": " + why);
}

Result<PictureExtent> checkOne(const Statement& row, int column, const PictureExtent& largest,
                               const PictureCheck& check) {
  const std::string_view bytes = row.blob(column + 1);
  if (bytes.size() > mostBytes) return wrong(row, "it has " + std::to_string(bytes.size()) + " bytes");
  if (row.blob(column) != asBytes(blake2b(bytes))) {
    return damaged("picture " + std::to_string(row.integer(0)));
  }
  auto extent = check(bytes, largest);
  if (!extent) return wrong(row, extent.error().message);
  return extent;
}

Result<void> checkRow(const Statement& row, const PictureCheck& check) {
  const auto full = checkOne(row, 3, largestFull, check);
  if (!full) return std::unexpected(full.error());
  if (*full != PictureExtent{static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))}) {
    return wrong(row, "it is not as large as it says");
  }
  const auto thumb = checkOne(row, 5, largestThumb, check);
  if (!thumb) return std::unexpected(thumb.error());
  return {};
}

}  // namespace

Result<void> checkPictures(sqlite::Database& database, const PictureCheck& check) {
  auto row = database.prepare(
      "SELECT id, width, height, full_hash, full, thumb_hash, thumb FROM picture_data "
      "JOIN picture ON picture.id = picture_data.picture ORDER BY picture_data.picture");
  if (!row) return std::unexpected(row.error());
  Result<bool> more = row->step();
  for (; more && *more; more = row->step()) {
    if (auto good = checkRow(*row, check); !good) return good;
  }
  if (!more) return std::unexpected(more.error());
  return {};
}

}  // namespace lobby::edition
