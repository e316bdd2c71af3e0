// Languages, countries, time zone: what the world has a list for.
#include "data/authoring/check.hpp"
#include "data/authoring/known.hpp"

namespace lobby::authoring {
namespace {

void checkTag(const Text& tag, Reporter& reporter) {
  const std::string canonical = canonicalLanguage(tag.value);
  if (canonical.empty()) {
    reporter.error(tag.place,
                   "the language " + tag.value + " is not known, write a BCP 47 tag such as de or pt-BR");
  } else if (canonical != tag.value) {
    reporter.error(tag.place, "the language " + tag.value + " is written " + canonical + ", correct it");
  }
}

void checkTags(const std::vector<Text>& tags, Reporter& reporter) {
  for (const Text& tag : tags) checkTag(tag, reporter);
}

void checkFile(const TextFile& file, Reporter& reporter) {
  const std::string canonical = canonicalLanguage(file.language.value);
  if (canonical == file.language.value) return;
  reporter.error(file.language.place, canonical.empty()
                                          ? "the language " + file.language.value +
                                                " is not known, name the file by a BCP 47 tag such as de.md"
                                          : "the language " + file.language.value + " is written " +
                                                canonical + ", rename the file");
}

void checkAlts(const std::vector<PictureFile>& pictures, Reporter& reporter) {
  for (const PictureFile& picture : pictures) {
    for (const Pair& alt : picture.alts) checkTag(alt.key, reporter);
  }
}

void checkCountry(const Text& country, Reporter& reporter) {
  if (country.value.empty() || isCountry(country.value)) return;
  reporter.error(country.place, "the country " + country.value +
                                    " is not known, write its two letters of ISO 3166 such as DE");
}

void checkCinemaTags(const CinemaFile& cinema, Reporter& reporter) {
  checkTags(cinema.languages, reporter);
  for (const Pair& name : cinema.names) {
    if (!name.key.value.empty()) checkTag(name.key, reporter);
  }
  if (cinema.defaultLanguage.value.empty()) return;
  for (const Text& language : cinema.languages) {
    if (language.value == cinema.defaultLanguage.value) return;
  }
  reporter.error(cinema.defaultLanguage.place,
                 "the defaultLanguage " + cinema.defaultLanguage.value +
                     " is not one of languages, add it there or choose another");
}

}  // namespace

void checkLanguageTags(const Subject& subject, Reporter& reporter) {
  checkCinemaTags(subject.programme.cinema, reporter);
  for (const FilmFolder& film : subject.programme.films) {
    checkTags(film.inLanguage, reporter);
    checkTags(film.subtitleLanguage, reporter);
    for (const TextFile& file : film.texts) checkFile(file, reporter);
    for (const ReviewEntry& review : film.reviews) {
      if (!review.language.value.empty()) checkTag(review.language, reporter);
    }
    checkAlts(film.stills, reporter);
  }
  for (const ArticleFolder& article : subject.programme.articles) {
    for (const TextFile& file : article.texts) checkFile(file, reporter);
    checkAlts(article.pictures, reporter);
  }
  for (const ScreeningRow& row : subject.programme.screenings) {
    if (row.inLanguage) checkTags(*row.inLanguage, reporter);
    if (row.subtitleLanguage) checkTags(*row.subtitleLanguage, reporter);
  }
}

void checkCountries(const Subject& subject, Reporter& reporter) {
  checkCountry(subject.programme.cinema.country, reporter);
  for (const FilmFolder& film : subject.programme.films) {
    for (const Text& country : film.countryOfOrigin) checkCountry(country, reporter);
    for (const Pair& rating : film.contentRating) checkCountry(rating.key, reporter);
  }
}

void checkTimeZone(const Subject& subject, Reporter& reporter) {
  const Text& zone = subject.programme.cinema.timeZone;
  if (zone.value.empty() || isTimeZone(zone.value)) return;
  reporter.error(zone.place, "the timeZone " + zone.value + " is not known, write it as in Europe/Berlin");
}

}  // namespace lobby::authoring
