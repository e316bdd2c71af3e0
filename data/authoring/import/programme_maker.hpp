// A first programme.toml, when the folder has none and the imported file describes the cinema.
#pragma once

#include <string>

#include "data/authoring/import/draft.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

// The cinema to begin with: the only one that is described, or the one that is called `wanted`. Fails with
// what to do when that cannot be told, or when country or time zone are not known.
Result<DraftCinema> chooseCinema(const std::vector<DraftCinema>& cinemas, const std::string& wanted,
                                 const std::string& pageLanguage);

std::string programmeToml(const DraftCinema& cinema, const std::string& source);
CinemaFacts factsOf(const DraftCinema& cinema);

// The country's time zone when all of it has the same time, else empty.
std::string timeZoneOf(const std::string& country);

}  // namespace lobby::authoring
