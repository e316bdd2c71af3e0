// Where a cinema is: what can be left unsaid when a programme is begun, because the country or the computer
// says it.
#pragma once

#include <string>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby::ctl {

struct Whereabouts {
  std::string country;                 // ISO 3166-1 alpha-2
  std::string timeZone;                // IANA
  std::vector<std::string> languages;  // BCP 47, the cinema's own first
};

// What a computer says about its place; empty where it says nothing.
struct Machine {
  std::string timeZone;
  std::string country;  // of its locale
};
Machine thisMachine();

// Completes what was `asked` for (empty fields: nothing was): the country from the computer's clock or
// locale; the time zone from the country, if all its clocks agree, or else the computer's; the country's main
// language and English. Fails, with what to say, where there is more than one answer or what was asked for is
// not known.
Result<Whereabouts> complete(Whereabouts asked, const Machine& machine);

// Whether a text in `language` is right for readers of `wanted`: the same language in the same script.
bool speaks(const std::string& language, const std::string& wanted);

}  // namespace lobby::ctl
