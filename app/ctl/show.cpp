#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/format_contents.hpp"

namespace lobby::ctl {

Result<int> ShowCommand::run(const Common& common) const {
  const Result<Contents> contents = readContents(file);
  if (!contents) return std::unexpected(contents.error());
  const std::string text =
      common.json ? contentsJson(*contents, file.string()) : contentsText(*contents, file.string());
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace lobby::ctl
