// One film for all entries that mean it: ticketing systems keep "Dune", "Dune (OmU)" and "Dune 3D" apart.
#pragma once

#include "data/authoring/import/draft.hpp"

namespace lobby::authoring {

// How many of year, length and director speak against it that two entries of one title are one film. More
// than `sameFilm`: they are two, such as Nosferatu of 1922 and of 2024.
int countContradictions(const Facts& a, const Facts& b);
inline constexpr int sameFilm = 1;

// Adds what another entry says about the film; what it says otherwise is reported.
void addEntry(DraftFilm& film, const DraftFilm& more, const ImportContext& context);

// What the entries of one film say about languages goes to the film, or to their own screenings.
void placeVersionLanguages(DraftFilm& film, const std::vector<DraftFilm*>& entries);

// Merges entries, and moves what tells them apart to their screenings.
void mergeVersions(Draft& draft, const ImportContext& context);

}  // namespace lobby::authoring
