// ScreeningEvent, and every other event that presents a film.
#pragma once

#include <map>
#include <set>

#include "data/authoring/import/ld_reader.hpp"

namespace lobby::authoring {

// Reads events one by one; films are shared with the Movies of the page.
class LdEventReader {
 public:
  LdEventReader(LdReader& reader, Draft& draft) : reader_(reader), draft_(draft) {}

  // A film that no event of ours showed yet.
  void addFilm(const LdValue& object);
  void addEvent(const LdValue& event);
  // Events that stand within a cinema that is not ours.
  void passTheatre(const LdValue& theatre);

 private:
  std::vector<LdValue> worksOf(const LdValue& event);
  std::optional<std::size_t> filmOf(const LdValue& work);
  std::optional<std::size_t> filmOfEvent(const LdValue& event);
  bool readVenue(const LdValue& event, DraftScreening& screening);
  bool readStatus(const LdValue& event, DraftScreening& screening);
  void readName(const LdValue& event, DraftScreening& screening);
  void readTexts(const LdValue& event, DraftFilm& film);
  void readTimes(const LdValue& event, LocalMinute start, bool several, DraftScreening& screening);
  void readLanguages(const LdValue& event, DraftScreening& screening);

  LdReader& reader_;
  Draft& draft_;
  std::map<const JsonValue*, std::size_t> films_;
  std::map<const JsonValue*, std::string> elsewhere_;  // events of another cinema
  std::set<const JsonValue*> notOurs_;                 // films that such events show
};

}  // namespace lobby::authoring
