#include "app/staff/read_log.hpp"

#include <algorithm>
#include <charconv>

#include "app/iso_time.hpp"

namespace lobby::staff {
namespace {

constexpr std::string_view startedWords = "the kiosk started: Lobbycards ";

// Takes words off the front; false when they are not there.
bool take(std::string_view& text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  text.remove_prefix(words.size());
  return true;
}

bool takeEdition(std::string_view& text, std::uint64_t& serial) {
  if (!take(text, "edition ")) return false;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), serial);
  if (read.ec != std::errc()) return false;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return true;
}

std::string fileName(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

// "/media/kino/week.lobby: why"
void takeFileAndReason(std::string_view text, LogEntry& entry) {
  const auto colon = std::min(text.find(": "), text.size());
  entry.file = fileName(text.substr(0, colon));
  entry.detail = text.substr(std::min(colon + 2, text.size()));
}

// " from /media/kino/week.lobby, signed by office"
void takeSource(std::string_view text, LogEntry& entry) {
  if (!take(text, " from ")) return;
  const auto end = std::min({text.find(", signed by "), text.find(" is here already"), text.size()});
  entry.file = fileName(text.substr(0, end));
}

bool takeStory(std::string_view text, LogEntry& entry) {
  if (take(text, "refused ")) {
    entry.event = Event::refused;
    takeFileAndReason(text, entry);
  } else if (take(text, "could not install ")) {
    entry.event = Event::notInstalled;
    takeFileAndReason(text, entry);
  } else if (take(text, "installed ") && takeEdition(text, entry.serial)) {
    entry.event = Event::installed;
    takeSource(text, entry);
  } else if (take(text, "repaired ") && takeEdition(text, entry.serial)) {
    entry.event = Event::repaired;
    takeSource(text, entry);
  } else if (take(text, "went back to ") && takeEdition(text, entry.serial)) {
    entry.event = Event::wentBack;
  } else if (take(text, startedWords)) {
    entry.event = Event::started;
    entry.detail = "Lobbycards " + std::string(text);
  } else if (take(text, "the file of ") && takeEdition(text, entry.serial)) {
    entry.event = Event::damaged;
    if (take(text, " is damaged: ")) entry.detail = text;
  } else {
    return false;
  }
  return true;
}

bool takeEditionStory(std::string_view text, LogEntry& entry) {
  if (!takeEdition(text, entry.serial)) return false;
  if (text == " runs well") {
    entry.event = Event::ranWell;
  } else if (take(text, " does not work: ")) {
    entry.event = Event::didNotWork;
    entry.detail = text;
  } else if (take(text, " did not run;")) {
    entry.event = Event::didNotWork;
  } else if (text.ends_with(" is here already")) {
    entry.event = Event::alreadyHere;
    takeSource(text, entry);
  } else {
    return false;
  }
  return true;
}

}  // namespace

LogEntry readLogLine(std::string_view line) {
  const auto space = line.find(' ');
  const auto at = parseMoment(line.substr(0, std::min(space, line.size())), "UTC");
  const std::string_view text = at && space != line.npos ? line.substr(space + 1) : line;
  LogEntry entry;
  if (!takeStory(text, entry) && !takeEditionStory(text, entry)) {
    entry = {};
    entry.detail = text;
  }
  if (at) entry.at = *at;
  return entry;
}

std::string startedLine(std::string_view version) {
  return std::string(startedWords) + std::string(version);
}

}  // namespace lobby::staff
