// One showing: when, what is heard and read, what it offers, who may come alone.
#include "app/card_view.hpp"
#include "app/house/age_words.hpp"
#include "app/house/programme_filter.hpp"
#include "app/house/screening_times.hpp"
#include "app/house/screening_words.hpp"
#include "app/house/version_words.hpp"
#include "app/sheet/sheet_view.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

using Role = SheetLine::Role;

// Written close together where there is room: they are one thought.
std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) text += (text.empty() ? "" : "  ·  ") + part;
  }
  return text;
}

std::string dayOf(const ViewMaker& with, LocalMinute when) {
  const std::string near = dayFromNow(when, with.now, with.strings, with.format);
  const std::string date = with.format.longDay(when);
  if (near.empty()) return with.strings.get("today") + " · " + date;
  return near == with.strings.get("tomorrow") ? near + " · " + date : date;
}

}  // namespace

std::vector<std::string> ratingSentences(const ViewMaker& with, const Film& film) {
  const std::string& country = with.catalogue.cinema().country;
  const AgeRating* known = with.vocabulary.ages().find(country, film.contentRating);
  if (known != nullptr) {
    std::vector<std::string> sentences{ageSentence(known->rule, with.strings)};
    if (known->rule.warning) sentences.push_back(warningSentence(known->rule, with.strings));
    return sentences;
  }
  const auto from = with.vocabulary.ages().unratedFrom(country);
  if (!film.contentRating.empty() || !from) return {};
  return {unratedSentence(*from, with.strings)};
}

SheetView showingSheet(const ViewMaker& with, const Film& film, const Screening& screening) {
  const std::string& country = with.catalogue.cinema().country;
  const ScreeningTimes times = timesOf(screening, std::nullopt, with.now, with.strings, with.format);
  SheetView view;
  view.eyebrow = dayOf(with, screening.startDate);
  view.title = {times.start, std::string(with.language)};
  view.titleLarge = true;
  const auto add = [&](std::string text, Role role, std::string language = {}) {
    if (!text.empty()) view.lines.push_back({std::move(text), role, std::move(language)});
  };
  add(film.text.title, Role::lead,
      film.text.language.empty() ? std::string(with.language) : film.text.language);
  add(versionSentence(languagesOf(screening, film.inLanguage), screening.music == "live", with.language,
                      with.strings, with.format),
      Role::plain);
  add(joined({times.doors, times.film, times.end}), Role::plain);
  add(screeningDetail(screening, film, country, with.vocabulary.versions(), with.strings), Role::quiet);
  add(times.seats, Role::accent);
  for (const AccessSign sign : accessSigns(screening))
    view.lines.push_back({accessName(sign, with.strings), Role::plain, {}, sign});
  for (std::string& sentence : ratingSentences(with, film)) add(std::move(sentence), Role::quiet);
  if (const auto alone = aloneLimitOf(screening, film, country, with.vocabulary.ages()))
    add(aloneSentence(*alone, with.strings, with.format), Role::quiet);
  add(screening.note, Role::quiet, with.catalogue.cinema().defaultLanguage);
  if (!film.contentRating.empty()) view.badge = with.vocabulary.ages().badge(country, film.contentRating);
  return view;
}

}  // namespace lobby
