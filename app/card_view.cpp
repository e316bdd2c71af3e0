#include "app/card_view.hpp"

#include <algorithm>
#include <cmath>

#include "app/duration.hpp"
#include "data/utf8.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

constexpr LocalMinute minutesPerDay = 24 * 60;
// Today's times stay on the page for a while after they began, faded: people arrive late.
constexpr LocalMinute showPastFor = 3 * 60;
constexpr LocalMinute lookAhead = 7 * minutesPerDay;
constexpr std::size_t mostScreenings = 6;
constexpr std::size_t mostReviews = 3;
constexpr int wordsPerMinute = 180;

LocalMinute dayOf(LocalMinute when) {
  return when / minutesPerDay;
}

bool has(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

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

std::string starsText(double stars) {
  const auto full = std::lround(stars);
  std::string text;
  for (int i = 0; i < 5; ++i) text += i < full ? "★" : "☆";
  return text;
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
  if (auto added = addTimes(view); !added) return std::unexpected(added.error());
  addReviews(view, *film);
  return view;
}

Result<void> ViewMaker::addTimes(CardView& view) const {
  if (!now.showsTimes) {
    addScreenings(view, {});
    return {};
  }
  const LocalMinute sinceMorning = std::max(dayOf(now.minute) * minutesPerDay, now.minute - showPastFor);
  const LocalMinute from = now.trusted ? sinceMorning : now.minute;
  const auto screenings = catalogue.screenings(view.key.id, from, now.minute + lookAhead);
  if (!screenings) return std::unexpected(screenings.error());
  const auto next = catalogue.nextScreening(view.key.id, now.minute);
  if (!next) return std::unexpected(next.error());
  view.eyebrow = *next ? eyebrow(**next) : "";
  addScreenings(view, *screenings);
  return {};
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
  return view;
}

std::string ViewMaker::sound(const Film& film) const {
  if (has(film.inLanguage, "zxx")) return strings.get("silent");
  std::vector<std::string> names;
  for (const std::string& tag : film.inLanguage) names.push_back(format.languageName(tag));
  return names.empty() ? "" : strings.get("soundIn", {{"language", format.list(names)}});
}

void ViewMaker::addPills(CardView& view, const Film& film) const {
  const bool silent = has(film.inLanguage, "zxx");
  if (film.durationMinutes > 0)
    view.pills.push_back({durationText(film.durationMinutes, strings, format), false});
  for (const std::string& genre : film.genre) {
    if (silent && genre == "silent") continue;  // said below, with the sound
    view.pills.push_back({vocabulary.genre(genre, language), false});
  }
  std::vector<std::string> countries;
  for (const std::string& country : film.countryOfOrigin) countries.push_back(format.countryName(country));
  std::string origin = countries.size() > 2 ? "" : format.list(countries);
  if (film.datePublished)
    origin += (origin.empty() ? "" : " ") + text::isolate(format.number(*film.datePublished));
  if (!origin.empty()) view.pills.push_back({origin, false});
  const bool own = has(film.inLanguage, language);
  if (own) view.pills.push_back({strings.get("soundOwn"), true});
  if (!own && !film.inLanguage.empty()) view.pills.push_back({sound(film), false});
  if (!own && has(film.subtitleLanguage, language)) {
    view.pills.push_back({strings.get(silent ? "intertitlesIn" : "subtitlesIn"), true});
  }
}

void ViewMaker::addFacts(CardView& view, const Film& film) const {
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) view.facts.push_back({strings.get(label), value});
  };
  const auto isolated = [](std::vector<std::string> names) {
    for (std::string& name : names) name = text::isolate(name);
    return names;
  };
  add("director", format.list(isolated(film.director)));
  add("cast", format.list(isolated(film.actor)));
  // "Making of" and "Making Of" are one title.
  const std::string title = withoutSoftHyphens(film.text.title);
  if (format.capitals(film.originalTitle) != format.capitals(title))
    add("originalTitle", text::isolate(film.originalTitle));
}

std::string ViewMaker::screen(const Screening& screening) const {
  if (screening.screen.empty()) return "";
  const bool number = screening.screen.find_first_not_of("0123456789") == std::string::npos;
  return number ? strings.get("screen", {{"number", screening.screen}}) : screening.screen;
}

// Empty: today.
std::string ViewMaker::dayFromNow(LocalMinute when) const {
  const LocalMinute days = dayOf(when) - dayOf(now.minute);
  if (now.trusted && days == 0) return "";
  return now.trusted && days == 1 ? strings.get("tomorrow") : format.shortDay(when);
}

std::string ViewMaker::eyebrow(const Screening& screening) const {
  const std::string time = text::isolate(format.time(screening.startDate));
  const std::string day = dayFromNow(screening.startDate);
  const std::string when = day.empty() ? strings.get("todayAt", {{"time", time}})
                                       : strings.get("dayAt", {{"day", day}, {"time", time}});
  const std::string where = screen(screening);
  return where.empty() ? when : when + " · " + where;
}

void ViewMaker::addScreenings(CardView& view, const std::vector<Screening>& screenings) const {
  bool foundNext = false;
  bool onlyToday = true;
  for (const Screening& screening : screenings) {
    if (view.screenings.size() == mostScreenings) break;
    ScreeningView row;
    row.day = dayFromNow(screening.startDate);
    const bool today = row.day.empty();
    // A day or two is a plan; a week of rows is a table, and that is another screen.
    if (!today && view.screenings.size() >= mostScreenings / 2 && onlyToday) break;
    onlyToday = onlyToday && today;
    row.time = format.time(screening.startDate);
    row.detail = screen(screening);
    if (!screening.videoFormat.empty())
      row.detail += (row.detail.empty() ? "" : " · ") + screening.videoFormat;
    row.past = now.trusted && screening.startDate < now.minute;
    row.next = now.trusted && !row.past && !foundNext;
    foundNext = foundNext || row.next;
    view.screenings.push_back(row);
  }
  view.screeningsTitle =
      strings.get(onlyToday && !view.screenings.empty() ? "screeningsToday" : "screenings");
  if (view.screenings.empty()) view.screeningsNotice = strings.get("noScreenings");
}

void ViewMaker::addReviews(CardView& view, const Film& film) const {
  // Those the visitor can read; one of another language only when there is none.
  const bool anyOwn =
      std::ranges::any_of(film.reviews, [&](const Review& r) { return r.language == language; });
  for (const Review& review : film.reviews) {
    if (view.reviews.size() == mostReviews) break;
    if (anyOwn ? review.language != language : !view.reviews.empty()) continue;
    const std::string source = review.author.empty() || review.source.empty()
                                   ? review.author + review.source
                                   : text::isolate(review.author) + " · " + text::isolate(review.source);
    view.reviews.push_back(
        {{review.quote, review.language}, review.stars ? starsText(*review.stars) : "", source});
  }
  if (!view.reviews.empty()) view.reviewsTitle = strings.get("reviews");
}

}  // namespace lobby
