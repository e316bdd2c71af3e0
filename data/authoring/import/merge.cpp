#include "data/authoring/import/merge.hpp"

#include <algorithm>
#include <cmath>

#include "data/authoring/import/text.hpp"
#include "data/authoring/import/version.hpp"
#include "data/authoring/values.hpp"

namespace lobby::authoring {
namespace {

constexpr const char* spoken = "inLanguage";
constexpr const char* subtitled = "subtitleLanguage";

std::optional<double> numberOf(const Facts& facts, const char* key) {
  const Fact* fact = facts.find(key);
  if (fact == nullptr) return std::nullopt;
  if (fact->key == "duration") return parseDuration(fact->values.front());
  return std::stod(fact->values.front());
}

bool differ(const Facts& a, const Facts& b, const char* key, double tolerance) {
  const auto first = numberOf(a, key);
  const auto second = numberOf(b, key);
  return first && second && std::abs(*first - *second) > tolerance;
}

// "F. W. Murnau" is Friedrich Wilhelm Murnau.
std::set<std::string> lastNames(const Fact& people) {
  std::set<std::string> names;
  for (const std::string& name : people.values) {
    const std::string folded = fold(name);
    names.insert(folded.substr(folded.rfind(' ') + 1));
  }
  return names;
}

bool noDirectorInCommon(const Facts& a, const Facts& b) {
  const Fact* first = a.find("director");
  const Fact* second = b.find("director");
  if (first == nullptr || second == nullptr) return false;
  const std::set<std::string> others = lastNames(*second);
  return std::ranges::none_of(lastNames(*first),
                              [&](const std::string& name) { return others.contains(name); });
}

// Names by which two entries are known to be one.
std::vector<std::string> namesOf(const DraftFilm& film) {
  std::vector<std::string> names;
  for (const std::string& id : film.ids) names.push_back("=" + id);
  for (const DraftText& title : film.titles) names.push_back(fold(title.text));
  for (const DraftText& title : film.otherTitles) names.push_back(fold(title.text));
  return names;
}

void addTitles(DraftFilm& film, const DraftFilm& more, const ImportContext& context) {
  for (const DraftText& title : more.titles) {
    const auto known = std::ranges::find(film.titles, title.language, &DraftText::language);
    if (known == film.titles.end()) {
      film.titles.push_back(title);
    } else if (fold(known->text) != fold(title.text)) {
      context.report.assumed(title.origin, inQuotes(known->text) + " and " + inQuotes(title.text) +
                                               " are one film; the first title was taken");
      film.otherTitles.push_back(title);
    }
  }
  for (const DraftText& title : more.otherTitles) {
    const auto same = [&](const DraftText& known) { return fold(known.text) == fold(title.text); };
    if (!std::ranges::any_of(film.otherTitles, same)) film.otherTitles.push_back(title);
  }
}

// The longer of two texts in one language.
void addSynopses(DraftFilm& film, const std::vector<DraftText>& more, const ImportContext& context) {
  for (const DraftText& text : more) {
    const auto known = std::ranges::find(film.synopses, text.language, &DraftText::language);
    if (known == film.synopses.end()) {
      film.synopses.push_back(text);
      continue;
    }
    const std::string old = fold(known->text);
    const std::string fresh = fold(text.text);
    if (old.find(fresh) == old.npos && fresh.find(old) == fresh.npos) {
      context.report.assumed(text.origin, inQuotes(film.titles.front().text) + " has two texts in " +
                                              text.language + "; the longer one was taken");
    }
    if (text.text.size() > known->text.size()) *known = text;
  }
}

void addFacts(DraftFilm& film, const Facts& more, const ImportContext& context) {
  for (const Fact& fact : more.all()) {
    if (fact.key == spoken || fact.key == subtitled) continue;
    for (const std::string& value : fact.values) {
      if (film.facts.add(fact.key, value, fact.origin)) continue;
      context.report.assumed(fact.origin, inQuotes(film.titles.front().text) + " has two values of " +
                                              fact.key + ", " + film.facts.values(fact.key).front() +
                                              " and " + value + "; the first was taken");
    }
  }
}

void addRest(DraftFilm& film, const DraftFilm& more) {
  for (const DraftText& image : more.images) {
    const auto same = [&](const DraftText& known) { return known.text == image.text; };
    if (!std::ranges::any_of(film.images, same)) film.images.push_back(image);
  }
  for (const DraftReview& review : more.reviews) {
    const auto same = [&](const DraftReview& known) {
      return fold(known.quote.text) == fold(review.quote.text);
    };
    if (!std::ranges::any_of(film.reviews, same)) film.reviews.push_back(review);
  }
}

DraftFilm merged(const std::vector<DraftFilm*>& entries, const ImportContext& context) {
  DraftFilm film = *entries.front();
  film.titles.clear();
  film.synopses.clear();
  film.version = {};
  for (const DraftFilm* entry : entries) addEntry(film, *entry, context);
  placeVersionLanguages(film, entries);
  return film;
}

// Which merged film each entry belongs to.
std::vector<std::size_t> groupEntries(const std::vector<DraftFilm>& films, std::size_t& groups) {
  std::multimap<std::string, std::size_t> known;  // name → group
  std::vector<Facts> factsOfGroups;
  std::vector<std::size_t> groupOf;
  for (const DraftFilm& film : films) {
    std::optional<std::size_t> group;
    int least = sameFilm;
    for (const std::string& name : namesOf(film)) {
      const auto [begin, end] = known.equal_range(name);
      for (auto at = begin; at != end; ++at) {
        const int contradictions = countContradictions(factsOfGroups[at->second], film.facts);
        if (contradictions > sameFilm || (group && contradictions >= least)) continue;
        least = contradictions;
        group = at->second;
      }
    }
    if (!group) {
      group = factsOfGroups.size();
      factsOfGroups.emplace_back();
    }
    for (const Fact& fact : film.facts.all()) {
      for (const std::string& value : fact.values) factsOfGroups[*group].add(fact.key, value, {});
    }
    for (const std::string& name : namesOf(film)) {
      const auto [begin, end] = known.equal_range(name);
      const bool there = std::any_of(begin, end, [&](const auto& entry) { return entry.second == *group; });
      if (!there) known.emplace(name, *group);
    }
    groupOf.push_back(*group);
  }
  groups = factsOfGroups.size();
  return groupOf;
}

}  // namespace

int countContradictions(const Facts& a, const Facts& b) {
  constexpr double years = 1;     // a film may come a year later elsewhere
  constexpr double minutes = 15;  // or be cut
  return static_cast<int>(differ(a, b, "datePublished", years)) +
         static_cast<int>(differ(a, b, "duration", minutes)) + static_cast<int>(noDirectorInCommon(a, b));
}

void addEntry(DraftFilm& film, const DraftFilm& more, const ImportContext& context) {
  addTitles(film, more, context);
  addSynopses(film, more.synopses, context);
  addFacts(film, more.facts, context);
  addRest(film, more);
}

void mergeVersions(Draft& draft, const ImportContext& context) {
  std::size_t groups = 0;
  const std::vector<std::size_t> groupOf = groupEntries(draft.films, groups);
  std::vector<std::vector<DraftFilm*>> entries(groups);
  for (std::size_t i = 0; i < draft.films.size(); ++i) entries[groupOf[i]].push_back(&draft.films[i]);
  std::vector<DraftFilm> films;
  films.reserve(groups);
  for (const auto& group : entries) films.push_back(merged(group, context));
  for (DraftScreening& screening : draft.screenings) {
    if (!combine(screening.version, draft.films[screening.film].version)) {
      context.report.assumed(
          screening.origin,
          "a film's title and its screening say different versions; the screening's facts were taken");
    }
    screening.film = groupOf[screening.film];
    const Version& version = screening.version;
    DraftFilm& film = films[screening.film];
    if (version.original && !version.audio.empty() && film.facts.find(spoken) == nullptr) {
      film.facts.set({spoken, version.audio, screening.origin});
    }
  }
  draft.films = std::move(films);
}

}  // namespace lobby::authoring
