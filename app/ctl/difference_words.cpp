#include "app/ctl/difference_words.hpp"

#include "app/ctl/printable.hpp"
#include "app/ctl/showings.hpp"
#include "app/ctl/snapshot_words.hpp"
#include "data/wall_time.hpp"

namespace lobby::ctl {
namespace {

std::string factValues(const FactDifference& fact, const std::vector<std::string>& values) {
  if (values.empty()) return "none";
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : ", ") + printable(value, 80);
  return fact.name == "duration" ? all + " min" : all;
}

// "tagline changed"
std::string describe(const char* part, Change change) {
  return std::string(part) + (change == Change::added     ? " added"
                              : change == Change::removed ? " removed"
                                                          : " changed");
}

}  // namespace

std::string describe(const FactDifference& fact) {
  return printable(fact.name, 40) + ": " + factValues(fact, fact.after) + ", was " +
         factValues(fact, fact.before);
}

std::string describe(const TextDifference& text) {
  const std::string language = printable(text.language, 20) + ": ";
  if (text.change == Change::removed) return language + "no text any more";
  std::vector<std::string> parts;
  if (text.change == Change::added) parts.emplace_back("new text");
  if (text.change == Change::changed && text.title) {
    parts.push_back("title \"" + printable(text.titleAfter, 60) + "\", was \"" +
                    printable(text.titleBefore, 60) + "\"");
  }
  if (text.change == Change::changed && text.tagline) parts.push_back(describe("tagline", *text.tagline));
  if (text.change == Change::changed && text.body) parts.push_back(describe("text", *text.body));
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + part;
  return language + all;
}

std::string describe(const ListDifference& list) {
  std::string all;
  const auto add = [&](const std::string& part) { all += (all.empty() ? "" : ", ") + part; };
  if (list.added > 0) add(std::to_string(list.added) + " new");
  if (list.removed > 0) add(std::to_string(list.removed) + " gone");
  if (list.notes > 0) add(std::to_string(list.notes) + " with another focal point or description");
  if (list.reordered) add("in another order");
  return all;
}

std::string cell(const Slot& slot, const std::string& column) {
  const Screening& screening = slot.screening;
  const auto time = [&](const std::optional<LocalMinute>& minute) {
    if (!minute) return std::string("none");
    const std::string written = writtenTime(slot, *minute);
    const bool sameDay = startOfDay(*minute) == startOfDay(screening.startDate);
    return sameDay ? written.substr(written.size() - std::string_view("00:00").size()) : written;
  };
  if (column == "inLanguage") return wordsOf(screening.inLanguage);
  if (column == "subtitleLanguage") return wordsOf(screening.subtitleLanguage);
  if (column == "access") return wordsOf(screening.access);
  if (column == "doorTime") return time(screening.doorTime);
  if (column == "featureStart") return time(screening.featureStart);
  if (column == "endDate") return time(screening.endDate);
  if (column == "statusTime")
    return screening.statusTime ? formatLocalMinute(*screening.statusTime) : std::string("none");
  if (column == "music") return screening.music.empty() ? "none" : printable(screening.music, 30);
  const std::string text = column == "status"        ? statusWords(screening.status)
                           : column == "videoFormat" ? printable(screening.videoFormat, 40)
                                                     : printable(screening.note, 80);
  return text.empty() ? "none" : text;
}

std::string describe(const std::optional<LanguageDifference::Missing>& missing) {
  if (!missing) return "not offered";
  if (*missing == LanguageDifference::Missing{}) return "complete";
  std::string text;
  if (missing->films > 0) text = counted(missing->films, "film");
  if (missing->articles > 0) text += (text.empty() ? "" : " and ") + counted(missing->articles, "article");
  return text + " incomplete";
}

}  // namespace lobby::ctl
