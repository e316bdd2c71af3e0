// Reads values out of JSON-LD, whatever form a website gave them.
#pragma once

#include "data/authoring/import/draft.hpp"
#include "data/authoring/import/ld_graph.hpp"

namespace lobby::authoring {

// The cinemas that are described there.
std::vector<DraftCinema> readTheatres(LdGraph& graph, const Vocabulary& vocabulary);

// Films and screenings. What cannot be read goes to the report of `context`.
Draft readJsonLd(LdGraph& graph, const ImportContext& context);

// The rest of this header is for the files ld_*.cpp.

class LdReader {
 public:
  LdReader(LdGraph& reads, const ImportContext& knows) : graph(reads), context(knows) {}

  // The graph's values; of a list that no website has, only the beginning.
  std::vector<LdValue> values(const LdValue& object, std::string_view property);
  // Texts without HTML, each once: a string, {"@value", "@language"}, {"de": …, "en": …}, or something that
  // has a name. One line each, or paragraphs.
  std::vector<DraftText> texts(const LdValue& object, std::string_view property, bool paragraphs = false);
  // The first of them; empty when there is none.
  DraftText text(const LdValue& object, std::string_view property);
  // Every part of texts that may list several: languages, formats.
  std::vector<std::string> languages(const LdValue& object, std::string_view property);
  // The language that a text is in: its own, or the page's, or the cinema's, which is a guess.
  DraftText withLanguage(DraftText text);
  // Of a value of schema.org's lists: "https://schema.org/SoldOut" is SoldOut.
  std::string word(const LdValue& value) const;

  LdGraph& graph;
  const ImportContext& context;

 private:
  void addTexts(const LdValue& value, bool paragraphs, std::string_view property,
                std::vector<DraftText>& into);
};

// The tag under which the cinema keeps texts of a language: de-DE is de when it has de.
std::string languageOfFile(const std::string& tag, const CinemaFacts& cinema);

DraftFilm readLdFilm(LdReader& reader, const LdValue& object);
void readLdImages(LdReader& reader, const LdValue& object, DraftFilm& film);
// What film and event can have: inLanguage … is the film's own or the screening's.
void readLdVersion(LdReader& reader, const LdValue& object, Version& version);

struct LdVenue {
  bool ours = true;
  std::string name;    // of another cinema
  std::string screen;  // within ours
};
LdVenue readLdVenue(LdReader& reader, const LdValue& location);

// A name of the cinema, or that name with a screen behind it.
bool isOurCinema(std::string_view name, const CinemaFacts& cinema);
// How screenings.csv calls a screen that is called `name` elsewhere.
std::string screenName(std::string_view name, const Origin& origin, const ImportContext& context);

// A start, doors or an end on the cinema's clock; what cannot be read is reported.
std::optional<LocalMinute> readLdTime(LdReader& reader, const DraftText& text, std::string_view property);
// "sold-out", "few-left" or nothing, from offers.
std::string readLdAvailability(LdReader& reader, const LdValue& event);

}  // namespace lobby::authoring
