#include <cstdio>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/commands.hpp"
#include "app/ctl/findings.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {

Result<int> BuildCommand::run(const Common& common) const {
  const auto tools = AuthoringTools::create(common.assets);
  if (!tools) return std::unexpected(tools.error());
  const auto findings = authoring::build(folder, common.assets, output, tools->tools());
  if (!findings) return std::unexpected(findings.error());
  const int code = printFindings(common, *findings, stderr);
  if (code != 0) log::error("nothing was built; mend the errors above and build again");
  return code;
}

}  // namespace lobby::ctl
