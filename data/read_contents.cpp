// From the snapshot's tables to Contents. Every table is read once, in the order of its key.
#include <algorithm>
#include <initializer_list>

#include "data/catalogue_parts.hpp"
#include "data/contents.hpp"
#include "data/snapshot_file.hpp"

namespace lobby {
namespace {

using rows::Reader;
using sqlite::Statement;

// Of several texts, so that no two lists of them give the same by running into each other.
Hash hashOf(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view text : texts) all.append(std::to_string(text.size())).append(":").append(text);
  return blake2b(all);
}

// As somebody wrote it: soft hyphens are put in when the snapshot is built, and better ones are no new text.
std::string withoutSoftHyphens(std::string text) {
  constexpr std::string_view softHyphen = "\u00AD";
  std::size_t at = text.find(softHyphen);
  if (at == text.npos) return text;
  std::string rest = text.substr(0, at);
  while (at != text.npos) {
    const std::size_t from = at + softHyphen.size();
    at = text.find(softHyphen, from);
    rest.append(text, from, at - from);
  }
  return rest;
}

std::optional<Hash> hashIfWritten(std::string text) {
  if (text.find_first_not_of(" \t\r\n") == text.npos) return std::nullopt;
  return blake2b(withoutSoftHyphens(std::move(text)));
}

// The card that a row belongs to. Rows come in the order of the cards, so it is mostly the same as before.
class Owners {
 public:
  explicit Owners(std::vector<CardContents>& cards) : cards_(cards), last_(cards.end()) {}

  // Null when there is no such card.
  CardContents* find(const std::string& id) {
    if (last_ == cards_.end() || last_->id != id) {
      last_ = std::ranges::lower_bound(cards_, id, {}, &CardContents::id);
      if (last_ != cards_.end() && last_->id != id) last_ = cards_.end();
    }
    return last_ == cards_.end() ? nullptr : &*last_;
  }

 private:
  std::vector<CardContents>& cards_;
  std::vector<CardContents>::iterator last_;
};

// A damaged file may give them in any order, and twice.
void sortById(std::vector<CardContents>& cards) {
  std::ranges::stable_sort(cards, {}, &CardContents::id);
  const auto rest = std::ranges::unique(cards, {}, &CardContents::id);
  cards.erase(rest.begin(), rest.end());
}

void readCards(Reader& reader, Contents& contents) {
  const auto film = [&](const Statement& row) {
    CardContents& card = contents.films.emplace_back();
    card.id = row.text(0);
    card.facts = {{"originalTitle", {row.text(1)}}, {"duration", {row.text(3)}}};
    if (!row.isNull(2)) card.facts.push_back({"datePublished", {row.text(2)}});
    if (!row.text(4).empty()) card.facts.push_back({"url", {row.text(4)}});
  };
  const auto article = [&](const Statement& row) { contents.articles.emplace_back().id = row.text(0); };
  reader.forEach("SELECT id, original_title, date_published, duration, url FROM film ORDER BY id", film);
  reader.forEach("SELECT id FROM article ORDER BY id", article);
  sortById(contents.films);
  sortById(contents.articles);
}

void readFacts(Reader& reader, std::string_view sql, std::vector<CardContents>& cards) {
  Owners owners(cards);
  const auto value = [&](const Statement& row) {
    CardContents* card = owners.find(row.text(0));
    if (card == nullptr) return;
    std::string name = row.text(1);
    if (card->facts.empty() || card->facts.back().name != name) card->facts.push_back({std::move(name), {}});
    card->facts.back().values.push_back(row.text(2));
  };
  reader.forEach(sql, value);
  for (CardContents& card : cards) std::ranges::stable_sort(card.facts, {}, &Fact::name);
}

void readTexts(Reader& reader, std::string_view sql, std::vector<CardContents>& cards) {
  Owners owners(cards);
  const auto text = [&](const Statement& row) {
    CardContents* card = owners.find(row.text(0));
    if (card == nullptr) return;
    card->texts.push_back({row.text(1), withoutSoftHyphens(row.text(2)), hashIfWritten(row.text(3)),
                           hashIfWritten(row.text(4))});
  };
  reader.forEach(sql, text);
}

// A picture comes once for each of its alternative texts.
void readPictures(Reader& reader, std::string_view sql, std::vector<CardContents>& cards) {
  Owners owners(cards);
  std::string last;
  const auto picture = [&](const Statement& row) {
    CardContents* card = owners.find(row.text(0));
    if (card == nullptr) return;
    const std::string place = row.text(0) + "/" + row.text(1);
    if (place != last) {
      PictureContents& added = card->pictures.emplace_back();
      const std::string_view image = row.blob(2);
      std::copy_n(image.begin(), std::min(image.size(), added.image.size()), added.image.begin());
      added.notes = hashOf({row.text(3), row.text(4), row.text(5)});
      last = place;
    }
    Hash& notes = card->pictures.back().notes;
    notes = hashOf({asBytes(notes), row.text(6), row.text(7)});
  };
  reader.forEach(sql, picture);
}

void readReviews(Reader& reader, std::vector<CardContents>& films) {
  Owners owners(films);
  const auto review = [&](const Statement& row) {
    CardContents* film = owners.find(row.text(0));
    if (film == nullptr) return;
    film->reviews.push_back(hashOf({row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)}));
  };
  reader.forEach("SELECT film, quote, author, source, stars, language FROM review ORDER BY film, position",
                 review);
}

