// Another program of ours, while it runs. It gets nothing of this process but what it needs: no open files,
// no input, signals as they are by default. Its messages go where ours go.
//
// Used from one thread; the one that starts it must live as long as the child (a confined child ends with
// it).
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace lobby {

// One of our programs: beside this one, else on the PATH. Fails with what to install.
Result<std::filesystem::path> findProgram(const std::string& name);

struct ChildEnd {
  int code = 0;    // its exit code, when no signal ended it
  int signal = 0;  // that ended it; 0: none
};

class ChildProcess {
 public:
  enum class Output { ours, read };  // where its standard output goes: where ours goes, or to `read`

  static Result<std::unique_ptr<ChildProcess>> start(const std::filesystem::path& program,
                                                     const std::vector<std::string>& arguments,
                                                     Output output);
  // Kills it, and waits for its end: for a moment only, because one that waits for a broken disk cannot be
  // killed.
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // To poll for (POLLIN): there is output (or its end), and the child has ended.
  int outputDescriptor() const { return output_; }
  int endDescriptor() const { return process_; }

  // What it has written by now, 64 KiB at most; empty when there is nothing.
  std::string read();
  // Never waits; the same again and again once it has ended. Output may still be there to read.
  std::optional<ChildEnd> ended();
  void signal(int number) const;

 private:
  ChildProcess(pid_t pid, int process, int output) : pid_(pid), process_(process), output_(output) {}
  bool waitFor(Milliseconds patience);

  pid_t pid_;
  int process_;  // a pidfd
  int output_;   // −1: not ours to read
  std::optional<ChildEnd> end_;
};

}  // namespace lobby
