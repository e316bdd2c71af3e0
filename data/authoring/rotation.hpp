// In which order the kiosk shows the cards.
#pragma once

#include <vector>

#include "data/authoring/programme.hpp"
#include "data/film.hpp"

namespace lobby::authoring {

// Featured films first, then the rest by folder name; an article after every fourth film. Articles that are
// left over come at the end, so that every card is there once.
std::vector<CardKey> rotation(const Programme& programme);

}  // namespace lobby::authoring
