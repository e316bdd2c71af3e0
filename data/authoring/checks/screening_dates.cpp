// Dated lines that do not fit in: a year that cannot be meant, a cancellation that cancels nothing.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>

#include "data/authoring/check.hpp"
#include "data/authoring/shows.hpp"
#include "data/wall_time.hpp"

namespace lobby::authoring {
namespace {

// A festival is announced half a year ahead; last year's number in January is a slip.
constexpr LocalMinute farApart = 300 * minutesPerDay;

using Rows = std::vector<const ScreeningRow*>;

std::string lineOf(const ScreeningRow& row) {
  return "line " + std::to_string(row.place.line);
}

// Dated rows in time order, parted where nothing is for a long time.
std::vector<Rows> clustersOf(const Programme& programme) {
  Rows dated;
  for (const ScreeningRow& row : programme.screenings) {
    if (!row.weekly) dated.push_back(&row);
  }
  std::ranges::stable_sort(dated, {}, &ScreeningRow::start);
  std::vector<Rows> clusters;
  for (const ScreeningRow* row : dated) {
    const bool isNear = !clusters.empty() && row->start - clusters.back().back()->start <= farApart;
    if (!isNear) clusters.emplace_back();
    clusters.back().push_back(row);
  }
  return clusters;
}

std::string timeSpan(LocalMinute minutes) {
  constexpr LocalMinute year = 365 * minutesPerDay;
  if (minutes < 2 * year) return std::to_string(minutes / minutesPerDay) + " days";
  return std::to_string((minutes + year / 2) / year) + " years";
}

void reportFar(const Rows& rows, const Rows& main, Reporter& reporter) {
  const bool isLater = rows.front()->start > main.front()->start;
  const ScreeningRow& nearest = isLater ? *main.back() : *main.front();
  const LocalMinute apart = std::abs((isLater ? rows.front() : rows.back())->start - nearest.start);
  const std::string which =
      rows.size() == 1 ? "this screening lies "
                       : "this screening and " + std::to_string(rows.size() - 1) + " more near it lie ";
  reporter.warning(rows.front()->cells.startDate, which + timeSpan(apart) + (isLater ? " after" : " before") +
                                                      " the nearest of the others (" + lineOf(nearest) +
                                                      "), is the year right?");
}

LocalMinute inWeek(const ScreeningRow& row) {
  return row.weekly ? row.start : row.start - startOfWeek(row.start);
}

auto slotOrder(const ScreeningRow* row) {
  return std::pair<LocalMinute, std::string_view>(inWeek(*row), row->screen);
}

// Of the weekly slots of its film the one that a dated row was probably written for: on the same day of the
// week, and the nearest. `slots` are in order.
const ScreeningRow* likelySlot(const ScreeningRow& dated, const Rows& slots) {
  const LocalMinute start = inWeek(dated);
  const auto next =
      std::ranges::lower_bound(slots, start, {}, [](const ScreeningRow* row) { return row->start; });
  const ScreeningRow* likely = nullptr;
  const auto consider = [&](const ScreeningRow* slot) {
    if (slot->start / minutesPerDay != start / minutesPerDay) return;
    if (likely == nullptr || std::abs(slot->start - start) < std::abs(likely->start - start)) likely = slot;
  };
  if (next != slots.end()) consider(*next);
  if (next != slots.begin()) consider(*std::prev(next));
  return likely;
}

void checkCancelled(const ScreeningRow& dated, const ScreeningRow& slot, Reporter& reporter) {
  const std::string where = slot.screen.empty() ? ", without a screen" : ", on screen " + slot.screen;
  reporter.warning(dated.cells.startDate, "this cancels nothing, the weekly slot of " + dated.film.value +
                                              " is " + weekTime(slot.start) + where + " (" + lineOf(slot) +
                                              "), write the same start and screen");
}

void checkUnnamedScreen(const ScreeningRow& dated, const ScreeningRow& slot, Reporter& reporter) {
  const bool isSameStart = inWeek(dated) == slot.start;
  if (!isSameStart || (!dated.screen.empty() && !slot.screen.empty())) return;
  reporter.warning(
      dated.cells.startDate,
      "the weekly slot of " + dated.film.value + " at this time (" + lineOf(slot) +
          ") is shown as well, write the same screen in both lines so that this one stands for it");
}

}  // namespace

void checkFarDates(const Subject& subject, Reporter& reporter) {
  const std::vector<Rows> clusters = clustersOf(subject.programme);
  const auto main = std::ranges::max_element(clusters, {}, &Rows::size);
  for (const Rows& rows : clusters) {
    if (&rows != &*main) reportFar(rows, *main, reporter);
  }
}

void checkStandIns(const Subject& subject, Reporter& reporter) {
  std::map<std::string, Rows> slots;
  for (const ScreeningRow& row : subject.programme.screenings) {
    if (!row.weekly) continue;
    slots[row.film.value].push_back(&row);
    if (!isCancelled(row)) continue;
    reporter.warning(row.status.place,
                     "a weekly slot that is cancelled is never shown, take the line out, or cancel one week "
                     "by a line with its date");
  }
  for (auto& [film, own] : slots) std::ranges::sort(own, {}, slotOrder);
  for (const ScreeningRow& row : subject.programme.screenings) {
    const auto found = row.weekly ? slots.end() : slots.find(row.film.value);
    if (found == slots.end()) continue;
    if (std::ranges::binary_search(found->second, slotOrder(&row), {}, slotOrder)) continue;
    const ScreeningRow* slot = likelySlot(row, found->second);
    if (slot != nullptr) (isCancelled(row) ? checkCancelled : checkUnnamedScreen)(row, *slot, reporter);
  }
}

}  // namespace lobby::authoring
