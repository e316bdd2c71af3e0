#include "app/listing/choices.hpp"

#include <algorithm>
#include <set>

#include "app/house/access.hpp"

namespace lobby::listing {
namespace {

using Kind = Chip::Kind;

constexpr int oldestChild = 17;
constexpr LocalMinute halfHour = 30;
constexpr LocalMinute mostTimes = 48;

bool isOf(const Chip& chip, Sheet sheet) {
  switch (sheet) {
    case Sheet::genre:
      return chip.kind == Kind::genre;
    case Sheet::access:
      return chip.kind == Kind::access;
    case Sheet::age:
      return chip.kind == Kind::child || chip.kind == Kind::childAlone;
    case Sheet::overBy:
      return chip.kind == Kind::overBy;
    case Sheet::none:
      break;
  }
  return false;
}

bool isOn(const std::vector<Chip>& on, const Chip& chip) {
  return std::ranges::find(on, chip) != on.end();
}

LocalMinute upToHalfHour(LocalMinute minute) {
  const LocalMinute rest = ((minute % halfHour) + halfHour) % halfHour;
  return rest == 0 ? minute : minute + halfHour - rest;
}

// Those that a screening of the day has, and those that are on.
std::vector<Chip> genres(const std::vector<Showing>& showings, const std::vector<Chip>& on) {
  std::set<std::string> words;
  for (const Showing& showing : showings) words.insert(showing.genre.begin(), showing.genre.end());
  for (const Chip& chip : on) {
    if (chip.kind == Kind::genre) words.insert(chip.word);
  }
  std::vector<Chip> chips;
  for (const std::string& word : words) chips.push_back({.kind = Kind::genre, .word = word});
  return chips;
}

std::vector<Chip> services(const std::vector<Showing>& showings, const std::vector<Chip>& on) {
  std::vector<Chip> chips;
  for (const AccessService& service : accessServices) {
    const Chip chip{.kind = Kind::access, .word = std::string(service.id)};
    const bool there = std::ranges::any_of(showings, [&](const Showing& showing) {
      return std::ranges::find(showing.screening.access, chip.word) != showing.screening.access.end();
    });
    if (there || isOn(on, chip)) chips.push_back(chip);
  }
  return chips;
}

std::vector<Chip> ages(bool alone) {
  std::vector<Chip> chips;
  for (int years = 0; years <= oldestChild; ++years)
    chips.push_back({.kind = alone ? Kind::childAlone : Kind::child, .years = years});
  return chips;
}

}  // namespace

Chip Resolver::operator()(Chip chip) const {
  if (chip.kind == Kind::language) chip.word = language;
  if (chip.kind == Kind::overBy) chip.minute += date;
  return chip;
}

std::vector<Chip> Resolver::operator()(std::vector<Chip> chips) const {
  for (Chip& chip : chips) chip = (*this)(chip);
  return chips;
}

std::vector<Chip> effective(std::vector<Chip> chips, LocalMinute date, const Now& now) {
  if (!isToday(date, now)) std::erase_if(chips, [](const Chip& chip) { return chip.kind == Kind::soon; });
  return chips;
}

// In the place of what is on in the same sheet; services are added to it.
std::vector<Offer> Chooser::count(const std::vector<Chip>& offered, Sheet sheet) const {
  std::vector<Chip> others = on;
  if (sheet != Sheet::access) std::erase_if(others, [&](const Chip& chip) { return isOf(chip, sheet); });
  const std::vector<Count> counts = remaining(showings, resolve(others), resolve(offered), now);
  std::vector<Offer> offers;
  for (std::size_t i = 0; i < offered.size(); ++i)
    offers.push_back({offered[i], isOn(on, offered[i]), counts[i].films});
  return offers;
}

std::vector<Offer> Chooser::chips() const {
  std::vector<Chip> offered{{.kind = Kind::language}};
  if (isToday(date, now)) offered.push_back({.kind = Kind::soon, .minute = soonMinutes});
  return count(offered, Sheet::none);
}

std::vector<SheetChip> Chooser::sheets() const {
  std::vector<SheetChip> sheets;
  const auto add = [&](Sheet sheet, bool worthIt) {
    SheetChip chip{sheet};
    std::ranges::copy_if(on, std::back_inserter(chip.on), [&](const Chip& c) { return isOf(c, sheet); });
    if (worthIt || !chip.on.empty()) sheets.push_back(std::move(chip));
  };
  add(Sheet::overBy, !showings.empty());
  add(Sheet::age, !showings.empty());
  add(Sheet::access, !services(showings, {}).empty());
  add(Sheet::genre, genres(showings, {}).size() > 1);
  return sheets;
}

// From the first half hour by which something is over to that by which everything is.
std::vector<Chip> Chooser::times() const {
  std::vector<Chip> chips;
  for (const Chip& chip : on) {
    if (chip.kind == Kind::overBy) chips.push_back(chip);
  }
  const auto ends = [](const Showing& showing) { return showing.screening.endDate; };
  if (!showings.empty()) {
    const LocalMinute first = upToHalfHour(ends(*std::ranges::min_element(showings, {}, ends)) - date);
    const LocalMinute last = upToHalfHour(ends(*std::ranges::max_element(showings, {}, ends)) - date);
    const LocalMinute stop = std::min(last, first + (mostTimes - 1) * halfHour);
    for (LocalMinute minute = first; minute <= stop; minute += halfHour)
      chips.push_back({.kind = Kind::overBy, .minute = minute});
  }
  std::ranges::sort(chips);
  const auto same = std::ranges::unique(chips);
  chips.erase(same.begin(), same.end());
  return chips;
}

std::vector<Offer> Chooser::choices(const ListingState& state) const {
  switch (state.sheet) {
    case Sheet::genre:
      return count(genres(showings, on), state.sheet);
    case Sheet::access:
      return count(services(showings, on), state.sheet);
    case Sheet::age:
      return count(ages(state.alone), state.sheet);
    case Sheet::overBy:
      return count(times(), state.sheet);
    case Sheet::none:
      break;
  }
  return {};
}

}  // namespace lobby::listing
