#include "data/authoring/import/match.hpp"

#include <algorithm>

#include "data/authoring/import/merge.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/suggest.hpp"

namespace lobby::authoring {

FilmMatcher::FilmMatcher(const Existing& existing, const ImportContext& context) : context_(context) {
  for (const FilmFolder& film : existing.programme.films) {
    std::set<std::string> titles{film.originalTitle.value, film.id};
    for (const TextFile& text : film.texts) titles.insert(text.title.value);
    std::set<std::string> folded;
    for (const std::string& title : titles) folded.insert(fold(title));
    folded.erase("");
    for (const std::string& title : folded) byTitle_.emplace(title, &film);
    titles_.insert(titles_.end(), titles.begin(), titles.end());
  }
  for (const std::string& file : existing.files) {
    for (const std::string_view parent : {"films/", "articles/"}) {
      if (file.starts_with(parent))
        ids_.insert(file.substr(parent.size(), file.find('/', parent.size()) - parent.size()));
    }
  }
}

std::vector<const FilmFolder*> FilmMatcher::candidates(const DraftFilm& film, bool& known) const {
  std::vector<const FilmFolder*> found;
  int least = sameFilm;
  for (const auto* titles : {&film.titles, &film.otherTitles}) {
    for (const DraftText& title : *titles) {
      const auto [begin, end] = byTitle_.equal_range(fold(title.text));
      for (auto at = begin; at != end; ++at) {
        known = true;
        const int contradictions = countContradictions(factsOf(*at->second), film.facts);
        if (contradictions > least) continue;
        if (contradictions < least) found.clear();  // those that fit best
        least = contradictions;
        if (std::ranges::find(found, at->second) == found.end()) found.push_back(at->second);
      }
    }
    if (!found.empty()) return found;  // other titles only when no title fits
  }
  return found;
}

std::optional<std::string> FilmMatcher::match(const DraftFilm& film) {
  const DraftText& title = film.titles.front();
  bool known = false;
  const std::vector<const FilmFolder*> found = candidates(film, known);
  if (found.size() == 1) return found.front()->id;
  if (found.size() > 1) {
    std::vector<std::string> ids;
    for (const FilmFolder* folder : found) ids.push_back(folder->id);
    context_.report.unplaced(title.origin, inQuotes(title.text) + " may be any of " + join(ids, ", ") +
                                               "; neither the film nor its screenings were taken");
    return std::nullopt;
  }
  if (known) {
    context_.report.assumed(
        title.origin, inQuotes(title.text) + " is another film than the one of that title that is there");
  } else if (film.byHand) {
    const std::string near = nearest(title.text, titles_);
    if (!near.empty()) {
      context_.report.unplaced(title.origin, "there is no film " + inQuotes(title.text) + ", did you mean " +
                                                 inQuotes(near) +
                                                 "? Correct it, or name it in the map file under [words]");
      return std::nullopt;
    }
  }
  return newId(film);
}

// Of a title in Latin letters, if there is one.
std::string FilmMatcher::newId(const DraftFilm& film) {
  const auto latin =
      std::ranges::find_if(film.titles, [](const DraftText& title) { return isLatin(title.text); });
  const DraftText& title = latin == film.titles.end() ? film.titles.front() : *latin;
  std::string id = slug(title.text, title.language);
  if (id.empty()) id = "film";
  if (ids_.contains(id) && film.facts.find("datePublished") != nullptr) {
    id += "-" + film.facts.values("datePublished").front();
  }
  std::string free = id;
  for (int number = 2; ids_.contains(free); ++number) free = id + "-" + std::to_string(number);
  ids_.insert(free);
  return free;
}

}  // namespace lobby::authoring
