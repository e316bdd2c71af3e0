#include "app/ctl/findings.hpp"

#include <cstdio>

namespace lobby::ctl {

int printFindings(const Common& common, const authoring::Findings& findings, std::FILE* stream) {
  if (common.json) {
    std::fputs(authoring::formatJson(findings).c_str(), stdout);
  } else {
    std::fputs(authoring::formatText(findings).c_str(), stream);
  }
  return authoring::hasErrors(findings) ? exitCode(ErrorKind::content) : 0;
}

}  // namespace lobby::ctl
