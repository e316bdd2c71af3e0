// What people wrote: is it there, and can it be shown?
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

#include "data/authoring/check.hpp"
#include "data/authoring/known.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t longestTitle = 500;
constexpr int mostMarks = 30;

using Visit = std::function<void(const Text&)>;

void visit(const std::vector<TextFile>& files, const Visit& each) {
  for (const TextFile& file : files) {
    each(file.title);
    each(file.tagline);
    each(file.body);
  }
}

void visit(const std::vector<PictureFile>& pictures, const Visit& each) {
  for (const PictureFile& picture : pictures) {
    for (const Pair& alt : picture.alts) each(alt.value);
  }
}

void visitFilm(const FilmFolder& film, const Visit& each) {
  each(film.originalTitle);
  for (const auto* names : peopleOf(film)) std::ranges::for_each(*names, each);
  for (const Pair& rating : film.contentRating) each(rating.value);
  visit(film.texts, each);
  visit(film.stills, each);
  for (const ReviewEntry& review : film.reviews) {
    each(review.quote);
    each(review.author);
    each(review.source);
  }
}

// Every text that a visitor may come to see.
void visitAll(const Programme& programme, const Visit& each) {
  for (const Pair& name : programme.cinema.names) each(name.value);
  each(programme.cinema.address);
  for (const FilmFolder& film : programme.films) visitFilm(film, each);
  for (const ArticleFolder& article : programme.articles) {
    visit(article.texts, each);
    visit(article.pictures, each);
  }
  for (const ScreeningRow& row : programme.screenings) {
    for (const std::string* text : {&row.screen, &row.videoFormat, &row.note}) each({*text, row.place});
  }
}

// The place of the byte `at` of a text that may have several lines.
Place placeAt(const Text& text, std::size_t at) {
  Place place = text.place;
  const auto lines = std::ranges::count(std::string_view(text.value).substr(0, at), '\n');
  place.line += static_cast<int>(lines);
  if (lines > 0) place.column = 0;
  return place;
}

// "U+0041 (A)"
std::string nameOf(char32_t character) {
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(character));
  std::string name = code.data();
  if (isControl(character) || isPrivate(character)) return name;
  name += " (";
  appendUtf8(name, character);
  return name + ")";
}

void checkLanguagesOf(const Place& owner, std::string_view what, const std::vector<TextFile>& files,
                      const CinemaFile& cinema, Reporter& reporter) {
  if (files.empty()) {
    const std::string example = cinema.defaultLanguage.value.empty() ? "en" : cinema.defaultLanguage.value;
    reporter.error(owner,
                   std::string(what) + " has no text in any language, add a file such as " + example + ".md");
    return;
  }
  std::string missing;
  for (const Text& language : cinema.languages) {
    const bool there = std::ranges::any_of(
        files, [&](const TextFile& file) { return file.language.value == language.value; });
    if (!there) missing += (missing.empty() ? "" : ", ") + language.value;
  }
  if (!missing.empty()) {
    reporter.warning(owner, std::string(what) + " has no text in " + missing +
                                ", add it; until then visitors read another language");
  }
}

// Calls `report` for every character; after it said yes it is not asked again on the same line.
void oncePerLine(std::string_view text,
                 const std::function<bool(std::size_t at, char32_t character)>& report) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decodeAt(text, at);
    if (decoded.size > 0 && report(at, decoded.character))
      at = std::min(text.find('\n', at), text.size() - 1);
    at += std::max<std::size_t>(decodeAt(text, at).size, 1);
  }
}

// Where `character` stands first in `text`.
std::size_t find(const std::string& text, char32_t character) {
  std::string bytes;
  appendUtf8(bytes, character);
  return std::min(text.find(bytes), text.size());
}

}  // namespace

void checkTextsThere(const Subject& subject, Reporter& reporter) {
  const CinemaFile& cinema = subject.programme.cinema;
  for (const FilmFolder& film : subject.programme.films) {
    checkLanguagesOf({film.place.file.parent_path(), 0, 0}, "the film", film.texts, cinema, reporter);
  }
  for (const ArticleFolder& article : subject.programme.articles) {
    checkLanguagesOf(article.place, "the article", article.texts, cinema, reporter);
  }
}

void checkTitleLengths(const Subject& subject, Reporter& reporter) {
  const auto check = [&](const Text& title) {
    const std::size_t length = toUtf32(title.value).size();
    if (length <= longestTitle) return;
    reporter.error(title.place,
                   "the title has " + std::to_string(length) + " characters, shorten it to at most 500");
  };
  for (const FilmFolder& film : subject.programme.films) {
    check(film.originalTitle);
    for (const TextFile& file : film.texts) check(file.title);
  }
  for (const ArticleFolder& article : subject.programme.articles) {
    for (const TextFile& file : article.texts) check(file.title);
  }
}

void checkCharacters(const Subject& subject, Reporter& reporter) {
  visitAll(subject.programme, [&](const Text& text) {
    oncePerLine(text.value, [&](std::size_t at, char32_t character) {
      if (!isControl(character) || character == U'\n' || character == U'\t') return false;
      reporter.error(placeAt(text, at),
                     "the control character " + nameOf(character) + " cannot be shown, take it out");
      return true;
    });
  });
}

void checkCombiningMarks(const Subject& subject, Reporter& reporter) {
  visitAll(subject.programme, [&](const Text& text) {
    int marks = 0;
    oncePerLine(text.value, [&](std::size_t at, char32_t character) {
      marks = isCombiningMark(character) ? marks + 1 : 0;
      if (marks <= mostMarks) return false;
      reporter.error(placeAt(text, at), "more than 30 combining marks stand in a row, take them out");
      return true;
    });
  });
}

void checkFonts(const Subject& subject, Reporter& reporter) {
  visitAll(subject.programme, [&](const Text& text) {
    if (text.value.empty()) return;
    for (const char32_t character : subject.tools.uncoveredCharacters(text.value)) {
      if (isControl(character)) continue;  // a line's end needs no font; the others have their own check
      reporter.error(placeAt(text, find(text.value, character)),
                     "no font can show the character " + nameOf(character) +
                         ", write it another way or install a font that has it");
    }
  });
}

}  // namespace lobby::authoring
