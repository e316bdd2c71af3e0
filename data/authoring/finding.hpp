// What the checker found in a programme folder: a place, what is wrong, and what to do.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lobby::authoring {

enum class Severity { error, warning };

struct Finding {
  Severity severity = Severity::error;
  std::filesystem::path file;  // relative to the programme folder
  int line = 0;                // 1-based; 0: the file as a whole
  int column = 0;              // 1-based; 0: the line as a whole
  std::string message;         // "what is wrong, what to do"
};

using Findings = std::vector<Finding>;

bool hasErrors(const Findings& findings);

// Errors first, then by place.
void sortForPeople(Findings& findings);
const char* nameOf(Severity severity);
// "films/x/de.md:3:1", without what is not known.
std::string placeOf(const Finding& finding);

// "films/x/de.md:3:1: error: …", one line each, errors first, then by place.
std::string formatText(Findings findings);

}  // namespace lobby::authoring
