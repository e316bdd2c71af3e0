#include "data/authoring/import/film_words.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/import/moment.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/suggest.hpp"

namespace lobby::authoring {
namespace {

constexpr std::string_view listSeparators = ",/|;&+\n";
constexpr const char* mapHint = ", or name it in the map file under [words]";

void reportMarks(const MarkedTitle& title, const Origin& origin, const ImportContext& context) {
  for (const std::string& mark : title.unknown) {
    context.report.unplaced(origin, inQuotes(mark) +
                                        " looks like the mark of a version, but is not known; it "
                                        "stays in the title, take it out or see assets/import/versions.toml");
  }
  for (const std::string& mark : title.elsewhere) {
    context.report.unplaced(origin, inQuotes(mark) + " is a mark of a version in other countries, not in " +
                                        context.cinema.country +
                                        "; it stays in the title, take it out if it is one");
  }
}

void addFact(DraftFilm& film, const std::string& key, const std::string& value, const Origin& origin,
             const ImportContext& context) {
  if (film.facts.add(key, value, origin)) return;
  context.report.assumed(origin, key + " is there twice, " + film.facts.values(key).front() + " and " +
                                     value + "; the first was taken");
}

// Calls `find` for the whole text, else for its parts; returns what was not understood.
template <class Find>
std::vector<std::string> eachWord(std::string_view text, const Find& find) {
  const std::string whole = tidyLine(text);
  if (whole.empty() || find(whole)) return {};
  std::vector<std::string> parts = splitTrimmed(text, listSeparators);
  if (parts.size() < 2) return {whole};
  std::erase_if(parts, [&](const std::string& part) { return find(tidyLine(part)); });
  return parts;
}

}  // namespace

MarkedTitle readFilmTitle(std::string_view title, const ImportContext& context) {
  if (!context.cinema.titles.contains(fold(title))) {
    return readTitle(title, context.vocabulary, context.cinema.country);
  }
  MarkedTitle known;
  known.title = tidyLine(title);
  return known;
}

void addTitle(DraftFilm& film, const DraftText& title, const ImportContext& context) {
  const MarkedTitle read = readFilmTitle(title.text, context);
  if (read.title.empty()) return;
  reportMarks(read, title.origin, context);
  if (read.bare || read.onlyLanguage) {
    context.report.assumed(title.origin, inQuotes(title.text) + " is read as the film " +
                                             inQuotes(read.title) + ", version " + join(read.marks, ", "));
  }
  if (!combine(film.version, read.version)) {
    context.report.assumed(title.origin,
                           "the titles of this film name different versions; the first was taken");
  }
  film.titles.push_back(title);
  film.titles.back().text = read.title;
}

void addDuration(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context) {
  const auto minutes = readDuration(text);
  if (minutes && *minutes >= 1 && *minutes <= 24 * 60) {
    addFact(film, "duration", durationText(*minutes), origin, context);
  } else if (!trimmed(text).empty()) {
    context.report.unplaced(
        origin, "the duration " + inQuotes(text) + " cannot be read, write it to film.toml by hand");
  }
}

void addYear(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context) {
  const std::string_view year = trimmed(text).substr(0, 4);
  const bool digits = year.size() == 4 && year.find_first_not_of("0123456789") == year.npos;
  const bool ends = trimmed(text).size() == 4 || (trimmed(text).size() > 4 && trimmed(text)[4] == '-');
  if (digits && ends && year >= "1874" && year <= "2999") {
    addFact(film, "datePublished", std::string(year), origin, context);
  } else if (!trimmed(text).empty()) {
    context.report.unplaced(
        origin, "the year " + inQuotes(text) + " cannot be read, write it to film.toml as datePublished");
  }
}

void addGenres(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context) {
  const auto unknown = eachWord(text, [&](const std::string& name) {
    const std::string id = context.vocabulary.genre(name);
    if (!id.empty()) film.facts.add("genre", id, origin);
    return !id.empty();
  });
  for (const std::string& name : unknown) {
    context.report.unplaced(origin, "the genre " + inQuotes(name) +
                                        " is none of ours; choose one of assets/genres.toml" + mapHint);
  }
}

void addCountries(DraftFilm& film, std::string_view text, const Origin& origin,
                  const ImportContext& context) {
  const auto unknown = eachWord(text, [&](const std::string& name) {
    const std::string code = context.vocabulary.country(name);
    if (!code.empty()) film.facts.add("countryOfOrigin", code, origin);
    return !code.empty();
  });
  for (const std::string& name : unknown) {
    context.report.unplaced(origin, "the country " + inQuotes(name) +
                                        " is not known; write its two letters to film.toml" + mapHint);
  }
}

void addPeople(DraftFilm& film, const std::string& key, std::string_view text, const Origin& origin) {
  std::vector<std::string> names;
  for (const std::string& part : splitTrimmed(text, ",;|\n")) {
    // "Robert Downey, Jr." is one man.
    const std::string small = foldCompact(part);
    if (!names.empty() && (small == "jr" || small == "sr" || small == "iii")) {
      names.back() += ", " + part;
    } else {
      names.push_back(tidyLine(part));
    }
  }
  for (const std::string& name : names) {
    if (!name.empty()) film.facts.add(key, name, origin);
  }
}

void addRating(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context) {
  if (trimmed(text).empty()) return;
  const auto rating = context.vocabulary.rating(text, context.cinema.country);
  if (rating) return addFact(film, "contentRating." + rating->country, rating->rating, origin, context);
  context.report.unplaced(origin, "the age rating " + inQuotes(text) +
                                      " is not known; write it to film.toml as contentRating." +
                                      context.cinema.country + mapHint);
}

std::vector<std::string> languagesIn(std::string_view text, const Origin& origin,
                                     const ImportContext& context) {
  std::vector<std::string> tags;
  const auto take = [&](const std::string& name) {
    const std::string tag = context.vocabulary.language(name);
    if (!tag.empty() && std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
    return !tag.empty();
  };
  for (const std::string& name : eachWord(text, take)) {
    const std::vector<std::string> words = splitTrimmed(name, " ");  // "de en"
    if (words.size() > 1 && std::ranges::all_of(words, take)) continue;
    context.report.unplaced(origin, "the language " + inQuotes(name) +
                                        " is not known; write a tag such as de or pt-BR" + mapHint);
  }
  return tags;
}

std::string statusOf(std::string_view text, const Origin& origin, const ImportContext& context) {
  const std::string status = context.vocabulary.status(text);
  if (status.empty() && !trimmed(text).empty()) {
    context.report.unplaced(origin, "the status " + inQuotes(text) +
                                        " is not known; we have sold-out, few-left and cancelled" +
                                        std::string(mapHint));
  }
  return status;
}

std::string accessOf(std::string_view text, const Origin& origin, const ImportContext& context) {
  const std::string access = context.vocabulary.access(text);
  if (access.empty() && !trimmed(text).empty()) {
    context.report.unplaced(origin, "the access feature " + inQuotes(text) +
                                        " is not known; we have audio-description, captions, hearing-loop, "
                                        "relaxed and wheelchair" +
                                        mapHint);
  }
  return access;
}

}  // namespace lobby::authoring
