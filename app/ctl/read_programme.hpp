// What `show` and `diff` read: an edition or a bare snapshot.
#pragma once

#include <filesystem>
#include <optional>

#include "app/ctl/edition_facts.hpp"
#include "data/contents.hpp"

namespace lobby::ctl {

struct ReadProgramme {
  Contents contents;
  std::optional<EditionFacts> edition;  // nothing: a bare snapshot
};

Result<ReadProgramme> readProgramme(const std::filesystem::path& file);

}  // namespace lobby::ctl