void readScreenings(Reader& reader, std::vector<CardContents>& films) {
  Owners owners(films);
  const auto screening = [&](const Statement& row) {
    CardContents* film = owners.find(row.text(rows::slotColumnCount));
    if (film != nullptr) film->screenings.push_back(rows::slot(row, film->id));
  };
  const std::string sql = "SELECT " + std::string(rows::slotColumns) + ", film FROM screening ORDER BY film";
  reader.forEach(sql, screening);
  for (CardContents& film : films) {
    std::ranges::sort(film.screenings, [](const Slot& a, const Slot& b) {
      const auto order = showingKey(a) <=> showingKey(b);
      return order == 0 ? a < b : order < 0;
    });
  }
}

constexpr std::string_view filmLists =
    "SELECT film, field, value FROM film_list ORDER BY film, field, position";
constexpr std::string_view filmRatings =
    "SELECT film, 'contentRating.' || country, rating FROM film_rating ORDER BY film, country";
constexpr std::string_view articleFilms =
    "SELECT article, 'films', film FROM article_film ORDER BY article, position";

constexpr std::string_view filmTexts =
    "SELECT film, language, title, tagline, body FROM film_text ORDER BY film, language";
constexpr std::string_view articleTexts =
    "SELECT article, language, title, tagline, body FROM article_text ORDER BY article, language";

constexpr std::string_view stills =
    "SELECT film, film_still.position, full_hash, focal_x, focal_y, '', language, alt FROM film_still "
    "JOIN picture ON picture.id = film_still.picture "
    "LEFT JOIN picture_data ON picture_data.picture = picture.id "
    "LEFT JOIN picture_alt ON picture_alt.picture = picture.id ORDER BY film, film_still.position, language";
constexpr std::string_view articlePictures =
    "SELECT article, article_picture.position, full_hash, focal_x, focal_y, source, language, alt "
    "FROM article_picture JOIN picture ON picture.id = article_picture.picture "
    "LEFT JOIN picture_data ON picture_data.picture = picture.id "
    "LEFT JOIN picture_alt ON picture_alt.picture = picture.id "
    "ORDER BY article, article_picture.position, language";

std::vector<LanguageContents> languagesOf(const Contents& contents) {
  std::vector<LanguageContents> all;
  for (const std::string& language : contents.cinema.languages) {
    const auto count = [&](const std::vector<CardContents>& cards) {
      return static_cast<std::size_t>(std::ranges::count_if(
          cards, [&](const CardContents& card) { return card.isCompleteIn(language); }));
    };
    all.push_back({language, count(contents.films), count(contents.articles)});
  }
  return all;
}

Result<Contents> read(sqlite::Database& database) {
  Contents contents;
  Result<Cinema> cinema = rows::cinema(database);
  if (!cinema) return std::unexpected(cinema.error());
  Result<std::vector<CardKey>> cards = rows::cards(database);
  if (!cards) return std::unexpected(cards.error());
  contents.cinema = std::move(*cinema);
  contents.cards = std::move(*cards);
  Reader reader(database);
  readCards(reader, contents);
  readFacts(reader, filmLists, contents.films);
  readFacts(reader, filmRatings, contents.films);
  readFacts(reader, articleFilms, contents.articles);
  readTexts(reader, filmTexts, contents.films);
  readTexts(reader, articleTexts, contents.articles);
  readPictures(reader, stills, contents.films);
  readPictures(reader, articlePictures, contents.articles);
  readReviews(reader, contents.films);
  readScreenings(reader, contents.films);
  contents.languages = languagesOf(contents);
  return reader.give(std::move(contents));
}

}  // namespace

Result<Contents> readContents(const std::filesystem::path& file) {
  const auto source = openSnapshotFile(file);
  return source ? readContents(*source) : std::unexpected(source.error());
}

Result<Contents> readContents(const SnapshotPointer& source) {
  Result<sqlite::Database> database = openSnapshot(source);
  if (!database) return std::unexpected(database.error());
  Result<Contents> contents = read(*database);
  if (!contents) return context(contents.error(), "reading " + source->name());
  contents->fileSize = source->size();
  return contents;
}

}  // namespace lobby
