// Lays out the cards of a snapshot as the kiosk would, on all processors, and says how their words fit.
#pragma once

#include <filesystem>
#include <vector>

#include "data/authoring/tools.hpp"

namespace lobby::ctl {

// In every language of the cinema that a card has a text in, on the lobby panel in both orientations. In the
// order of the rotation, then of the languages. The snapshot may lack its pictures.
Result<std::vector<authoring::CardFit>> measureCards(const std::filesystem::path& snapshot,
                                                     const std::filesystem::path& assets);

}  // namespace lobby::ctl
