// The films that events show.
#include <algorithm>

#include "data/authoring/import/ld_event.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {

void LdEventReader::addFilm(const LdValue& object) {
  if (!notOurs_.contains(reader_.graph.identity(object))) filmOf(object);
}

std::vector<LdValue> LdEventReader::worksOf(const LdValue& event) {
  std::vector<LdValue> works;
  for (const char* property : {"workPresented", "workFeatured", "workPerformed"}) {
    for (const LdValue& work : reader_.values(event, property)) {
      const bool there = std::ranges::any_of(works, [&](const LdValue& known) {
        return reader_.graph.identity(known) == reader_.graph.identity(work) || *known.json == *work.json;
      });
      if (!there) works.push_back(work);
    }
  }
  return works;
}

std::optional<std::size_t> LdEventReader::filmOf(const LdValue& work) {
  const JsonValue* identity = reader_.graph.identity(work);
  if (const auto known = films_.find(identity); known != films_.end()) return known->second;
  DraftFilm film = readLdFilm(reader_, work);
  if (film.titles.empty()) {
    const std::string id = work.isObject() ? reader_.graph.id(work) : std::string();
    reader_.context.report.unplaced(
        work.origin, id.empty() ? "a film without a name"
                                : "the film " + inQuotes(id) + " is named, but not in this file");
    return std::nullopt;
  }
  draft_.films.push_back(std::move(film));
  films_[identity] = draft_.films.size() - 1;
  return draft_.films.size() - 1;
}

std::optional<std::size_t> LdEventReader::filmOfEvent(const LdValue& event) {
  const std::vector<LdValue> works = worksOf(event);
  const std::string name = reader_.text(event, "name").text;
  if (works.size() > 1) {
    reader_.context.report.unplaced(
        event.origin,
        "the event " + inQuotes(name) + " shows several films; write its lines to screenings.csv by hand");
    return std::nullopt;
  }
  if (works.size() == 1) return filmOf(works.front());
  const std::vector<std::string> types = reader_.graph.types(event);
  if (std::ranges::find(types, "ScreeningEvent") == types.end() || name.empty()) {
    reader_.context.report.unplaced(
        event.origin,
        (name.empty() ? "an event" : "the event " + inQuotes(name)) + " names no film (workPresented)");
    return std::nullopt;
  }
  const std::vector<LdValue> names = reader_.values(event, "name");
  return filmOf(names.front());
}

Draft readJsonLd(LdGraph& graph, const ImportContext& context) {
  Draft draft;
  LdReader reader(graph, context);
  LdEventReader events(reader, draft);
  for (const LdThing& thing : graph.things()) {
    if (thing.role == LdRole::theatre) events.passTheatre(thing.value);
  }
  for (const LdThing& thing : graph.things()) {
    if (thing.role == LdRole::event) events.addEvent(thing.value);
  }
  for (const LdThing& thing : graph.things()) {
    if (thing.role == LdRole::film) events.addFilm(thing.value);
  }
  graph.reportUnread(context.report);
  return draft;
}

}  // namespace lobby::authoring
