#include "app/card_view.hpp"

#include <algorithm>

namespace lobby {
namespace {

constexpr int wordsPerMinute = 180;

bool writtenWithoutSpaces(std::string_view language) {
  return language.starts_with("ja") || language.starts_with("zh");
}

// The body as running text, for the card.
std::string excerptOf(const std::vector<Block>& body, std::string_view language) {
  std::string excerpt;
  for (const Block& block : body) {
    if (block.kind != Block::Kind::paragraph) continue;
    if (!excerpt.empty() && !writtenWithoutSpaces(language)) excerpt += ' ';
    excerpt += block.text;
  }
  return excerpt;
}

// Words where a language has them, else every two characters count as one (ja, zh, th).
int readingMinutes(const std::vector<Block>& body) {
  std::size_t spaces = 0;
  std::size_t wide = 0;
  for (const Block& block : body) {
    for (const char c : block.text) {
      if (c == ' ') ++spaces;
      if ((static_cast<unsigned char>(c) & 0xF0u) == 0xE0u) ++wide;  // leads a three-byte character
    }
  }
  const auto words = static_cast<int>(std::max(spaces, wide / 2));
  return std::max(1, (words + wordsPerMinute / 2) / wordsPerMinute);
}

}  // namespace

Result<CardView> ViewMaker::make(const CardKey& key) const {
  return key.kind == CardKind::film ? makeFilm(key) : makeArticle(key);
}

void ViewMaker::addText(CardView& view, const CardText& text) const {
  view.bodyLanguage = text.language.empty() ? std::string(language) : text.language;
  view.title = {text.title, view.bodyLanguage};
  view.tagline = {text.tagline, view.bodyLanguage};
  view.body = text.body;
  view.excerpt = {excerptOf(text.body, view.bodyLanguage), view.bodyLanguage};
  if (text.language.empty()) {
    view.textNotice = strings.get("textMissing");
  } else if (text.language != language) {
    view.textNotice =
        strings.get("textAvailableIn", {{"language", format.languageInSentence(text.language)}});
  }
}

Result<CardView> ViewMaker::makeFilm(const CardKey& key) const {
  const auto film = catalogue.film(key.id, language);
  if (!film) return std::unexpected(film.error());
  CardView view;
  view.key = key;
  addText(view, film->text);
  if (!film->contentRating.empty())
    view.rating = vocabulary.ages().badge(catalogue.cinema().country, film->contentRating);
  view.pictures = film->stills;
  addPills(view, *film);
  addFacts(view, *film);
  if (auto added = addTimes(view, *film); !added) return std::unexpected(added.error());
  addReviews(view, *film);
  if (auto added = addShared(view); !added) return std::unexpected(added.error());
  view.takeAway = strings.get("takeAway");
  return view;
}

Result<CardView> ViewMaker::makeArticle(const CardKey& key) const {
  const auto article = catalogue.article(key.id, language);
  if (!article) return std::unexpected(article.error());
  CardView view;
  view.key = key;
  addText(view, article->text);
  view.eyebrow = strings.get("article");
  view.pictures = article->pictures;
  view.pictureSources = article->pictureSources;
  view.pills.push_back(
      {strings.get("readingTime", {{"minutes", readingMinutes(article->text.body)}}), false});
  if (auto added = addFilms(view, *article); !added) return std::unexpected(added.error());
  return view;
}

}  // namespace lobby
