// MovieTheater: what a programme.toml can be made of.
#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/programme_maker.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

DraftCinema readTheatre(LdReader& reader, const LdValue& theatre) {
  DraftCinema cinema;
  cinema.origin = theatre.origin;
  cinema.names = reader.texts(theatre, "name");
  for (const LdValue& address : reader.graph.values(theatre, "address")) {
    if (!address.isObject()) continue;
    cinema.country = reader.context.vocabulary.country(reader.text(address, "addressCountry").text);
  }
  cinema.timeZone = timeZoneOf(cinema.country);
  return cinema;
}

}  // namespace

std::vector<DraftCinema> readTheatres(LdGraph& graph, const Vocabulary& vocabulary) {
  const CinemaFacts nothing;
  ImportReport unread;  // what is odd about it is said when the rest is read
  const ImportContext context{vocabulary, nothing, unread, {}};
  LdReader reader(graph, context);
  std::vector<DraftCinema> cinemas;
  for (const LdThing& thing : graph.things()) {
    if (thing.role == LdRole::theatre) cinemas.push_back(readTheatre(reader, thing.value));
  }
  return cinemas;
}

}  // namespace lobby::authoring
