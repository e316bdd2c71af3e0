#include "app/ctl/read_programme.hpp"

#include "data/edition/open_programme_file.hpp"

namespace lobby::ctl {

Result<ReadProgramme> readProgramme(const std::filesystem::path& file) {
  const auto opened = edition::openProgrammeFile(file);
  if (!opened) return std::unexpected(opened.error());
  auto contents = readContents(opened->snapshot);
  if (!contents) return std::unexpected(explained(contents.error(), *opened));
  ReadProgramme read{std::move(*contents), {}};
  if (!opened->bundle) return read;
  auto facts = factsOf(opened->bundle->bundle());
  if (!facts) return context(facts.error(), "reading " + file.string());
  read.edition = std::move(*facts);
  return read;
}

}  // namespace lobby::ctl
