// Whoever does a job for the intake, and says on the way how it goes: a process of ours, or one that the
// service manager starts for the question (lobbycards-job.socket), which then may do much less than the
// kiosk.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby::intake {

// Used from one thread.
class Helper {
 public:
  // Ends the job, if it has not ended yet, and waits for that: for a moment only.
  virtual ~Helper() = default;
  Helper() = default;
  Helper(const Helper&) = delete;
  Helper& operator=(const Helper&) = delete;

  // To poll for (POLLIN): there is something to hear, or the job has ended. −1: nothing to poll for.
  virtual int outputDescriptor() const = 0;
  virtual int endDescriptor() const = 0;

  // What was said by now; empty when there is nothing.
  virtual std::string read() = 0;
  // Never waits. Something may still be there to read.
  virtual bool hasEnded() = 0;
};

// `words`: the command line of `lobbyctl` after its name.
Result<std::unique_ptr<Helper>> startHelper(const std::filesystem::path& lobbyctl,
                                            const std::vector<std::string>& words);
Result<std::unique_ptr<Helper>> askHelper(const std::filesystem::path& socket,
                                          const std::vector<std::string>& words);

}  // namespace lobby::intake
