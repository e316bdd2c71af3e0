#include "app/listing/listing_words.hpp"

#include <algorithm>

#include "app/house/access.hpp"
#include "platform/text/engine.hpp"

namespace lobby::listing {
namespace {

using Kind = Chip::Kind;

std::string_view anyOf(Sheet sheet) {
  switch (sheet) {
    case Sheet::genre:
      return "allGenres";
    case Sheet::access:
      return "anyAccess";
    case Sheet::age:
      return "anyAge";
    case Sheet::overBy:
    case Sheet::none:
      break;
  }
  return "anyEnd";
}

std::string_view titleOf(Sheet sheet) {
  switch (sheet) {
    case Sheet::genre:
      return "chooseGenre";
    case Sheet::access:
      return "chooseAccess";
    case Sheet::age:
      return "chooseAge";
    case Sheet::overBy:
    case Sheet::none:
      break;
  }
  return "chooseEnd";
}

}  // namespace

std::string Words::films(int count) const {
  return strings.get("filmCount", {{"count", count}});
}

std::string Words::timeOfDay(LocalMinute minute) const {
  return text::isolate(format.time(minute));
}

std::string Words::label(const Chip& chip) const {
  switch (chip.kind) {
    case Kind::language:
      return strings.get("chipLanguage");
    case Kind::soon:
      return strings.get("chipSoon", {{"hours", static_cast<int>(chip.minute / 60)}});
    case Kind::overBy:
      return strings.get("chipEnd", {{"time", timeOfDay(chip.minute)}});
    case Kind::child:
      return strings.get("chipChild", {{"age", chip.years}});
    case Kind::childAlone:
      return strings.get("chipChildAlone", {{"age", chip.years}});
    case Kind::access: {
      const auto sign = accessSign(chip.word);
      return sign ? accessName(*sign, strings) : chip.word;
    }
    case Kind::genre:
      return vocabulary.genre(chip.word, language);
  }
  return {};
}

std::vector<TapView> Words::tabs(const std::vector<LocalMinute>& days,
                                 std::optional<LocalMinute> chosen) const {
  std::vector<TapView> tabs;
  for (const LocalMinute day : days) {
    const std::string label = isToday(day, now) ? strings.get("today") : format.tabDay(day);
    tabs.push_back({label, "", day == chosen, false, step::ChooseDay{day}});
  }
  tabs.push_back({strings.get("comingSoon"), "", !chosen, false, step::ChooseComing{}});
  return tabs;
}

std::string Words::sheetLabel(const SheetChip& chip) const {
  if (chip.on.empty()) return strings.get(anyOf(chip.sheet));
  std::vector<std::string> names;
  for (const Chip& on : chip.on) names.push_back(label(on));
  return format.list(names);
}

std::vector<TapView> Words::chips(const Listing& listing) const {
  std::vector<TapView> chips;
  for (const Offer& offer : listing.chips) {
    chips.push_back(
        {label(offer.chip), format.number(offer.films), offer.on, false, step::Toggle{offer.chip}});
  }
  const std::string left = format.number(static_cast<int>(listing.films.size()));
  for (const SheetChip& chip : listing.sheets) {
    const bool on = !chip.on.empty();
    chips.push_back({sheetLabel(chip), on ? left : "", on, true, step::OpenSheet{chip.sheet}});
  }
  return chips;
}

std::optional<TapView> Words::loosening(const Listing& listing) const {
  if (!listing.loosening) return std::nullopt;
  std::vector<std::string> names;
  for (const Chip& chip : listing.loosening->without)
    names.push_back(strings.get("quoted", {{"text", label(chip)}}));
  const std::string words =
      strings.get("without", {{"chip", format.list(names)}, {"films", films(listing.loosening->films)}});
  return TapView{words, "", false, false, step::Loosen{listing.loosening->without}};
}

std::optional<SheetView> Words::sheet(const Listing& listing, const ListingState& state) const {
  if (state.sheet == Sheet::none || listing.choices.empty()) return std::nullopt;
  SheetView sheet;
  sheet.title = strings.get(titleOf(state.sheet));
  sheet.close = strings.get("close");
  for (const Offer& offer : listing.choices) {
    const Chip& chip = offer.chip;
    const bool child = state.sheet == Sheet::age;
    const std::string words = child                          ? format.number(chip.years)
                              : state.sheet == Sheet::overBy ? timeOfDay(chip.minute)
                                                             : label(chip);
    sheet.choices.push_back(
        {words, films(offer.films), offer.on, false, step::Toggle{chip}, offer.films == 0});
  }
  if (state.sheet == Sheet::age) {
    sheet.company.push_back({strings.get("withAdult"), "", !state.alone, false, step::ComeAlone{false}});
    sheet.company.push_back({strings.get("onTheirOwn"), "", state.alone, false, step::ComeAlone{true}});
  }
  return sheet;
}

}  // namespace lobby::listing
