// `lobbyctl import`: makes or updates a programme folder from what other programs publish about films and
// screenings. What staff wrote is never overwritten: only what is missing is added, and the report says what
// differs. What cannot be placed is in the report, too; nothing is dropped in silence.
//
//   web page, JSON   schema.org JSON-LD: Movie, ScreeningEvent (any event that presents a work), MovieTheater
//   table            .csv or .txt as spreadsheets write them, with a mapping of its columns
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "data/authoring/import/report.hpp"
#include "data/authoring/import/vocabulary.hpp"
#include "data/screening.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct ImportRequest {
  std::filesystem::path file;    // what to import
  std::filesystem::path folder;  // the programme folder; may be empty or missing
  // Tables: "Titel=film,Datum=startDate,Zeit=startDate", or a .toml file with [columns] and [words]. The
  // words of such a file hold for web pages, too.
  std::string map;
  std::string datePattern;  // tables: how dates are written (ICU), such as "dd.MM.yyyy HH:mm"
  std::string language;     // of texts that do not say theirs
  std::string cinema;       // how the source calls this cinema, when programme.toml names it otherwise
  std::optional<LocalMinute> today;  // lets dates without a year be read: the nearest one is meant
  bool dryRun = false;               // only report
};

// Fails when nothing can be imported at all: no file, no film in it, no programme and nothing to make one
// from, a table without a mapping, a disk that is full. Then the folder is as it was.
Result<ImportReport> importFile(const ImportRequest& request, const Vocabulary& vocabulary);

}  // namespace lobby::authoring
