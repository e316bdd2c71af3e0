#include "data/film_order.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "data/catalogue_parts.hpp"
#include "data/wall_time.hpp"

namespace lobby::rows {
namespace {

constexpr int weeksAhead = 4;
constexpr std::string_view cancelled = "cancelled";

struct Start {
  std::string film;
  LocalMinute minute = 0;
  std::string screen;
  auto operator<=>(const Start&) const = default;
};

Start startIn(const Statement& row) {
  return {row.text(0), row.integer(1), row.text(2)};
}

}  // namespace

Result<void> FilmOrder::prepare(sqlite::Database& database, const std::vector<CardKey>& cards,
                                std::optional<LocalMinute> from) {
  if (positions_.empty()) {
    int position = 0;
    for (const CardKey& card : cards) {
      if (card.kind == CardKind::film) positions_.emplace(card.id, position++);
    }
  }
  if (from_ == from) return {};
  starts_.clear();
  from_.reset();
  if (from) {
    if (auto read = readStarts(database, *from); !read) return read;
  }
  from_ = from;
  return {};
}

// As Catalogue::screenings has it: a dated row stands for the weekly slot of the same start and screen, even
// when it was cancelled.
Result<void> FilmOrder::readStarts(sqlite::Database& database, LocalMinute from) {
  std::set<Start> dated;
  const auto keep = [&](const std::string& film, LocalMinute minute) {
    const auto [place, isNew] = starts_.emplace(film, minute);
    if (!isNew) place->second = std::min(place->second, minute);
  };
  const auto addDated = [&](const Statement& row) {
    Start start = startIn(row);
    if (row.text(3) != cancelled) keep(start.film, start.minute);
    dated.insert(std::move(start));
  };
  const auto addWeekly = [&](const Statement& row) {
    if (row.text(3) == cancelled) return;
    Start start = startIn(row);
    start.minute = std::clamp(start.minute, LocalMinute{0}, minutesPerWeek) + startOfWeek(from);
    for (int week = 0; week <= weeksAhead; ++week, start.minute += minutesPerWeek) {
      if (start.minute < from || dated.contains(start)) continue;
      if (start.minute < from + weeksAhead * minutesPerWeek) keep(start.film, start.minute);
      return;
    }
  };
  Reader reader(database);
  reader.forEach(
      "SELECT film, start_date, screen, status FROM screening WHERE weekly = 0 AND start_date >= ?1 AND "
      "start_date < ?2",
      addDated, from, from + weeksAhead * minutesPerWeek);
  reader.forEach("SELECT film, start_date, screen, status FROM screening WHERE weekly = 1", addWeekly);
  return reader.state();
}

LocalMinute FilmOrder::startOf(const std::string& film) const {
  const auto found = starts_.find(film);
  return found == starts_.end() ? never : found->second;
}

int FilmOrder::positionOf(const std::string& film) const {
  const auto found = positions_.find(film);
  return found == positions_.end() ? std::numeric_limits<int>::max() : found->second;
}

}  // namespace lobby::rows
