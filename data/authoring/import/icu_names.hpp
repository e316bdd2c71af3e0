// What ICU calls languages and countries, in the ten languages of the interface.
#pragma once

#include <map>
#include <string>

namespace lobby::authoring {

// foldCompact() of a name → its code: "franzosisch" → fr, "schweiz" → CH. Countries by their three letters,
// too.
const std::map<std::string, std::string>& languageNames();
const std::map<std::string, std::string>& countryNames();

}  // namespace lobby::authoring
