// The screenings themselves.
#include "data/authoring/import/ld_event.hpp"

#include <algorithm>

#include "data/authoring/import/film_words.hpp"
#include "data/authoring/import/moment.hpp"
#include "data/authoring/import/text.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

constexpr LocalMinute longestShow = 18 * 60;

// "19:30" when that is enough to know which day is meant.
std::string timeCell(LocalMinute minute, LocalMinute start, LocalMinute earliest, LocalMinute latest) {
  const std::string written = formatLocalMinute(minute);
  return minute >= start + earliest && minute < start + latest ? written.substr(11) : written;
}

}  // namespace

bool LdEventReader::readVenue(const LdValue& event, DraftScreening& screening) {
  LdVenue venue;
  const std::vector<LdValue> locations = reader_.values(event, "location");
  if (const auto theatre = elsewhere_.find(reader_.graph.identity(event)); theatre != elsewhere_.end()) {
    venue = {false, theatre->second, {}};
  }
  for (const LdValue& location : locations) {
    venue = readLdVenue(reader_, location);
    if (!venue.ours) continue;
    if (!venue.screen.empty())
      screening.cells["screen"] = screenName(venue.screen, location.origin, reader_.context);
    return true;
  }
  if (venue.ours) return true;
  const std::vector<std::string>& names = reader_.context.cinema.names;
  reader_.context.report.unplaced(
      event.origin, venue.name.empty() ? "a screening online, which is none of this cinema"
                                       : "a screening at " + inQuotes(venue.name) + ", which is not " +
                                             inQuotes(names.empty() ? "" : names.front()) +
                                             "; if it is the same cinema say so: --cinema NAME");
  return false;
}

bool LdEventReader::readStatus(const LdValue& event, DraftScreening& screening) {
  screening.cells["status"] = readLdAvailability(reader_, event);
  const DraftText before = reader_.text(event, "previousStartDate");
  for (const LdValue& value : reader_.values(event, "eventStatus")) {
    const std::string word = reader_.word(value);
    if (word == "EventScheduled") continue;
    if (word == "EventMovedOnline") {
      reader_.context.report.unplaced(value.origin, "a screening that was moved online; it was not taken");
      return false;
    }
    if (word == "EventRescheduled") {
      reader_.context.report.add(ImportKind::toDo, event.origin, "screenings.csv",
                                 "a screening was moved" +
                                     (before.text.empty() ? "" : " from " + shortened(before.text)) +
                                     "; take the line with the old time out");
      continue;
    }
    if (word == "EventPostponed") {
      reader_.context.report.assumed(value.origin, "a postponed screening is shown as cancelled");
    }
    screening.cells["status"] =
        word == "EventPostponed" ? "cancelled" : statusOf(word, value.origin, reader_.context);
  }
  return true;
}

// "Dune (OmU)": the version; anything else than the film's title is worth a look.
void LdEventReader::readName(const LdValue& event, DraftScreening& screening) {
  for (const DraftText& name : reader_.texts(event, "name")) {
    const MarkedTitle marked = readFilmTitle(name.text, reader_.context);
    const DraftFilm& film = draft_.films[screening.film];
    const auto isTitle = [&](const DraftText& title) { return fold(title.text) == fold(marked.title); };
    if (!std::ranges::any_of(film.titles, isTitle) && !std::ranges::any_of(film.otherTitles, isTitle)) {
      reader_.context.report.unplaced(name.origin,
                                      "the event of " + inQuotes(film.titles.front().text) + " is called " +
                                          inQuotes(name.text) +
                                          "; write what visitors should know of it to the column note");
    } else if (!combine(screening.version, marked.version)) {
      reader_.context.report.assumed(
          name.origin, "the event's name and its facts say different versions; the facts were taken");
    }
  }
}

// What belongs to the film, but stands only with its event.
void LdEventReader::readTexts(const LdValue& event, DraftFilm& film) {
  for (const DraftText& text : reader_.texts(event, "description", true)) {
    const auto same = [&](const DraftText& known) {
      return fold(known.text).find(fold(text.text)) != std::string::npos;
    };
    if (film.synopses.empty()) {
      film.synopses.push_back(reader_.withLanguage(text));
      reader_.context.report.assumed(text.origin, "the event's description is taken for the film's");
    } else if (!std::ranges::any_of(film.synopses, same)) {
      reader_.context.report.unplaced(
          text.origin,
          "the event of " + inQuotes(film.titles.front().text) +
              " has a description of its own; write what visitors should know of it to the column note");
    }
  }
  readLdImages(reader_, event, film);
  for (const DraftText& text : reader_.texts(event, "duration")) {
    if (film.facts.find("duration") != nullptr) continue;
    addDuration(film, text.text, text.origin, reader_.context);
    reader_.context.report.assumed(text.origin, "the event's duration is taken for the film's");
  }
}

void LdEventReader::readTimes(const LdValue& event, LocalMinute start, bool several,
                              DraftScreening& screening) {
  screening.cells["startDate"] = formatLocalMinute(start);
  const DraftText doors = reader_.text(event, "doorTime");
  if (const auto time = readTimeOfDay(doors.text)) {
    screening.cells["doorTime"] = formatLocalMinute(*time).substr(11);
  } else if (const auto door = readLdTime(reader_, doors, "doorTime")) {
    screening.cells["doorTime"] = timeCell(*door, start, -3 * 60, 1);
  }
  const DraftText written = reader_.text(event, "endDate");
  if (written.text.empty() || several) return;
  const auto end = readLdTime(reader_, written, "endDate");
  if (end && *end > start && *end <= start + longestShow) {
    screening.cells["endDate"] = timeCell(*end, start, 0, minutesPerDay);
  } else if (end) {
    reader_.context.report.unplaced(
        written.origin, "the endDate does not follow the startDate within 18 hours; it was left out");
  }
}

void LdEventReader::readLanguages(const LdValue& event, DraftScreening& screening) {
  screening.version.audio = reader_.languages(event, "inLanguage");
  const std::vector<std::string> subtitles = reader_.languages(event, "subtitleLanguage");
  if (!subtitles.empty()) screening.version.subtitles = subtitles;
  readLdVersion(reader_, event, screening.version);
}

void LdEventReader::addEvent(const LdValue& event) {
  DraftScreening screening;
  screening.origin = event.origin;
  if (!readVenue(event, screening)) {
    for (const LdValue& work : worksOf(event)) notOurs_.insert(reader_.graph.identity(work));
    return reader_.graph.passAll(event);
  }
  const auto film = filmOfEvent(event);
  if (film) screening.film = *film;
  if (!film || !readStatus(event, screening)) return reader_.graph.passAll(event);
  readLanguages(event, screening);
  readName(event, screening);
  readTexts(event, draft_.films[*film]);
  const std::vector<DraftText> starts = reader_.texts(event, "startDate");
  if (starts.empty()) reader_.context.report.unplaced(event.origin, "a screening without a startDate");
  for (const DraftText& written : starts) {
    const auto start = readLdTime(reader_, written, "startDate");
    if (!start) continue;
    readTimes(event, *start, starts.size() > 1, screening);
    draft_.screenings.push_back(screening);
  }
}

void LdEventReader::passTheatre(const LdValue& theatre) {
  const std::string name = reader_.text(theatre, "name").text;
  const bool ours = name.empty() || isOurCinema(name, reader_.context.cinema);
  for (const char* property : {"event", "events"}) {
    for (const LdValue& event : reader_.graph.values(theatre, property)) {
      if (!ours) elsewhere_.emplace(reader_.graph.identity(event), name);
    }
  }
}

}  // namespace lobby::authoring
