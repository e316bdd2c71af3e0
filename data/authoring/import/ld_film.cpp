// Movie.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "data/authoring/import/film_words.hpp"
#include "data/authoring/import/html.hpp"
#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

std::optional<double> numberIn(const std::string& text) {
  std::string plain = text;
  std::ranges::replace(plain, ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  const bool whole = error == std::errc() && end == plain.data() + plain.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// From the scale that it is written in, to 0 to 5 in halves.
std::optional<double> starsOf(LdReader& reader, const LdValue& review) {
  for (const LdValue& rating : reader.values(review, "reviewRating")) {
    const auto value =
        numberIn(rating.isObject() ? reader.text(rating, "ratingValue").text : rating.json->text);
    const double best = numberIn(reader.text(rating, "bestRating").text).value_or(5);
    const double worst =
        numberIn(reader.text(rating, "worstRating").text).value_or(best > 5 ? 0 : std::min(1.0, best));
    if (!value || *value < std::min(0.0, worst) || *value > best || best <= 0) {
      reader.context.report.unplaced(
          rating.origin, "the stars of this review cannot be read; write them to reviews.toml by hand");
      return std::nullopt;
    }
    return std::round(*value / best * 10) / 2;
  }
  return std::nullopt;
}

void readReview(LdReader& reader, const LdValue& review, DraftFilm& film) {
  constexpr std::size_t longest = 400;  // characters; more is no quote
  std::vector<DraftText> quotes = reader.texts(review, "reviewBody");
  if (!review.isObject()) quotes.push_back({review.language, lineOf(review.json->text), review.origin});
  for (const char* other : {"description", "text"}) {
    if (quotes.empty()) quotes = reader.texts(review, other);
  }
  const std::vector<std::string> languages = reader.languages(review, "inLanguage");
  DraftReview read;
  read.author = reader.text(review, "author").text;
  read.source = reader.text(review, "publisher").text;
  read.stars = starsOf(reader, review);
  reader.graph.pass(review, "itemReviewed");
  reader.graph.pass(review, "datePublished");
  reader.graph.pass(review, "name");
  if (quotes.empty()) {
    reader.context.report.unplaced(review.origin, "a review without a text; reviews.toml wants a quote");
  }
  for (DraftText& quote : quotes) {
    if (quote.language.empty() && !languages.empty()) quote.language = languages.front();
    if (quote.text.size() > longest) {
      reader.context.report.unplaced(
          quote.origin, "this review is too long for a quote; write its best sentence to reviews.toml");
      continue;
    }
    read.quote = reader.withLanguage(quote);
    film.reviews.push_back(read);
  }
}

// Addresses that are one per film, whoever writes them.
void readIds(LdReader& reader, const LdValue& object, DraftFilm& film) {
  if (const std::string id = reader.graph.id(object); !id.empty()) film.ids.push_back(id);
  constexpr std::array<std::string_view, 5> catalogues{"imdb.com/title/", "wikidata.org/wiki/Q",
                                                       "wikidata.org/entity/Q", "themoviedb.org/movie/",
                                                       "filmportal.de/film/"};
  for (const LdValue& address : reader.values(object, "sameAs")) {
    for (const std::string_view catalogue : catalogues) {
      if (const std::size_t at = address.json->text.find(catalogue); at != std::string::npos) {
        film.ids.push_back(address.json->text.substr(at));
      }
    }
  }
}

void readTexts(LdReader& reader, const LdValue& object, DraftFilm& film) {
  for (const DraftText& name : reader.texts(object, "name")) {
    addTitle(film, reader.withLanguage(name), reader.context);
  }
  film.otherTitles = reader.texts(object, "alternateName");
  for (const DraftText& text : reader.texts(object, "description", true)) {
    film.synopses.push_back(reader.withLanguage(text));
  }
  for (const DraftText& text : reader.texts(object, "abstract", true)) {
    const DraftText abstract = reader.withLanguage(text);
    const auto known = std::ranges::find(film.synopses, abstract.language, &DraftText::language);
    if (known == film.synopses.end()) {
      film.synopses.push_back(abstract);
    } else if (fold(known->text).find(fold(abstract.text)) == std::string::npos) {
      reader.context.report.unplaced(
          abstract.origin, "an abstract beside a description, which was taken; a tagline may be made of it");
    }
  }
}

void readYear(LdReader& reader, const LdValue& object, DraftFilm& film) {
  for (const char* property : {"datePublished", "dateCreated", "copyrightYear"}) {
    const DraftText year = reader.text(object, property);
    if (film.facts.find("datePublished") == nullptr) addYear(film, year.text, year.origin, reader.context);
  }
}

// "FSK 12", or {"author": {"name": "FSK"}, "ratingValue": "12"}.
void readRatings(LdReader& reader, const LdValue& object, DraftFilm& film) {
  for (const LdValue& value : reader.values(object, "contentRating")) {
    if (!value.isObject()) {
      addRating(film, lowerAscii(value.json->text) == "null" ? "" : value.json->text, value.origin,
                reader.context);
      continue;
    }
    const std::string board = reader.text(value, "author").text;
    std::string rating = reader.text(value, "ratingValue").text;
    const std::string name = reader.text(value, "name").text;
    if (rating.empty()) rating = name;
    addRating(film, board.empty() ? rating : board + " " + rating, value.origin, reader.context);
  }
}

void readFacts(LdReader& reader, const LdValue& object, DraftFilm& film) {
  const ImportContext& context = reader.context;
  for (const DraftText& text : reader.texts(object, "duration"))
    addDuration(film, text.text, text.origin, context);
  for (const DraftText& text : reader.texts(object, "genre"))
    addGenres(film, text.text, text.origin, context);
  for (const DraftText& text : reader.texts(object, "countryOfOrigin")) {
    addCountries(film, text.text, text.origin, context);
  }
  const std::pair<const char*, const char*> people[] = {{"director", "director"},
                                                        {"directors", "director"},
                                                        {"actor", "actor"},
                                                        {"actors", "actor"},
                                                        {"musicBy", "musicBy"}};
  for (const auto& [property, key] : people) {
    for (const DraftText& text : reader.texts(object, property)) addPeople(film, key, text.text, text.origin);
  }
  for (const char* key : {"inLanguage", "subtitleLanguage"}) {
    const std::vector<LdValue> values = reader.values(object, key);
    for (const std::string& tag : reader.languages(object, key))
      film.facts.add(key, tag, values.front().origin);
  }
  readYear(reader, object, film);
  readRatings(reader, object, film);
}

// Of an ImageObject.
std::string addressOf(LdReader& reader, const LdValue& image) {
  for (const char* known :
       {"width", "height", "caption", "name", "encodingFormat", "thumbnail", "inLanguage"}) {
    reader.graph.pass(image, known);
  }
  const std::string content = reader.text(image, "contentUrl").text;
  const std::string url = reader.text(image, "url").text;
  if (!content.empty()) return content;
  return url.empty() ? reader.graph.id(image) : url;
}

}  // namespace

void readLdImages(LdReader& reader, const LdValue& object, DraftFilm& film) {
  for (const char* property : {"image", "thumbnailUrl", "photo"}) {
    for (const LdValue& value : reader.values(object, property)) {
      const bool isText = value.json->type == JsonValue::Type::string;
      DraftText address{{}, isText ? value.json->text : "", value.origin};
      if (value.isObject()) address.text = addressOf(reader, value);
      if (address.text.empty()) reader.context.report.unplaced(value.origin, "a picture without an address");
      const bool there = std::ranges::any_of(
          film.images, [&](const DraftText& image) { return image.text == address.text; });
      if (!address.text.empty() && !there) film.images.push_back(address);
    }
  }
}

void readLdVersion(LdReader& reader, const LdValue& object, Version& version) {
  const auto add = [](std::vector<std::string>& list, const std::string& word) {
    if (!word.empty() && std::ranges::find(list, word) == list.end()) list.push_back(word);
  };
  for (const DraftText& text : reader.texts(object, "videoFormat")) {
    for (const std::string& format : splitTrimmed(text.text, ",;/")) add(version.formats, format);
  }
  for (const DraftText& text : reader.texts(object, "accessibilityFeature")) {
    for (const std::string& feature : splitTrimmed(text.text, ",;")) {
      add(version.access, accessOf(feature, text.origin, reader.context));
    }
  }
}

DraftFilm readLdFilm(LdReader& reader, const LdValue& object) {
  DraftFilm film;
  film.origin = object.origin;
  if (!object.isObject()) {  // only its title
    if (object.json->type != JsonValue::Type::string) return film;
    addTitle(film, reader.withLanguage({object.language, lineOf(object.json->text), object.origin}),
             reader.context);
    return film;
  }
  readIds(reader, object, film);
  readTexts(reader, object, film);
  readFacts(reader, object, film);
  readLdImages(reader, object, film);
  readLdVersion(reader, object, film.version);
  for (const char* property : {"review", "reviews"}) {
    for (const LdValue& review : reader.values(object, property)) readReview(reader, review, film);
  }
  for (const LdValue& average : reader.values(object, "aggregateRating")) {
    reader.context.report.unplaced(
        average.origin, "a programme has no place for an average rating; reviews.toml takes quotes");
  }
  return film;
}

}  // namespace lobby::authoring
