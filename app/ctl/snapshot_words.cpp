#include "app/ctl/snapshot_words.hpp"

#include <algorithm>

#include "app/ctl/printable.hpp"
#include "app/ctl/showings.hpp"
#include "data/wall_time.hpp"

namespace lobby::ctl {
namespace {

constexpr std::size_t mostNames = 6;
constexpr int longestTitle = 60;

void addMissing(const Contents& contents, CardKind kind, std::string_view language, const Contents* before,
                std::vector<std::string>& names) {
  for (const CardContents& card : kind == CardKind::film ? contents.films : contents.articles) {
    const CardContents* old = before == nullptr ? nullptr : before->find(kind, card.id);
    const bool known = old != nullptr && !old->isCompleteIn(language);
    if (card.isCompleteIn(language) || known) continue;
    names.push_back((kind == CardKind::film ? "film " : "article ") + printable(card.id, longestTitle));
  }
}

}  // namespace

std::string counted(std::size_t count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

std::string titleOf(const CardContents& card, const Contents& contents) {
  const std::string& language = contents.cinema.defaultLanguage;
  return printable(card.titleIn(language, language), longestTitle);
}

std::string nameOf(const CardContents& card, const Contents& contents) {
  return titleOf(card, contents) + " (" + printable(card.id, longestTitle) + ")";
}

std::string wordsOf(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : " ") + printable(value, longestTitle);
  return all.empty() ? "-" : all;
}

std::string missingIn(const Contents& contents, std::string_view language, const Contents* before) {
  std::vector<std::string> names;
  addMissing(contents, CardKind::film, language, before, names);
  addMissing(contents, CardKind::article, language, before, names);
  std::string all;
  for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i) all += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > mostNames) all += " and " + std::to_string(names.size() - mostNames) + " more";
  return all;
}

std::string languagesOf(const CardContents& card, const Contents& contents) {
  const bool everything = std::ranges::all_of(
      contents.cinema.languages, [&](const std::string& language) { return card.isCompleteIn(language); });
  if (everything) return "all";
  std::vector<std::string> languages;
  for (const TextContents& text : card.texts) languages.push_back(text.language);
  return wordsOf(languages);
}

bool hasSeveralScreens(const std::vector<CardContents>& films) {
  const std::string* first = nullptr;
  for (const CardContents& film : films) {
    for (const Slot& slot : film.screenings) {
      if (first == nullptr) first = &slot.screening.screen;
      if (*first != slot.screening.screen) return true;
    }
  }
  return false;
}

Json jsonOf(const Slot& slot) {
  const Screening& screening = slot.screening;
  const auto optionalTime = [&](const std::optional<LocalMinute>& time) {
    return time ? Json(writtenTime(slot, *time)) : Json();
  };
  Json json;
  json["film"] = screening.film;
  json["weekly"] = slot.weekly;
  json["startDate"] = writtenTime(slot, screening.startDate);
  json["endDate"] = writtenTime(slot, screening.endDate);
  json["doorTime"] = optionalTime(screening.doorTime);
  json["featureStart"] = optionalTime(screening.featureStart);
  json["screen"] = screening.screen;
  json["inLanguage"] = screening.inLanguage;
  json["subtitleLanguage"] = screening.subtitleLanguage;
  json["videoFormat"] = screening.videoFormat;
  json["access"] = screening.access;
  json["status"] = screening.status;
  json["statusTime"] = screening.statusTime ? Json(formatLocalMinute(*screening.statusTime)) : Json();
  json["music"] = screening.music;
  json["note"] = screening.note;
  return json;
}

Json jsonOf(const CardKey& card) {
  Json json;
  json[card.kind == CardKind::film ? "film" : "article"] = card.id;
  return json;
}

std::string written(const Json& json) {
  constexpr bool onlyAscii = true;
  return json.dump(2, ' ', onlyAscii, Json::error_handler_t::replace) + "\n";
}

}  // namespace lobby::ctl
