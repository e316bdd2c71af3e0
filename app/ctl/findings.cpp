#include "app/ctl/findings.hpp"

#include <cstdio>

#include "app/ctl/terminal.hpp"
#include "data/authoring/check_json.hpp"

namespace lobby::ctl {
namespace {

// The place in bold, the severity in red or yellow, as compilers do it.
std::string inColours(authoring::Findings findings) {
  authoring::sortForPeople(findings);
  std::string text;
  for (const authoring::Finding& finding : findings) {
    const bool error = finding.severity == authoring::Severity::error;
    text.append("\x1b[1m").append(placeOf(finding)).append(":\x1b[0m ");
    text.append(error ? "\x1b[1;31m" : "\x1b[1;33m").append(nameOf(finding.severity)).append(":\x1b[0m ");
    text.append(finding.message).append("\n");
  }
  return text;
}

}  // namespace

int printFindings(const Common& common, const authoring::Findings& findings, std::FILE* stream,
                  const authoring::LanguageTable& languages) {
  if (common.json) {
    std::fputs(authoring::formatJson(findings, languages).c_str(), stdout);
  } else {
    std::fputs((colours(stream) ? inColours(findings) : authoring::formatText(findings)).c_str(), stream);
  }
  return authoring::hasErrors(findings) ? exitCode(ErrorKind::content) : 0;
}

}  // namespace lobby::ctl
