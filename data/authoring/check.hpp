// The checks: each looks at one thing in the whole programme. To add one, write a function and name it in
// the list in check.cpp.
#pragma once

#include <string>
#include <vector>

#include "data/authoring/programme.hpp"
#include "data/authoring/texts/word_lists.hpp"
#include "data/authoring/tools.hpp"

namespace lobby::authoring {

struct Subject {
  const Programme& programme;
  const std::filesystem::path& folder;
  const std::vector<std::string>& genres;  // the known ids
  const WordLists& wordLists;
  const Tools& tools;
};

using Check = void (*)(const Subject&, Reporter&);

// checks/languages.cpp
void checkLanguageTags(const Subject&, Reporter&);
void checkCountries(const Subject&, Reporter&);
void checkTimeZone(const Subject&, Reporter&);
// checks/names.cpp
void checkCinemaId(const Subject&, Reporter&);
void checkGenres(const Subject&, Reporter&);
void checkFeatured(const Subject&, Reporter&);
void checkArticleFilms(const Subject&, Reporter&);
void checkDuplicateIds(const Subject&, Reporter&);
void checkNotEmpty(const Subject&, Reporter&);
// checks/links.cpp
void checkAddress(const Subject&, Reporter&);
void checkLinks(const Subject&, Reporter&);
// checks/texts.cpp
void checkTextsThere(const Subject&, Reporter&);
void checkTitleLengths(const Subject&, Reporter&);
void checkCharacters(const Subject&, Reporter&);
void checkCombiningMarks(const Subject&, Reporter&);
void checkFonts(const Subject&, Reporter&);
// checks/readings.cpp
void checkReadings(const Subject&, Reporter&);
// checks/passages.cpp: languages, scripts, quotes, spaces … (texts/text_check.hpp)
void checkPassages(const Subject&, Reporter&);
// checks/pictures.cpp
void checkStillsThere(const Subject&, Reporter&);
void checkPictureReferences(const Subject&, Reporter&);
// checks/picture_files.cpp
void checkPictureFiles(const Subject&, Reporter&);
// checks/screenings.cpp
void checkScreeningFilms(const Subject&, Reporter&);
void checkScreeningTimes(const Subject&, Reporter&);
void checkScreeningWords(const Subject&, Reporter&);
void checkScreeningSeats(const Subject&, Reporter&);
void checkScreeningDuplicates(const Subject&, Reporter&);
// checks/overlaps.cpp
void checkOverlaps(const Subject&, Reporter&);
// checks/screening_dates.cpp
void checkFarDates(const Subject&, Reporter&);
void checkStandIns(const Subject&, Reporter&);
// checks/clock_changes.cpp
void checkClockChanges(const Subject&, Reporter&);

// Reads the folder and runs all checks. Fails only when folder or assets cannot be read at all.
Result<Programme> readAndCheck(const std::filesystem::path& folder, const std::filesystem::path& assets,
                               const Tools& tools, Reporter& reporter);

}  // namespace lobby::authoring
