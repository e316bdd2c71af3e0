// The programme on show, opened from an edition or a bare snapshot.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/navigation.hpp"
#include "data/catalogue.hpp"
#include "data/edition/open_programme_file.hpp"
#include "platform/base/result.hpp"

namespace lobby {

struct Programme {
  std::unique_ptr<Catalogue> catalogue;                  // null: there is none, a calm card stands in
  std::shared_ptr<PictureSource> pictures;               // null with it; the decoding threads hold on to it
  std::shared_ptr<const edition::MountedBundle> bundle;  // null: a bare snapshot, or nothing
  std::filesystem::path file;                            // where it lies; empty: nothing
  Cinema cinema;                                         // of the catalogue, or nobody's
  Rules rules;
  std::optional<Error> error;  // why there is none
};

// Never fails: a lobby must not see a blank screen. `language` is the one to speak when there is no cinema to
// say. The second opens the file as openProgrammeFile does.
Programme openProgramme(const Result<edition::ProgrammeFile>& file, const std::string& language);
Programme openProgramme(const std::filesystem::path& file, const std::string& language);

}  // namespace lobby
