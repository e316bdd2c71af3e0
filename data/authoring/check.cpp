#include "data/authoring/check.hpp"

#include <array>

#include "data/authoring/authoring.hpp"
#include "data/authoring/readers.hpp"
#include "data/authoring/rehearse.hpp"
#include "data/authoring/sound_part.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

constexpr std::array<Check, 30> checks{
    checkNotEmpty,
    checkCinemaId,
    checkTimeZone,
    checkLanguageTags,
    checkCountries,
    checkGenres,
    checkFeatured,
    checkArticleFilms,
    checkAddress,
    checkLinks,
    checkDuplicateIds,
    checkTextsThere,
    checkTitleLengths,
    checkCharacters,
    checkCombiningMarks,
    checkFonts,
    checkReadings,
    checkStillsThere,
    checkPictureFiles,
    checkPictureReferences,
    checkScreeningFilms,
    checkScreeningTimes,
    checkScreeningWords,
    checkScreeningSeats,
    checkScreeningDuplicates,
    checkOverlaps,
    checkFarDates,
    checkStandIns,
    checkClockChanges,
    checkPassages,
};

Result<std::vector<std::string>> readGenres(const fs::path& assets) {
  Reporter problems;
  const auto table = readToml({assets, problems}, "genres.toml");
  if (!table) {
    return fail(ErrorKind::system, "cannot read " + (assets / "genres.toml").string() +
                                       ", install the program's assets again or name their folder");
  }
  std::vector<std::string> ids;
  for (const TomlValue& genre : table->children) ids.push_back(genre.key);
  return ids;
}

}  // namespace

Result<Programme> readAndCheck(const fs::path& folder, const fs::path& assets, const Tools& tools,
                               Reporter& reporter) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return fail(ErrorKind::content, "there is no folder " + folder.string() + ", name a programme folder");
  }
  const auto genres = readGenres(assets);
  if (!genres) return std::unexpected(genres.error());
  const auto wordLists = WordLists::read(assets);
  if (!wordLists) return std::unexpected(wordLists.error());
  Programme programme = readFolder({folder, reporter});
  const Subject subject{programme, folder, *genres, *wordLists, tools};
  for (const Check check : checks) check(subject, reporter);
  if (const auto sound = soundPart(programme, reporter.findings())) {
    if (auto fits = checkFit(*sound, tools, reporter); !fits) return std::unexpected(fits.error());
  }
  return programme;
}

Result<CheckResult> check(const fs::path& folder, const fs::path& assets, const Tools& tools) {
  Reporter reporter;
  const auto programme = readAndCheck(folder, assets, tools, reporter);
  if (!programme) return std::unexpected(programme.error());
  return CheckResult{reporter.take(), languageTable(*programme)};
}

}  // namespace lobby::authoring
