#include <cstdio>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/commands.hpp"
#include "app/ctl/findings.hpp"
#include "app/ctl/report/make_report.hpp"
#include "app/ctl/scratch_folder.hpp"
#include "app/ctl/terminal.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

Result<authoring::CheckResult> checkAndReport(const CheckCommand& command, const Common& common,
                                              const authoring::Tools& tools) {
  const auto scratch = ScratchFolder::create();
  if (!scratch) return std::unexpected(scratch.error());
  const auto css = readFile(common.assets / "report.css");
  if (!css) return std::unexpected(css.error());
  const SystemClock clock;
  ProgressBar bar(stderr, "Cards");
  const ReportRequest request{scratch->path() / "report.db", common.assets, command.now, clock,
                              [&](std::size_t done, std::size_t all) { bar.show(done, all); }};
  const auto checked = authoring::buildSound(command.folder, common.assets, request.snapshot, tools);
  if (!checked) return checked;
  const auto report = makeReport(request, *checked);
  if (!report) return std::unexpected(report.error());
  const auto written = writeFileAtomically(command.report, formatHtml(*report, *css));
  if (!written) return std::unexpected(written.error());
  return checked;
}

// The last line for people: what it comes to.
void printVerdict(const authoring::Findings& findings) {
  if (authoring::hasErrors(findings)) {
    log::error("the folder has errors");
  } else {
    std::puts(findings.empty() ? "Everything is in order." : "No errors.");
  }
}

Result<int> checkStrings(const CheckCommand& command, const Common& common) {
  const auto strings = command.folder.empty() ? common.assets / "strings" : command.folder;
  const auto findings = authoring::checkInterface(strings, common.assets);
  if (!findings) return std::unexpected(findings.error());
  const int code = printFindings(common, *findings, stdout);
  if (!common.json) printVerdict(*findings);
  return code;
}

}  // namespace

Result<int> CheckCommand::run(const Common& common) const {
  if (interface) return checkStrings(*this, common);
  if (folder.empty())
    return fail(ErrorKind::usage, "name the programme folder: DIR; see lobbyctl check --help");
  const auto tools = AuthoringTools::create(common.assets);
  if (!tools) return std::unexpected(tools.error());
  const auto checked = report.empty() ? authoring::check(folder, common.assets, tools->tools())
                                      : checkAndReport(*this, common, tools->tools());
  if (!checked) return std::unexpected(checked.error());
  const int code = printFindings(common, checked->findings, stdout, checked->languages);
  if (common.json) return code;
  std::fputs(authoring::formatTable(checked->languages).c_str(), stdout);
  printVerdict(checked->findings);
  if (!report.empty()) std::printf("The report is in %s.\n", report.c_str());
  return code;
}

}  // namespace lobby::ctl
