#include <cstdio>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/commands.hpp"
#include "app/ctl/findings.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {

Result<int> CheckCommand::run(const Common& common) const {
  const auto tools = AuthoringTools::create(common.assets);
  if (!tools) return std::unexpected(tools.error());
  const auto findings = authoring::check(folder, common.assets, tools->tools());
  if (!findings) return std::unexpected(findings.error());
  const int code = printFindings(common, *findings, stdout);
  if (common.json) return code;
  if (code != 0) {
    log::error("the folder has errors");
  } else {
    std::puts(findings->empty() ? "Everything is in order." : "No errors.");
  }
  return code;
}

}  // namespace lobby::ctl
