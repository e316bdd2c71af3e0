// The JSON-LD of a file: of a web page all its scripts, else the file itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/import/ld_graph.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct LdDocuments {
  std::vector<LdDocument> documents;
  std::string language;  // of the page; empty: it does not say
};

// Scripts that cannot be read go to the report. Fails when there is none that can.
Result<LdDocuments> readDocuments(std::string_view text, ImportReport& report);

}  // namespace lobby::authoring
