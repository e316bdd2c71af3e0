#include "data/edition/edition_files.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/clear_away.hpp"

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

// More than any store has; garbage in the folder must not eat the memory.
constexpr std::size_t mostNames = 10'000;
constexpr std::size_t mostRemembered = 3;

}  // namespace

fs::path EditionFiles::partOf(const EditionId& id) const {
  fs::path file = fileOf(id);
  return file += partSuffix;
}

Result<void> EditionFiles::prepare() const {
  const auto status = files_->status(folder());
  if (!status) return std::unexpected(status.error());
  // A link may lead to a larger disk, which is not there at the moment.
  if (status->kind == FileKind::regular || status->kind == FileKind::other) {
    const auto moved = moveAside(*files_, folder());
    if (!moved) return moved;
  }
  const auto made = files_->makeFolder(folder());
  if (!made) return made;
  return files_->syncFolder(home_);
}

Result<VerifiedBundle> EditionFiles::open(const EditionId& id) const {
  auto file = files_->open(fileOf(id), OpenMode::read);
  if (!file) return std::unexpected(file.error());
  auto bundle = verifyBundle(std::move(*file), trusted_);
  if (bundle && idOf(bundle->manifest()) != id) {
    return fail(ErrorKind::refused, "another edition lies under its name");
  }
  return bundle;
}

Result<void> EditionFiles::checkWhole(const EditionId& id, const ByteProgress& progress) const {
  const auto bundle = open(id);
  if (!bundle) return std::unexpected(bundle.error());
  ChunkReader reader(bundle->bundle());
  const std::uint64_t chunks = bundle->bundle().header().chunks();
  for (std::uint64_t i = 0; i < chunks; ++i) {
    const auto chunk = reader.readChunk(i);
    if (!chunk) return std::unexpected(chunk.error());
    if (progress) progress(i + 1, chunks);
  }
  return {};
}

std::vector<EditionId> EditionFiles::findNewest(std::string_view cinema) const {
  std::vector<EditionId> ids;
  for (const std::string& name : names()) {
    if (!isEditionName(name)) continue;
    auto file = files_->open(folder() / name, OpenMode::read);
    if (!file) continue;
    const auto bundle = verifyBundle(std::move(*file), trusted_);
    if (!bundle || fileNameOf(idOf(bundle->manifest())) != name) continue;
    if (cinema.empty() || bundle->manifest().cinema == cinema) ids.push_back(idOf(bundle->manifest()));
  }
  std::ranges::sort(ids, std::ranges::greater(), &EditionId::serial);
  if (ids.size() > mostRemembered) ids.resize(mostRemembered);
  return ids;
}

std::vector<fs::path> EditionFiles::unneeded(const std::vector<EditionId>& needed) const {
  std::set<std::string> kept;
  for (const EditionId& id : needed) kept.insert(fileNameOf(id));
  std::vector<fs::path> unneeded;
  for (const std::string& name : names()) {
    if (isEditionName(name) && !kept.contains(name)) unneeded.push_back(folder() / name);
  }
  return unneeded;
}

void EditionFiles::removeParts() const {
  for (const std::string& name : names()) {
    if (isPartName(name)) static_cast<void>(files_->remove(folder() / name));
  }
}

std::vector<std::string> EditionFiles::names() const {
  auto found = files_->list(folder(), mostNames);
  return found ? std::move(found->names) : std::vector<std::string>{};
}

}  // namespace lobby::edition
