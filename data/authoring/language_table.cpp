#include "data/authoring/language_table.hpp"

#include <algorithm>

namespace lobby::authoring {
namespace {

bool isBlank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

const TextFile* find(const std::vector<TextFile>& texts, const std::string& language) {
  const auto found =
      std::ranges::find_if(texts, [&](const TextFile& file) { return file.language.value == language; });
  return found == texts.end() ? nullptr : &*found;
}

TextState stateOf(const TextFile* file, bool wantsTagline) {
  if (file == nullptr) return TextState::missing;
  const bool titled = !isBlank(file->title.value);
  if (isBlank(file->body.value)) return titled ? TextState::titleOnly : TextState::missing;
  if (!titled) return TextState::withoutTitle;
  return wantsTagline && isBlank(file->tagline.value) ? TextState::withoutTagline : TextState::complete;
}

int describedIn(const std::vector<PictureFile>& pictures, const std::string& language) {
  return static_cast<int>(std::ranges::count_if(pictures, [&](const PictureFile& picture) {
    return std::ranges::any_of(picture.alts, [&](const Pair& alt) {
      return alt.key.value == language && !isBlank(alt.value.value);
    });
  }));
}

std::string titleOf(const std::vector<TextFile>& texts, const std::string& original, const CardKey& card,
                    const CinemaFile& cinema) {
  const TextFile* own = find(texts, cinema.defaultLanguage.value);
  if (own != nullptr && !isBlank(own->title.value)) return own->title.value;
  if (!isBlank(original)) return original;
  for (const TextFile& file : texts) {
    if (!isBlank(file.title.value)) return file.title.value;
  }
  return card.id;
}

LanguageRow rowOf(const CardKey& card, const std::vector<TextFile>& texts,
                  const std::vector<PictureFile>& pictures, const CinemaFile& cinema) {
  LanguageRow row{card, {}, static_cast<int>(pictures.size()), {}};
  const bool wantsTagline =
      std::ranges::any_of(texts, [](const TextFile& file) { return !isBlank(file.tagline.value); });
  for (const Text& language : cinema.languages) {
    row.cells.push_back(
        {stateOf(find(texts, language.value), wantsTagline), describedIn(pictures, language.value)});
  }
  return row;
}

}  // namespace

const char* nameOf(TextState state) {
  switch (state) {
    case TextState::complete:
      return "complete";
    case TextState::withoutTagline:
      return "without tagline";
    case TextState::withoutTitle:
      return "without title";
    case TextState::titleOnly:
      return "title only";
    case TextState::missing:
      return "missing";
  }
  return "";
}

bool LanguageRow::isComplete() const {
  return std::ranges::all_of(cells, [&](const LanguageCell& cell) {
    return cell.text == TextState::complete && cell.alts == pictures;
  });
}

LanguageTable languageTable(const Programme& programme) {
  LanguageTable table;
  for (const Text& language : programme.cinema.languages) table.languages.push_back(language.value);
  for (const FilmFolder& film : programme.films) {
    const CardKey card{CardKind::film, film.id};
    table.rows.push_back(rowOf(card, film.texts, film.stills, programme.cinema));
    table.rows.back().title = titleOf(film.texts, film.originalTitle.value, card, programme.cinema);
  }
  for (const ArticleFolder& article : programme.articles) {
    const CardKey card{CardKind::article, article.id};
    table.rows.push_back(rowOf(card, article.texts, article.pictures, programme.cinema));
    table.rows.back().title = titleOf(article.texts, {}, card, programme.cinema);
  }
  return table;
}

}  // namespace lobby::authoring
