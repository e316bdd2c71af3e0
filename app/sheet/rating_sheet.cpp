// What an age rating says.
#include "app/card_view.hpp"
#include "app/house/age_words.hpp"
#include "app/sheet/sheet_view.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

constexpr int midnight = 24;

// The rule as such, not for one showing.
std::string hourRule(const ViewMaker& with, const AloneRule& rule) {
  if (!rule.untilHour) return aloneSentence(rule, with.strings, with.format);
  if (*rule.untilHour == midnight) return with.strings.get("hourRuleMidnight", {{"age", rule.under}});
  const std::string time = text::isolate(with.format.time(*rule.untilHour * 60));
  return with.strings.get("hourRule", {{"age", rule.under}, {"time", time}});
}

}  // namespace

SheetView ratingSheet(const ViewMaker& with, const Film& film) {
  const std::string& country = with.catalogue.cinema().country;
  const AgeRule rule = with.vocabulary.ages().rule(country, film.contentRating);
  SheetView view;
  view.badge = with.vocabulary.ages().badge(country, film.contentRating);
  view.badgeLarge = true;
  view.eyebrow = with.format.countryName(country);
  std::vector<std::string> sentences = ratingSentences(with, film);
  view.title = {sentences.empty() ? view.badge.text : sentences.front(), std::string(with.language)};
  for (std::size_t i = 1; i < sentences.size(); ++i) view.lines.push_back({sentences[i]});
  for (const AloneRule& alone : with.vocabulary.ages().aloneRules(country)) {
    const bool saysMore = rule.advice || alone.under > rule.from;
    if (saysMore) view.lines.push_back({hourRule(with, alone), SheetLine::Role::quiet});
  }
  return view;
}

}  // namespace lobby
