// The clock on the cinema's wall, on the days when it is put forward or back. By ICU.
#pragma once

#include <memory>
#include <string_view>

#include "data/screening.hpp"

namespace lobby::authoring {

class LocalClock {
 public:
  explicit LocalClock(std::string_view timeZone);  // IANA; without one that is known nothing ever changes
  ~LocalClock();
  LocalClock(const LocalClock&) = delete;
  LocalClock& operator=(const LocalClock&) = delete;

  // By how much the clock is put forward over this time, so that it never shows it; 0: it does.
  LocalMinute skippedAt(LocalMinute minute) const;
  // By how much it is put back after it, so that it shows it twice; 0: once.
  LocalMinute repeatedAt(LocalMinute minute) const;

  // What it shows `minutes` after it showed `from`, the first time if there are two.
  LocalMinute after(LocalMinute from, LocalMinute minutes) const;
  // How long that is: from the first `from` to the last `to`.
  LocalMinute between(LocalMinute from, LocalMinute to) const;

  // Whether it is put forward over this time of the week (since Monday 00:00) on one day of the year, by the
  // rule that holds for good: it is the same whenever it is asked.
  bool skipsEveryYear(LocalMinute minuteOfWeek) const;

 private:
  struct Zone;
  struct Offsets {  // local time minus UTC, in minutes, as of before and after a change near by
    LocalMinute before = 0;
    LocalMinute after = 0;
  };
  Offsets offsetsAt(LocalMinute minute) const;

  std::unique_ptr<Zone> zone_;
};

}  // namespace lobby::authoring
