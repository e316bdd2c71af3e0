// Which showings of a film came, went and changed.
#include <utility>

#include "data/difference_parts.hpp"

namespace lobby::parts {
namespace {

// The value that a screening takes from its film when its own cell is empty: it says nothing new when the
// film's own fact changed and the screening's with it.
bool followsFilm(const std::vector<std::string>& before, const std::vector<std::string>& after,
                 const CardContents& oldFilm, const CardContents& newFilm, std::string_view fact) {
  return before == valuesOf(oldFilm.facts, fact) && after == valuesOf(newFilm.facts, fact);
}

LocalMinute length(const Screening& screening) {
  return screening.endDate - screening.startDate;
}

// From the film's own start: what it takes from its film's duration.
std::vector<std::string> runningTime(const Screening& screening) {
  return {std::to_string(screening.endDate - screening.featureStart.value_or(screening.startDate))};
}

// The columns in which two rows of the same showing differ.
std::vector<std::string> changedFacts(const Screening& a, const Screening& b, const CardContents& oldFilm,
                                      const CardContents& newFilm) {
  const auto differs = [&](const auto& before, const auto& after, std::string_view fact) {
    return before != after && !followsFilm(before, after, oldFilm, newFilm, fact);
  };
  const std::pair<const char*, bool> columns[] = {
      {"inLanguage", differs(a.inLanguage, b.inLanguage, "inLanguage")},
      {"subtitleLanguage", differs(a.subtitleLanguage, b.subtitleLanguage, "subtitleLanguage")},
      {"videoFormat", a.videoFormat != b.videoFormat},
      {"access", a.access != b.access},
      {"doorTime", a.doorTime != b.doorTime},
      {"featureStart", a.featureStart != b.featureStart},
      {"endDate",
       length(a) != length(b) && !followsFilm(runningTime(a), runningTime(b), oldFilm, newFilm, "duration")},
      {"status", a.status != b.status},
      {"statusTime", a.statusTime != b.statusTime},
      {"music", a.music != b.music},
      {"note", a.note != b.note},
  };
  std::vector<std::string> names;
  for (const auto& [name, changed] : columns) {
    if (changed) names.emplace_back(name);
  }
  return names;
}

}  // namespace

ScreeningsDifference screenings(const CardContents& before, const CardContents& after,
                                std::optional<LocalMinute> now, std::size_t& past) {
  ScreeningsDifference found;
  pairUp(before.screenings, after.screenings, showingKey, [&](const Slot* old, const Slot* current) {
    if (old == nullptr) {
      found.added.push_back(*current);
    } else if (current == nullptr) {
      const bool over = now && !old->weekly && old->screening.startDate < *now;
      if (over) {
        ++past;
      } else {
        found.removed.push_back(*old);
      }
    } else {
      auto facts = changedFacts(old->screening, current->screening, before, after);
      if (!facts.empty()) found.changed.push_back({*old, *current, std::move(facts)});
    }
  });
  return found;
}

}  // namespace lobby::parts
