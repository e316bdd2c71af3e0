// The part of a programme that can be shown although other parts have errors.
#pragma once

#include <optional>

#include "data/authoring/finding.hpp"
#include "data/authoring/programme.hpp"

namespace lobby::authoring {

// Without the films, articles and screenings that have an error among `findings`. Nothing when the cinema
// itself has one: no card can be drawn without its country and languages.
std::optional<Programme> soundPart(Programme programme, const Findings& findings);

}  // namespace lobby::authoring
