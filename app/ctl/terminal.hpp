// What a terminal can do that a file cannot: colours, and a line that is written over.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>

namespace lobby::ctl {

// A person reads it, on a terminal that understands escape codes (TERM is not "dumb").
bool isTerminal(std::FILE* stream);

// The same, and colours are welcome (NO_COLOR is empty or not set).
bool colours(std::FILE* stream);

// How far long work has come, on a terminal only. The line is gone with the bar.
class ProgressBar {
 public:
  ProgressBar(std::FILE* stream, std::string what);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(std::size_t done, std::size_t all);

 private:
  std::FILE* stream_;  // null: nobody looks
  std::string what_;
  bool shown_ = false;
};

}  // namespace lobby::ctl
