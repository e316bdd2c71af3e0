#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/confine.hpp"
#include "app/ctl/format_contents.hpp"
#include "app/ctl/summary_json.hpp"

namespace lobby::ctl {

Result<int> ShowCommand::run(const Common& common) const {
  if (confined) confine(timeToLook);
  const Result<Contents> contents = readContents(file);
  if (!contents) return std::unexpected(contents.error());
  if (summary) {
    std::fputs(summaryJson(*contents).c_str(), stdout);
    return 0;
  }
  const std::string text =
      common.json ? contentsJson(*contents, file.string()) : contentsText(*contents, file.string());
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace lobby::ctl
