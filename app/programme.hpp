// The programme on show, opened from a snapshot.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/navigation.hpp"
#include "data/catalogue.hpp"
#include "platform/base/result.hpp"

namespace lobby {

struct Programme {
  std::unique_ptr<Catalogue> catalogue;     // null: there is none, a calm card stands in
  std::shared_ptr<PictureSource> pictures;  // null with it; the decoding threads hold on to it
  Cinema cinema;                            // of the catalogue, or nobody's
  Rules rules;
  std::optional<Error> error;  // why there is none
};

// Never fails: a lobby must not see a blank screen. `language` is the one to speak when there is no cinema to
// say.
Programme openProgramme(const std::filesystem::path& snapshot, const std::string& language);

}  // namespace lobby
