#include "data/authoring/texts/work.hpp"

#include <algorithm>

namespace lobby::authoring {
namespace {

using Kind = Passage::Kind;

void add(Work& work, Kind kind, std::string_view language, std::string slot, const Text& text) {
  if (!text.value.empty()) work.passages.push_back(tomlPassage(kind, language, std::move(slot), text));
}

void addTexts(Work& work, const std::vector<TextFile>& files) {
  for (const TextFile& file : files) {
    const std::string& language = file.language.value;
    add(work, Kind::title, language, "title", file.title);
    add(work, Kind::tagline, language, "tagline", file.tagline);
    for (const Text& name : file.names) work.names.push_back({language, name.value});
    if (file.body.value.empty()) continue;
    work.passages.push_back({Kind::body, Passage::Notation::markdown, language, "body", file.body.value,
                             file.body.place, markdownParagraphs(file.body.value)});
  }
}

void addAlts(Work& work, const std::vector<PictureFile>& pictures) {
  std::vector<int> seen;  // two pictures of one name share their texts
  for (const PictureFile& picture : pictures) {
    if (picture.alts.empty() || std::ranges::find(seen, picture.alts.front().value.place.line) != seen.end())
      continue;
    seen.push_back(picture.alts.front().value.place.line);
    for (const Pair& alt : picture.alts) add(work, Kind::alt, alt.key.value, picture.source, alt.value);
  }
}

Work workOf(const FilmFolder& film) {
  Work work;
  const auto addName = [&](const Text& name) {
    add(work, Kind::name, {}, {}, name);
    work.names.push_back({{}, name.value});
  };
  addName(film.originalTitle);
  for (const auto* people : peopleOf(film)) std::ranges::for_each(*people, addName);
  addTexts(work, film.texts);
  addAlts(work, film.stills);
  for (const ReviewEntry& review : film.reviews) {
    add(work, Kind::review, review.language.value, {}, review.quote);
    add(work, Kind::name, {}, {}, review.author);
    add(work, Kind::name, {}, {}, review.source);
  }
  return work;
}

}  // namespace

Passage tomlPassage(Kind kind, std::string_view language, std::string slot, const Text& text) {
  return {kind,
          Passage::Notation::toml,
          std::string(language),
          std::move(slot),
          text.value,
          text.place,
          kind == Kind::message ? messageParagraphs(text.value) : plainParagraphs(text.value)};
}

void forEachWork(const Programme& programme, const std::function<void(const Work&)>& each) {
  Work cinema;
  for (const Pair& name : programme.cinema.names) add(cinema, Kind::name, name.key.value, {}, name.value);
  each(cinema);
  for (const FilmFolder& film : programme.films) each(workOf(film));
  for (const ArticleFolder& article : programme.articles) {
    Work work;
    addTexts(work, article.texts);
    addAlts(work, article.pictures);
    each(work);
  }
  Work notes;
  for (const ScreeningRow& row : programme.screenings) {
    notes.passages.push_back(
        {Kind::name, Passage::Notation::plain, {}, {}, row.note, row.place, plainParagraphs(row.note)});
  }
  each(notes);
}

}  // namespace lobby::authoring
