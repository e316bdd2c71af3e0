#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/confine.hpp"
#include "app/ctl/format_difference.hpp"
#include "app/ctl/read_programme.hpp"
#include "app/ctl/summary_json.hpp"
#include "app/ctl/terminal.hpp"
#include "app/iso_time.hpp"
#include "app/locale_format.hpp"

namespace lobby::ctl {
namespace {

// The moment in words, or the machine's clock, as the cinema's wall clock shows it.
Result<LocalMinute> cinemaTime(const std::string& words, const std::string& timeZone) {
  const Result<WallTime> moment = words.empty() ? SystemClock().wall() : parseMoment(words, timeZone);
  if (!moment) return context(moment.error(), "--now");
  return localMinute(*moment, timeZone);
}

}  // namespace

Result<int> DiffCommand::run(const Common& common) const {
  if (confined) confine(timeToLook);
  const auto readBefore = readProgramme(before);
  if (!readBefore) return std::unexpected(readBefore.error());
  const auto readAfter = readProgramme(after);
  if (!readAfter) return std::unexpected(readAfter.error());
  const Contents& old = readBefore->contents;
  const Contents& current = readAfter->contents;
  const Result<LocalMinute> time = cinemaTime(now, current.cinema.timeZone);
  if (!time) return std::unexpected(time.error());
  const Difference found = difference(old, current, *time);
  if (summary) {
    std::fputs(summaryJson(found, old, current).c_str(), stdout);
    return 0;
  }
  const std::string text =
      common.json ? differenceJson(found, old, current) : differenceText(found, old, current);
  std::fputs((colours(stdout) && !common.json ? inColours(text) : text).c_str(), stdout);
  return exitCodeTells && !found.empty() ? 1 : 0;
}

}  // namespace lobby::ctl
