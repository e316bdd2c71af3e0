// What was found, for a program to read.
#pragma once

#include <string>

#include "data/authoring/finding.hpp"
#include "data/authoring/language_table.hpp"

namespace lobby::authoring {

// {"findings":[{"severity":…,"file":…,"line":…,"column":…,"message":…}],"errors":n,"warnings":n}, and with a
// table of languages also "languages":[…],"cards":[{"id":…,"title":…,"pictures":n,"texts":{"de":
// {"state":"complete","describedPictures":n}}}].
std::string formatJson(Findings findings, const LanguageTable& languages = {});

}  // namespace lobby::authoring
