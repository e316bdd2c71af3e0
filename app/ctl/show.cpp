#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/confine.hpp"
#include "app/ctl/format_contents.hpp"
#include "app/ctl/read_programme.hpp"
#include "app/ctl/summary_json.hpp"

namespace lobby::ctl {

Result<int> ShowCommand::run(const Common& common) const {
  if (confined) confine(timeToLook);
  const auto read = readProgramme(file);
  if (!read) return std::unexpected(read.error());
  if (summary) {
    std::fputs(summaryJson(read->contents).c_str(), stdout);
    return 0;
  }
  const std::string text = common.json ? contentsJson(read->contents, file.string(), read->edition)
                                       : contentsText(read->contents, file.string(), read->edition);
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace lobby::ctl
