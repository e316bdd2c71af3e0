// Search: one pass over the texts that films are found by.
#include <algorithm>
#include <tuple>

#include "data/best_language.hpp"
#include "data/catalogue_parts.hpp"
#include "data/search_key.hpp"
#include "data/search_text.hpp"

namespace lobby {

using rows::Reader;
using sqlite::Statement;

namespace {

// How well a film answers, best first. A title goes before a name, whatever the match.
struct Rank {
  bool isName = false;
  MatchKind match = MatchKind::none;
  bool isForeign = false;
  auto operator<=>(const Rank&) const = default;
};

constexpr Rank notFound{true, MatchKind::none, true};

Rank rankOf(std::string_view text, std::string_view wanted, std::string_view language) {
  Rank best = notFound;
  forEachSearchLine(text, [&](std::string_view tag, std::string_view key) {
    const MatchKind match = matchOf(key, wanted);
    if (match == MatchKind::none) return;
    best = std::min(best, {tag == nameTag, match, primaryLanguage(tag) != primaryLanguage(language)});
  });
  return best;
}

struct Candidate {
  Rank rank;
  LocalMinute start;
  int position;
  std::string film;
};

Result<std::vector<Candidate>> candidates(sqlite::Database& database, std::string_view wanted,
                                          std::string_view language) {
  std::vector<Candidate> found;
  const auto consider = [&](const Statement& row) {
    const Rank rank = rankOf(row.blob(1), wanted, language);
    if (rank.match != MatchKind::none) found.push_back({rank, 0, 0, row.text(0)});
  };
  Reader reader(database);
  reader.forEach("SELECT film, text FROM film_search", consider);
  return reader.give(std::move(found));
}

// Whose name it was, as it is written.
Result<void> addName(sqlite::Database& database, std::string_view wanted, SearchHit& hit) {
  auto best = MatchKind::none;
  const auto consider = [&](const Statement& row) {
    const std::string written = row.text(0);
    const MatchKind match = matchOf(searchKey(written), wanted);
    if (match >= best) return;
    best = match;
    hit.name = written;
    hit.isDirector = row.text(1) == "director";
  };
  Reader reader(database);
  reader.forEach(
      "SELECT value, field FROM film_list WHERE film = ?1 AND field IN ('actor', 'director') ORDER BY field, "
      "position",
      consider, hit.film);
  return reader.state();
}

std::vector<Candidate> allFilms(const std::vector<CardKey>& cards) {
  std::vector<Candidate> films;
  for (const CardKey& card : cards) {
    if (card.kind == CardKind::film) films.push_back({{}, 0, 0, card.id});
  }
  return films;
}

}  // namespace

Result<std::vector<SearchHit>> Catalogue::search(std::string_view query, std::string_view language,
                                                 std::optional<LocalMinute> from, std::size_t limit) const {
  const std::string wanted = searchKey(query);
  auto found = wanted.empty() ? allFilms(self_->cards) : candidates(self_->database, wanted, language);
  if (!found) return context(found.error(), "searching");
  if (auto known = self_->order.prepare(self_->database, self_->cards, from); !known)
    return context(known.error(), "searching");
  for (Candidate& each : *found) {
    each.start = self_->order.startOf(each.film);
    each.position = self_->order.positionOf(each.film);
  }
  const auto end = found->begin() + static_cast<std::ptrdiff_t>(std::min(limit, found->size()));
  std::ranges::partial_sort(*found, end, {},
                            [](const Candidate& c) { return std::tuple(c.rank, c.start, c.position); });
  std::vector<SearchHit> hits;
  for (auto each = found->begin(); each != end; ++each) {
    SearchHit hit{.film = each->film};
    if (each->start != rows::FilmOrder::never) hit.start = each->start;
    if (each->rank.isName) {
      if (auto added = addName(self_->database, wanted, hit); !added)
        return context(added.error(), "searching");
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace lobby
