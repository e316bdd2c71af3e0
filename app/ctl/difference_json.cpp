// A difference for a program to read. Keys stay as they are; new ones may come.
#include "app/ctl/format_difference.hpp"
#include "app/ctl/snapshot_words.hpp"

namespace lobby::ctl {
namespace {

const char* word(Change change) {
  return change == Change::added ? "added" : change == Change::removed ? "removed" : "changed";
}

Json wordOrNull(const std::optional<Change>& change) {
  return change ? Json(word(*change)) : Json();
}

template <class Item, class Function>
Json listOf(const std::vector<Item>& items, Function function) {
  Json all = Json::array();
  for (const Item& item : items) all.push_back(function(item));
  return all;
}

Json factOf(const FactDifference& fact) {
  Json json;
  json["fact"] = fact.name;
  json["before"] = fact.before;
  json["after"] = fact.after;
  return json;
}

Json textOf(const TextDifference& text) {
  Json json;
  json["language"] = text.language;
  json["change"] = word(text.change);
  json["title"] = wordOrNull(text.title);
  json["tagline"] = wordOrNull(text.tagline);
  json["body"] = wordOrNull(text.body);
  json["titleBefore"] = text.titleBefore;
  json["titleAfter"] = text.titleAfter;
  return json;
}

Json countsOf(const ListDifference& list) {
  Json json;
  json["added"] = list.added;
  json["removed"] = list.removed;
  json["reordered"] = list.reordered;
  return json;
}

Json picturesOf(const ListDifference& list) {
  Json json = countsOf(list);
  json["notesChanged"] = list.notes;
  return json;
}

Json slotDifferenceOf(const SlotDifference& slot) {
  Json json;
  json["facts"] = slot.facts;
  json["before"] = jsonOf(slot.before);
  json["after"] = jsonOf(slot.after);
  return json;
}

Json screeningsOf(const ScreeningsDifference& screenings) {
  const auto slot = [](const Slot& each) { return jsonOf(each); };
  Json json;
  json["added"] = listOf(screenings.added, slot);
  json["removed"] = listOf(screenings.removed, slot);
  json["changed"] = listOf(screenings.changed, slotDifferenceOf);
  return json;
}

Json cardOf(const CardDifference& card, CardKind kind, const Contents& contents) {
  const CardContents* there = contents.find(kind, card.id);
  const std::string& language = contents.cinema.defaultLanguage;
  Json json;
  json["id"] = card.id;
  json["title"] = there == nullptr ? card.id : there->titleIn(language, language);
  json["change"] = word(card.change);
  json["facts"] = listOf(card.facts, factOf);
  json["texts"] = listOf(card.texts, textOf);
  json[kind == CardKind::film ? "stills" : "pictures"] = picturesOf(card.pictures);
  if (kind == CardKind::film) {
    json["reviews"] = countsOf(card.reviews);
    json["screenings"] = screeningsOf(card.screenings);
  }
  return json;
}

Json missingOf(const std::optional<LanguageDifference::Missing>& missing) {
  if (!missing) return {};
  Json json;
  json["missingFilms"] = missing->films;
  json["missingArticles"] = missing->articles;
  return json;
}

Json languageOf(const LanguageDifference& language) {
  Json json;
  json["language"] = language.language;
  json["before"] = missingOf(language.before);
  json["after"] = missingOf(language.after);
  return json;
}

Json moveOf(const Move& move) {
  Json json = jsonOf(move.card);
  json["before"] = move.before;
  json["after"] = move.after;
  return json;
}

}  // namespace

std::string differenceJson(const Difference& difference, const Contents& before, const Contents& after) {
  const auto cardsOf = [&](const std::vector<CardDifference>& cards, CardKind kind) {
    return listOf(cards, [&](const CardDifference& card) {
      return cardOf(card, kind, card.change == Change::removed ? before : after);
    });
  };
  Json json;
  json["different"] = !difference.empty();
  json["cinema"] = listOf(difference.cinema, factOf);
  json["films"] = cardsOf(difference.films, CardKind::film);
  json["articles"] = cardsOf(difference.articles, CardKind::article);
  json["languages"] = listOf(difference.languages, languageOf);
  json["rotation"] = listOf(difference.moved, moveOf);
  json["pastScreenings"] = difference.pastScreenings;
  return written(json);
}

}  // namespace lobby::ctl
