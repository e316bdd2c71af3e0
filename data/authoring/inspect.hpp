// Looks at every picture of a programme, once.
#pragma once

#include <cstddef>
#include <vector>

#include "data/authoring/check.hpp"
#include "data/film.hpp"
#include "platform/base/picture_facts.hpp"

namespace lobby::authoring {

struct InspectedPicture {
  const PictureFile* picture = nullptr;  // of the programme
  CardKey card;                          // who shows it
  bool isHero = false;                   // the first, which fills the card
  std::size_t fileSize = 0;
  PictureFacts facts;
};

// In the order of the programme, on all processors. Those that cannot be shown are reported and left out.
std::vector<InspectedPicture> inspectPictures(const Subject& subject, Reporter& reporter);

}  // namespace lobby::authoring
