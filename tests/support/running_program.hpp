// One of our programs while it runs: what it says, the keys that are pressed, the signals it gets.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/support/run_program.hpp"

namespace lobby::test {

class RunningProgram {
 public:
  enum class Place { pipe, terminal };

  // Standard output and standard error come together, in the order in which they are written.
  RunningProgram(const std::vector<std::string>& command, const Environment& environment = {},
                 Place place = Place::pipe);
  // Whatever still runs of it, with all that it has started, is killed.
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  // Waits until it says `text`, behind what was waited for last. False: it has ended without, or half a
  // minute has passed.
  bool says(const std::string& text);

  void type(const std::string& keys);  // terminal only; "\x03" is Ctrl-C
  void signal(int number) const;

  // Waits for its end, up to half a minute. `output` is all that it has said.
  Outcome end();

  pid_t pid() const { return pid_; }
  // The processes that it has started and that still run.
  std::vector<pid_t> children() const;

 private:
  bool readMore();

  pid_t pid_ = -1;
  int fd_ = -1;
  bool ended_ = false;
  std::string said_;
  std::size_t heard_ = 0;
};

}  // namespace lobby::test
