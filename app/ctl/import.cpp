#include "data/authoring/import/import.hpp"

#include <cstdio>

#include "app/ctl/commands.hpp"
#include "platform/base/clock.hpp"

namespace lobby::ctl {

Result<int> ImportCommand::run(const Common& common) const {
  std::error_code error;
  if (folder.empty() && !std::filesystem::exists("programme.toml", error)) {
    return fail(ErrorKind::usage, "say into which programme folder: lobbyctl import FILE DIR");
  }
  authoring::ImportRequest request;
  request.file = file;
  request.folder = folder.empty() ? std::filesystem::path(".") : folder;
  request.assets = common.assets;
  request.map = map;
  request.datePattern = date;
  request.language = language;
  request.cinema = cinema;
  request.today = std::chrono::floor<std::chrono::minutes>(SystemClock().wall()).time_since_epoch().count();
  request.dryRun = dryRun;
  const auto report = authoring::importFile(request);
  if (!report) return std::unexpected(report.error());
  std::fputs((common.json ? authoring::formatJson(*report) : authoring::formatText(*report)).c_str(), stdout);
  const bool complete = !report->has(authoring::ImportKind::unplaced);
  return complete ? 0 : exitCode(ErrorKind::content);
}

}  // namespace lobby::ctl
