#include "data/edition/open_programme_file.hpp"

#include <array>

namespace lobby::edition {
namespace {

Result<bool> isBundle(OpenFile& file) {
  std::array<char, bundleMagic.size()> begin{};
  const auto read = readFully(file, 0, begin);
  if (!read) return std::unexpected(read.error());
  return beginsLikeBundle({begin.data(), *read});
}

Result<ProgrammeFile> openEither(const std::filesystem::path& file) {
  auto opened = openNamedFile(file);
  if (!opened) return std::unexpected(opened.error());
  const auto wrapped = isBundle(**opened);
  if (!wrapped) return std::unexpected(wrapped.error());
  if (!*wrapped) {
    auto bare = bareSnapshot(file.string(), std::move(*opened));
    if (!bare) return std::unexpected(bare.error());
    return ProgrammeFile{std::move(*bare), nullptr};
  }
  auto bundle = openUnverified(std::move(*opened));
  if (!bundle) return std::unexpected(bundle.error());
  const auto mounted = std::make_shared<MountedBundle>(std::move(*bundle), file.string());
  return ProgrammeFile{mounted, mounted};
}

}  // namespace

Result<ProgrammeFile> openProgrammeFile(const std::filesystem::path& file) {
  auto opened = openEither(file);
  if (!opened) return context(opened.error(), "opening " + file.string());
  return opened;
}

Error explained(Error error, const ProgrammeFile& file) {
  if (!file.bundle || !file.bundle->isDamaged()) return error;
  return {ErrorKind::refused, "reading " + file.bundle->name() + ": " + file.bundle->damage()};
}

}  // namespace lobby::edition
