// Time comes in from outside, so that a test can hold it still. Only `kiosk` and the tests make a Clock.
#pragma once

#include <chrono>

namespace lobby {

using Milliseconds = std::chrono::milliseconds;

// Wall time: seconds since 1970-01-01T00:00 UTC. May jump when somebody sets the clock.
using WallTime = std::chrono::sys_seconds;

// Time that only grows, for motion and for waiting. Counted from an arbitrary start.
using Tick = std::chrono::duration<double, std::milli>;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual WallTime wall() const = 0;
  virtual Tick tick() const = 0;
};

// The machine's clocks. With `start` the wall clock begins there at construction and runs on (`--now`).
class SystemClock final : public Clock {
 public:
  SystemClock();
  explicit SystemClock(WallTime start);
  WallTime wall() const override;
  Tick tick() const override;

 private:
  std::chrono::seconds offset_{0};
};

// Stands still until told otherwise: tests and `--screenshot`.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(WallTime wall) : start_(wall) {}
  WallTime wall() const override { return start_ + std::chrono::floor<std::chrono::seconds>(tick_); }
  Tick tick() const override { return tick_; }
  void advance(Tick by) { tick_ += by; }

 private:
  WallTime start_;
  Tick tick_{0};
};

}  // namespace lobby
