// Facts of a film as they stand in a cell or in a property: words in, film.toml's values out. What is not
// known goes to the report.
#pragma once

#include <string_view>

#include "data/authoring/import/draft.hpp"
#include "data/authoring/import/version.hpp"

namespace lobby::authoring {

// Takes a title apart into title and version, as readTitle does; a film that is there by this very title has
// no mark in it ("Step Up 3D").
MarkedTitle readFilmTitle(std::string_view title, const ImportContext& context);
void addTitle(DraftFilm& film, const DraftText& title, const ImportContext& context);

void addDuration(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context);
void addYear(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context);
void addGenres(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context);
void addCountries(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context);
// `key` is director or actor; several may stand in one text, parted by commas.
void addPeople(DraftFilm& film, const std::string& key, std::string_view text, const Origin& origin);
void addRating(DraftFilm& film, std::string_view text, const Origin& origin, const ImportContext& context);

// Tags of the languages in "fr", "Französisch", "de, en"; what is none is reported.
std::vector<std::string> languagesIn(std::string_view text, const Origin& origin,
                                     const ImportContext& context);

// Our word for a status or for access; empty when it is not known: that is reported.
std::string statusOf(std::string_view text, const Origin& origin, const ImportContext& context);
std::string accessOf(std::string_view text, const Origin& origin, const ImportContext& context);

}  // namespace lobby::authoring
