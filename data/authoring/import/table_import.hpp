// Screenings out of a spreadsheet: any columns, any order, with a mapping.
#pragma once

#include <string_view>

#include "data/authoring/import/draft.hpp"
#include "data/authoring/import/mapping.hpp"
#include "data/authoring/import/moment.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

// `text` is UTF-8. Fails when the columns film and startDate cannot be told, or no date can be read: then it
// says which columns there are, and suggests what to write.
Result<Draft> readScreeningsTable(std::string_view text, const ColumnMapping& mapping,
                                  const DatePattern& pattern, const ImportContext& context);

}  // namespace lobby::authoring
