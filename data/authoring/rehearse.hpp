// Do the words fit? Asked of the kiosk's own layout, on a snapshot without pictures.
#pragma once

#include "data/authoring/programme.hpp"
#include "data/authoring/tools.hpp"

namespace lobby::authoring {

// Reports titles and taglines that a card cuts, and synopses that are too long or too short for it.
// `programme` must be free of errors (sound_part.hpp). Fails when the temporary snapshot cannot be written.
Result<void> checkFit(const Programme& programme, const Tools& tools, Reporter& reporter);

}  // namespace lobby::authoring
