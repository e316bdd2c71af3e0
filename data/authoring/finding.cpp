#include "data/authoring/finding.hpp"

#include <algorithm>

namespace lobby::authoring {
const char* nameOf(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

std::string placeOf(const Finding& finding) {
  std::string place = finding.file.string();
  if (finding.line > 0) place.append(":").append(std::to_string(finding.line));
  if (finding.line > 0 && finding.column > 0) place.append(":").append(std::to_string(finding.column));
  return place;
}

void sortForPeople(Findings& findings) {
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity == Severity::error;
    if (a.file != b.file) return a.file.native() < b.file.native();
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
}

bool hasErrors(const Findings& findings) {
  return std::ranges::any_of(findings, [](const Finding& f) { return f.severity == Severity::error; });
}

std::string formatText(Findings findings) {
  sortForPeople(findings);
  std::string text;
  for (const Finding& finding : findings) {
    text += placeOf(finding) + ": " + nameOf(finding.severity) + ": " + finding.message + "\n";
  }
  return text;
}

}  // namespace lobby::authoring
