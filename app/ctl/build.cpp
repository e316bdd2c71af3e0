#include <cstdio>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/build_edition.hpp"
#include "app/ctl/commands.hpp"
#include "app/ctl/findings.hpp"
#include "app/ctl/terminal.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

Result<authoring::Findings> buildWithBar(const fs::path& folder, const fs::path& assets,
                                         const fs::path& output, authoring::Tools tools) {
  ProgressBar bar(stderr, "Pictures");
  tools.progress = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
  return authoring::build(folder, assets, output, tools);
}

Result<int> buildSnapshot(const BuildCommand& command, const Common& common, const fs::path& output) {
  const auto tools = AuthoringTools::create(common.assets);
  if (!tools) return std::unexpected(tools.error());
  const auto findings = buildWithBar(command.folder, common.assets, output, tools->tools());
  if (!findings) return std::unexpected(findings.error());
  const int code = printFindings(common, *findings, stderr);
  if (code != 0) log::error("nothing was built; mend the errors above and build again");
  return code;
}

}  // namespace

Result<int> BuildCommand::run(const Common& common) const {
  if (const auto good = checkUsage(*this); !good) return std::unexpected(good.error());
  if (!makesEdition(*this)) return buildSnapshot(*this, common, output);
  return buildEdition(*this, common,
                      [&](const fs::path& snapshot) { return buildSnapshot(*this, common, snapshot); });
}

}  // namespace lobby::ctl
