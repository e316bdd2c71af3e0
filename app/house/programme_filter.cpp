#include "app/house/programme_filter.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace lobby {
namespace {

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

bool isSoon(const Screening& screening, LocalMinute within, const Now& now) {
  return now.trusted && now.showsTimes && screening.startDate >= now.minute &&
         screening.startDate <= now.minute + within;
}

bool passesAll(const Showing& showing, const std::vector<Chip>& chips, const Now& now) {
  return std::ranges::all_of(chips, [&](const Chip& chip) { return passes(showing, chip, now); });
}

class Counter {
 public:
  void add(const Showing& showing) {
    ++count_.screenings;
    if (films_.insert(showing.screening.film).second) ++count_.films;
  }
  const Count& count() const { return count_; }

 private:
  std::set<std::string_view> films_;
  Count count_;
};

}  // namespace

FilmLanguages languagesOf(const Screening& screening, std::vector<std::string> original) {
  return {screening.inLanguage, screening.subtitleLanguage, std::move(original)};
}

bool passes(const Showing& showing, const Chip& chip, const Now& now) {
  const Screening& screening = showing.screening;
  switch (chip.kind) {
    case Chip::Kind::language:
      return understoodBy(screening.inLanguage, screening.subtitleLanguage, chip.word);
    case Chip::Kind::soon:
      return isSoon(screening, chip.minute, now);
    case Chip::Kind::overBy:
      return now.showsTimes && screening.endDate <= chip.minute;
    case Chip::Kind::child:
      return admission(chip.years, showing.rating, showing.alone) != Admission::no;
    case Chip::Kind::childAlone:
      return admission(chip.years, showing.rating, showing.alone) == Admission::alone;
    case Chip::Kind::access:
      return has(screening.access, chip.word);
    case Chip::Kind::genre:
      return has(showing.genre, chip.word);
  }
  return false;
}

std::vector<std::size_t> shown(const std::vector<Showing>& showings, const std::vector<Chip>& chips,
                               const Now& now) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < showings.size(); ++i) {
    if (passesAll(showings[i], chips, now)) indices.push_back(i);
  }
  return indices;
}

std::vector<Count> remaining(const std::vector<Showing>& showings, const std::vector<Chip>& on,
                             const std::vector<Chip>& offered, const Now& now) {
  std::vector<Counter> counters(offered.size());
  for (const Showing& showing : showings) {
    if (!passesAll(showing, on, now)) continue;
    for (std::size_t i = 0; i < offered.size(); ++i) {
      if (passes(showing, offered[i], now)) counters[i].add(showing);
    }
  }
  std::vector<Count> counts;
  for (const Counter& counter : counters) counts.push_back(counter.count());
  return counts;
}

}  // namespace lobby
