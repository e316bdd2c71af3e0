// What `--stats` measures (DESIGN 8).
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby {

class Stats {
 public:
  // Milliseconds from the start of the process (the kernel's record of it) to now.
  static double sinceProcessStart();

  void framePresented(Tick begun, Tick built, Tick presented, bool moving);
  void inputPresented(Tick input, Tick presented);
  void firstFullCard(double milliseconds) { firstFullCard_ = milliseconds; }
  void wokeUp() { ++wakeUps_; }
  bool hasFirstFullCard() const { return firstFullCard_ > 0; }

  Result<void> write(const std::filesystem::path& file, std::size_t textureBytes) const;

 private:
  double firstFullCard_ = 0;
  std::size_t frames_ = 0;
  std::size_t wakeUps_ = 0;
  std::vector<double> build_;    // ms in our own code
  std::vector<double> present_;  // ms from the begin of a frame to its presentation
  std::vector<double> gaps_;     // ms between frames of one movement
  std::vector<double> input_;    // ms from an input to the frame that answers it
  Tick lastMoving_{0};           // when the last frame of a movement was presented, or 0
};

}  // namespace lobby
