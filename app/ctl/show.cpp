#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/format_contents.hpp"
#include "app/ctl/read_programme.hpp"

namespace lobby::ctl {

Result<int> ShowCommand::run(const Common& common) const {
  const auto read = readProgramme(file);
  if (!read) return std::unexpected(read.error());
  const std::string text = common.json ? contentsJson(read->contents, file.string(), read->edition)
                                       : contentsText(read->contents, file.string(), read->edition);
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace lobby::ctl
