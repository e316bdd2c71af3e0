// screenings.csv against the films, and against common sense.
#include <algorithm>
#include <array>

#include "data/authoring/check.hpp"
#include "data/authoring/shows.hpp"
#include "data/authoring/suggest.hpp"

namespace lobby::authoring {
namespace {

constexpr LocalMinute longestBefore = 3 * 60;  // adverts, a talk

template <std::size_t Size>
void checkWord(const Text& word, const std::array<const char*, Size>& known, std::string_view what,
               Reporter& reporter) {
  const std::vector<std::string> words(known.begin(), known.end());
  if (word.value.empty() || std::ranges::find(words, word.value) != words.end()) return;
  std::string all;
  for (const std::string& each : words) all += (all.empty() ? "" : ", ") + each;
  reporter.error(word.place, "the " + std::string(what) + " " + word.value + " is not known" +
                                 didYouMean(word.value, words, ", choose from " + all));
}

}  // namespace

void checkScreeningFilms(const Subject& subject, Reporter& reporter) {
  std::set<std::string> ids;
  for (const FilmFolder& film : subject.programme.films) ids.insert(film.id);
  for (const ScreeningRow& row : subject.programme.screenings) {
    if (row.film.value.empty()) {
      reporter.error(row.film.place, "the film is missing, write the name of its folder");
    } else if (!ids.contains(row.film.value)) {
      reporter.error(row.film.place, "there is no film " + row.film.value +
                                         didYouMean(row.film.value, {ids.begin(), ids.end()},
                                                    ", add its folder or take the line out"));
    }
  }
}

void checkScreeningTimes(const Subject& subject, Reporter& reporter) {
  for (const ScreeningRow& row : subject.programme.screenings) {
    if (row.doorTime && *row.doorTime > row.start) {
      reporter.error(row.cells.doorTime, "the doors open after the start, correct doorTime or startDate");
    }
    if (row.featureStart &&
        (*row.featureStart < row.start || *row.featureStart > row.start + longestBefore)) {
      reporter.error(row.cells.featureStart,
                     "featureStart must lie within three hours after startDate, correct one of them");
    }
    if (row.endDate && *row.endDate <= row.start) {
      reporter.error(row.cells.endDate, "the show ends before it starts, correct endDate or startDate");
    } else if (row.endDate && *row.endDate > row.start + longestShow) {
      reporter.error(row.cells.endDate,
                     "the show would last longer than 18 hours, correct endDate or startDate");
    } else if (row.endDate && row.featureStart && *row.endDate <= *row.featureStart) {
      reporter.error(row.cells.endDate,
                     "the show ends before the film begins, correct endDate or featureStart");
    }
  }
}

void checkScreeningWords(const Subject& subject, Reporter& reporter) {
  constexpr std::array<const char*, 3> statuses{"sold-out", "few-left", "cancelled"};
  constexpr std::array<const char*, 1> music{"live"};
  constexpr std::array<const char*, 5> accesses{"audio-description", "captions", "hearing-loop", "relaxed",
                                                "wheelchair"};
  for (const ScreeningRow& row : subject.programme.screenings) {
    checkWord(row.status, statuses, "status", reporter);
    for (const Text& access : row.access) checkWord(access, accesses, "access", reporter);
    checkWord(row.music, music, "music", reporter);
  }
}

void checkScreeningSeats(const Subject& subject, Reporter& reporter) {
  for (const ScreeningRow& row : subject.programme.screenings) {
    const bool isAboutSeats = row.status.value == "sold-out" || row.status.value == "few-left";
    if (isAboutSeats && row.weekly) {
      reporter.warning(row.status.place,
                       "a weekly slot is not " + row.status.value +
                           " every week, say so in a line with the date, the same start and screen");
    }
    if (!row.statusTime) continue;
    if (!isAboutSeats) {
      reporter.warning(
          row.cells.statusTime,
          "statusTime says when status was true, and there is no sold-out or few-left, add it or take "
          "the time out");
    } else if (!row.weekly && *row.statusTime > row.start) {
      reporter.error(row.cells.statusTime, "statusTime lies after the start, correct one of them");
    }
  }
}

void checkScreeningDuplicates(const Subject& subject, Reporter& reporter) {
  std::map<std::tuple<std::string, bool, LocalMinute, std::string>, int> first;
  for (const ScreeningRow& row : subject.programme.screenings) {
    const auto key = std::tuple(row.film.value, row.weekly, row.start, row.screen);
    const auto [place, isNew] = first.emplace(key, row.place.line);
    if (isNew) continue;
    reporter.error(row.cells.startDate, "the screening of " + row.film.value + " at " + when(row) +
                                            " is there already in line " + std::to_string(place->second) +
                                            ", take one out");
  }
}

}  // namespace lobby::authoring
