#include "data/authoring/reporter.hpp"

#include <algorithm>
#include <tuple>

namespace lobby::authoring {

void Reporter::error(const Place& place, std::string message) {
  findings_.push_back({Severity::error, place.file, place.line, place.column, std::move(message)});
}

void Reporter::warning(const Place& place, std::string message) {
  findings_.push_back({Severity::warning, place.file, place.line, place.column, std::move(message)});
}

void Reporter::add(const Findings& findings) {
  findings_.insert(findings_.end(), findings.begin(), findings.end());
}

Findings Reporter::take() {
  std::ranges::stable_sort(findings_, {}, [](const Finding& finding) {
    return std::tuple(finding.file.native(), finding.line, finding.column);
  });
  return std::exchange(findings_, {});
}

}  // namespace lobby::authoring
