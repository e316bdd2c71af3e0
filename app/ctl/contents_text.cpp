// A snapshot in words.
#include <algorithm>
#include <array>
#include <cstdio>

#include "app/ctl/format_contents.hpp"
#include "app/ctl/printable.hpp"
#include "app/ctl/showings.hpp"
#include "app/ctl/snapshot_words.hpp"
#include "app/ctl/table.hpp"

namespace lobby::ctl {
namespace {

// "27.7 MB"
std::string sizeText(std::uintmax_t bytes) {
  std::array<char, 32> text{};
  const double thousands = static_cast<double>(bytes) / 1000;
  if (thousands < 1000) {
    std::snprintf(text.data(), text.size(), "%.0f kB", thousands);
  } else {
    std::snprintf(text.data(), text.size(), "%.1f MB", thousands / 1000);
  }
  return text.data();
}

// The films and articles as the rotation shows them; those that it leaves out come last, at place 0.
struct Placed {
  std::size_t place = 0;
  const CardContents* card = nullptr;
};

std::vector<Placed> inRotation(const Contents& contents, CardKind kind) {
  const std::vector<CardContents>& all = kind == CardKind::film ? contents.films : contents.articles;
  std::vector<bool> seen(all.size(), false);
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < contents.cards.size(); ++i) {
    if (contents.cards[i].kind != kind) continue;
    const CardContents* card = contents.find(kind, contents.cards[i].id);
    if (card == nullptr || seen[static_cast<std::size_t>(card - all.data())]) continue;
    seen[static_cast<std::size_t>(card - all.data())] = true;
    placed.push_back({i + 1, card});
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!seen[i]) placed.push_back({0, &all[i]});
  }
  return placed;
}

// What is spoken.
std::string spoken(const CardContents& film) {
  const std::vector<std::string>& languages = valuesOf(film.facts, "inLanguage");
  return languages == std::vector<std::string>{"zxx"} ? "silent" : wordsOf(languages);
}

std::string head(const Contents& contents, const std::string& file) {
  const Cinema& cinema = contents.cinema;
  std::size_t screenings = 0;
  for (const CardContents& film : contents.films) screenings += film.screenings.size();
  std::string text = printable(cinema.name(cinema.defaultLanguage)) + " (" + printable(cinema.id) + "), " +
                     printable(cinema.country) + ", " + printable(cinema.timeZone) + "\n";
  for (const std::string* line : {&cinema.address, &cinema.url}) {
    if (!line->empty()) text += printable(*line) + "\n";
  }
  text += printable(file) + ": " + counted(contents.films.size(), "film") + ", " +
          counted(contents.articles.size(), "article") + ", " + counted(cinema.languages.size(), "language") +
          ", " + counted(screenings, "screening") + ", " + sizeText(contents.fileSize) + "\n";
  return text;
}

std::string languageTable(const Contents& contents) {
  Table table({"language", "films", "articles", "missing"});
  for (const LanguageContents& language : contents.languages) {
    const std::string missing = missingIn(contents, language.language);
    table.add({printable(language.language, 20), std::to_string(language.films),
               std::to_string(language.articles), missing.empty() ? "nothing" : missing});
  }
  return "\nLanguages, and what is complete in them\n" + table.text();
}

// The age rating in the cinema's own country.
std::string rating(const CardContents& film, const Contents& contents) {
  return wordsOf(valuesOf(film.facts, "contentRating." + contents.cinema.country));
}

std::string filmTable(const Contents& contents) {
  Table table({"place", "film", "year", "minutes", "age", "spoken", "subtitles", "stills", "reviews",
               "screenings", "texts"});
  for (const auto& [place, film] : inRotation(contents, CardKind::film)) {
    table.add({std::to_string(place), nameOf(*film, contents),
               wordsOf(valuesOf(film->facts, "datePublished")), wordsOf(valuesOf(film->facts, "duration")),
               rating(*film, contents), spoken(*film), wordsOf(valuesOf(film->facts, "subtitleLanguage")),
               std::to_string(film->pictures.size()), std::to_string(film->reviews.size()),
               std::to_string(film->screenings.size()), languagesOf(*film, contents)});
  }
  return table.empty() ? "" : "\nFilms, in the order of the rotation\n" + table.text();
}

std::string articleTable(const Contents& contents) {
  Table table({"place", "article", "pictures", "texts"});
  for (const auto& [place, article] : inRotation(contents, CardKind::article)) {
    table.add({std::to_string(place), nameOf(*article, contents), std::to_string(article->pictures.size()),
               languagesOf(*article, contents)});
  }
  return table.empty() ? "" : "\nArticles\n" + table.text();
}

std::string screeningList(const Contents& contents) {
  const bool withScreens = hasSeveralScreens(contents.films);
  std::string text;
  for (const auto& [place, film] : inRotation(contents, CardKind::film)) {
    if (film->screenings.empty()) continue;
    text += "  " + titleOf(*film, contents) + "\n";
    for (const std::string& day : showingsByDay(film->screenings, withScreens)) text += "    " + day + "\n";
  }
  return text.empty() ? text : "\nScreenings\n" + text;
}

}  // namespace

std::string contentsText(const Contents& contents, const std::string& file,
                         const std::optional<EditionFacts>& edition) {
  return head(contents, file) + (edition ? textOf(*edition) : "") + languageTable(contents) +
         filmTable(contents) + articleTable(contents) + screeningList(contents);
}

}  // namespace lobby::ctl
