#include "data/edition/install_log.hpp"

#include <cstdio>

#include "data/edition/printable.hpp"

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

fs::path olderThan(fs::path file) {
  return file += ".1";
}

std::vector<std::string> linesOf(FileSystem& files, const fs::path& file) {
  const auto text = readWhole(files, file, 2 * InstallLog::limit);
  if (!text) return {};
  std::vector<std::string> lines;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (end > 0) lines.push_back(printable(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

}  // namespace

void InstallLog::add(WallTime now, std::string_view text) const {
  const auto status = files_->status(file_);
  if (!status) return;
  if (status->kind == FileKind::regular && status->identity.size >= limit) {
    static_cast<void>(files_->rename(file_, olderThan(file_)));
  }
  const auto opened = files_->open(file_, OpenMode::append);
  if (!opened) return;
  static_cast<void>(writeFully(**opened, printable(formatUtc(now) + " " + std::string(text)) + "\n"));
}

std::vector<std::string> InstallLog::last(std::size_t count) const {
  std::vector<std::string> lines = linesOf(*files_, file_);
  if (lines.size() < count) {
    auto older = linesOf(*files_, olderThan(file_));
    lines.insert(lines.begin(), older.begin(), older.end());
  }
  if (lines.size() > count) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
  return lines;
}

std::string formatUtc(WallTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text;
}

}  // namespace lobby::edition
