#include "data/authoring/import/import.hpp"

#include <algorithm>
#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/printable.hpp"
#include "app/ctl/terminal.hpp"
#include "platform/base/clock.hpp"

namespace lobby::ctl {
namespace {

// Headings stand at the beginning of a line. What came from a web page may hold anything.
std::string forPeople(const std::string& report, bool bold) {
  std::string text;
  for (std::size_t at = 0; at < report.size();) {
    const std::size_t end = std::min(report.find('\n', at), report.size());
    const std::string line = printable(std::string_view(report).substr(at, end - at));
    const bool heading = bold && line.ends_with(':') && !line.starts_with(' ');
    text += heading ? "\x1b[1m" + line + "\x1b[0m\n" : line + "\n";
    at = end + 1;
  }
  return text;
}

}  // namespace

Result<int> ImportCommand::run(const Common& common) const {
  std::error_code error;
  if (folder.empty() && !std::filesystem::exists("programme.toml", error)) {
    return fail(ErrorKind::usage, "say into which programme folder: lobbyctl import FILE DIR");
  }
  authoring::ImportRequest request;
  request.file = file;
  request.folder = folder.empty() ? std::filesystem::path(".") : folder;
  request.map = map;
  request.datePattern = date;
  request.language = language;
  request.cinema = cinema;
  request.today = std::chrono::floor<std::chrono::minutes>(SystemClock().wall()).time_since_epoch().count();
  request.dryRun = dryRun;
  const auto vocabulary = authoring::Vocabulary::load(common.assets);
  if (!vocabulary) return std::unexpected(vocabulary.error());
  const auto report = authoring::importFile(request, *vocabulary);
  if (!report) return std::unexpected(report.error());
  const std::string text = common.json ? authoring::formatJson(*report)
                                       : forPeople(authoring::formatText(*report), colours(stdout));
  std::fputs(text.c_str(), stdout);
  const bool complete = !report->has(authoring::ImportKind::unplaced);
  return complete ? 0 : exitCode(ErrorKind::content);
}

}  // namespace lobby::ctl
