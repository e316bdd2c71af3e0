#include "data/difference.hpp"

#include <algorithm>
#include <iterator>

#include "data/difference_parts.hpp"

namespace lobby {
namespace {

using parts::pairUp;

std::vector<FactDifference> compareFacts(const Facts& before, const Facts& after) {
  std::vector<FactDifference> found;
  pairUp(before, after, &Fact::name, [&](const Fact* old, const Fact* now) {
    if (old != nullptr && now != nullptr && *old == *now) return;
    FactDifference& fact = found.emplace_back();
    fact.name = (old != nullptr ? old : now)->name;
    if (old != nullptr) fact.before = old->values;
    if (now != nullptr) fact.after = now->values;
  });
  return found;
}

// As programme.toml says it.
Facts factsOf(const Cinema& cinema) {
  Facts facts{{"country", {cinema.country}},
              {"defaultLanguage", {cinema.defaultLanguage}},
              {"id", {cinema.id}},
              {"languages", cinema.languages},
              {"timeZone", {cinema.timeZone}}};
  for (const auto& [name, value] : {std::pair("address", &cinema.address), std::pair("url", &cinema.url)}) {
    if (!value->empty()) facts.push_back({name, {*value}});
  }
  for (const auto& [language, name] : cinema.names) {
    facts.push_back({language.empty() ? "name" : "name." + language, {name}});
  }
  std::ranges::sort(facts, {}, &Fact::name);
  return facts;
}

std::optional<Change> compareHash(const std::optional<Hash>& before, const std::optional<Hash>& after) {
  if (before == after) return std::nullopt;
  if (!before) return Change::added;
  return after ? Change::changed : Change::removed;
}

std::vector<TextDifference> compareTexts(const CardContents& before, const CardContents& after) {
  std::vector<TextDifference> found;
  pairUp(before.texts, after.texts, &TextContents::language,
         [&](const TextContents* old, const TextContents* now) {
           if (old != nullptr && now != nullptr && *old == *now) return;
           static const TextContents none;
           const TextContents& a = old != nullptr ? *old : none;
           const TextContents& b = now != nullptr ? *now : none;
           const Change change = old == nullptr   ? Change::added
                                 : now == nullptr ? Change::removed
                                                  : Change::changed;
           std::optional<Change> title;
           if (a.title != b.title || change != Change::changed) title = change;
           found.push_back({(old != nullptr ? a : b).language, change, a.title, b.title, title,
                            compareHash(a.tagline, b.tagline), compareHash(a.body, b.body)});
         });
  return found;
}

// What is in both lists, in the order of the first. Both are there sorted as well.
std::vector<Hash> common(const std::vector<Hash>& list, const std::vector<Hash>& sortedOther) {
  std::vector<Hash> both;
  std::ranges::copy_if(list, std::back_inserter(both),
                       [&](const Hash& hash) { return std::ranges::binary_search(sortedOther, hash); });
  return both;
}

ListDifference compareLists(const std::vector<Hash>& before, const std::vector<Hash>& after) {
  std::vector<Hash> old = before;
  std::vector<Hash> now = after;
  std::ranges::sort(old);
  std::ranges::sort(now);
  std::vector<Hash> removed;
  std::vector<Hash> added;
  std::ranges::set_difference(old, now, std::back_inserter(removed));
  std::ranges::set_difference(now, old, std::back_inserter(added));
  const std::vector<Hash> stayed = common(before, now);
  const std::vector<Hash> stays = common(after, old);
  // Of one that was there twice and is there once, no order can be told.
  const bool reordered = stayed.size() == stays.size() && stayed != stays;
  return {added.size(), removed.size(), 0, reordered};
}

ListDifference comparePictures(std::vector<PictureContents> before,
                               const std::vector<PictureContents>& after) {
  const auto images = [](const std::vector<PictureContents>& pictures) {
    std::vector<Hash> hashes;
    std::ranges::transform(pictures, std::back_inserter(hashes), &PictureContents::image);
    return hashes;
  };
  ListDifference found = compareLists(images(before), images(after));
  std::ranges::sort(before);
  found.notes = static_cast<std::size_t>(std::ranges::count_if(after, [&](const PictureContents& picture) {
    return std::ranges::binary_search(before, picture.image, {}, &PictureContents::image) &&
           !std::ranges::binary_search(before, picture);
  }));
  return found;
}

// What differs between two films or articles of the same id; one that was not there, or is not, is empty.
CardDifference compareCard(const CardContents* before, const CardContents* after,
                           std::optional<LocalMinute> now, std::size_t& past) {
  static const CardContents none;
  const CardContents& a = before != nullptr ? *before : none;
  const CardContents& b = after != nullptr ? *after : none;
  CardDifference found;
  found.id = (before != nullptr ? a : b).id;
  found.screenings = parts::screenings(a, b, now, past);
  if (before == nullptr || after == nullptr) {
    found.change = before == nullptr ? Change::added : Change::removed;
    return found;
  }
  found.facts = compareFacts(a.facts, b.facts);
  found.texts = compareTexts(a, b);
  found.pictures = comparePictures(a.pictures, b.pictures);
  found.reviews = compareLists(a.reviews, b.reviews);
  return found;
}

std::vector<CardDifference> compareCards(const std::vector<CardContents>& before,
                                         const std::vector<CardContents>& after,
                                         std::optional<LocalMinute> now, std::size_t& past) {
  std::vector<CardDifference> all;
  pairUp(before, after, &CardContents::id, [&](const CardContents* old, const CardContents* current) {
    CardDifference found = compareCard(old, current, now, past);
    CardDifference nothing;
    nothing.id = found.id;
    if (found != nothing) all.push_back(std::move(found));
  });
  return all;
}

std::optional<LanguageDifference::Missing> missing(const Contents& contents, const std::string& language) {
  const auto found = std::ranges::find(contents.languages, language, &LanguageContents::language);
  if (found == contents.languages.end()) return std::nullopt;
  return LanguageDifference::Missing{contents.films.size() - found->films,
                                     contents.articles.size() - found->articles};
}

std::vector<LanguageDifference> compareLanguages(const Contents& before, const Contents& after) {
  std::vector<LanguageDifference> all;
  for (const LanguageContents& language : after.languages) {
    const auto old = missing(before, language.language);
    const auto now = missing(after, language.language);
    if (old != now) all.push_back({language.language, old, now});
  }
  for (const LanguageContents& language : before.languages) {
    if (!missing(after, language.language)) {
      all.push_back({language.language, missing(before, language.language), std::nullopt});
    }
  }
  return all;
}

}  // namespace

bool Difference::empty() const {
  return cinema.empty() && films.empty() && articles.empty() && languages.empty() && moved.empty();
}

Difference difference(const Contents& before, const Contents& after, std::optional<LocalMinute> now) {
  Difference found;
  found.cinema = compareFacts(factsOf(before.cinema), factsOf(after.cinema));
  found.films = compareCards(before.films, after.films, now, found.pastScreenings);
  found.articles = compareCards(before.articles, after.articles, now, found.pastScreenings);
  found.languages = compareLanguages(before, after);
  found.moved = parts::moves(before.cards, after.cards, CardKind::film);
  const std::vector<Move> articles = parts::moves(before.cards, after.cards, CardKind::article);
  found.moved.insert(found.moved.end(), articles.begin(), articles.end());
  std::ranges::sort(found.moved, {}, &Move::after);
  return found;
}

}  // namespace lobby
