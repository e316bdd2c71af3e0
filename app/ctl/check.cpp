#include <cstdio>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/commands.hpp"
#include "app/ctl/findings.hpp"
#include "app/ctl/report/make_report.hpp"
#include "app/ctl/scratch_folder.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

Result<authoring::Findings> checkAndReport(const CheckCommand& command, const Common& common,
                                           const authoring::Tools& tools) {
  const auto scratch = ScratchFolder::create();
  if (!scratch) return std::unexpected(scratch.error());
  const SystemClock clock;
  const ReportRequest request{scratch->path() / "report.db", common.assets, command.now, clock, {}};
  const auto css = readFile(common.assets / "report.css");
  if (!css) return std::unexpected(css.error());
  const auto findings = authoring::buildSound(command.folder, common.assets, request.snapshot, tools);
  if (!findings) return findings;
  const auto report = makeReport(request, *findings);
  if (!report) return std::unexpected(report.error());
  const auto written = writeFileAtomically(command.report, formatHtml(*report, *css));
  if (!written) return std::unexpected(written.error());
  return findings;
}

}  // namespace

Result<int> CheckCommand::run(const Common& common) const {
  const auto tools = AuthoringTools::create(common.assets);
  if (!tools) return std::unexpected(tools.error());
  const auto findings = report.empty() ? authoring::check(folder, common.assets, tools->tools())
                                       : checkAndReport(*this, common, tools->tools());
  if (!findings) return std::unexpected(findings.error());
  const int code = printFindings(common, *findings, stdout);
  if (common.json) return code;
  if (code != 0) {
    log::error("the folder has errors");
  } else {
    std::puts(findings->empty() ? "Everything is in order." : "No errors.");
  }
  if (!report.empty()) std::printf("The report is in %s.\n", report.c_str());
  return code;
}

}  // namespace lobby::ctl
