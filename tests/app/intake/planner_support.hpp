// A planner with time and media in the test's hand; jobs are answered by the test.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/intake/planner.hpp"

namespace lobby::test {

using namespace intake;

inline constexpr const char* inbox = "/home/inbox";

// A file as `find` would tell of it. `version` makes it another file under the same name.
FoundFile fileOf(const std::filesystem::path& path, std::uint64_t serial, Verdict verdict = Verdict::newer,
                 std::uint64_t version = 1);

class Desk {
 public:
  Timing timing;
  Tick now{86'400'000};  // the machine has been on for a day
  Planner planner{timing, inbox, now};
  Tick start = now;
  std::uint64_t showing = 5;

  // Lets time pass, asks the planner, and keeps the jobs that it wants.
  void decide(Tick passed = Tick{0});
  void wait();  // until the planner's deadline, and asks

  void plug(const std::vector<std::string>& names);  // each stays or comes; others go
  void come(const std::string& name);                // anew
  void pull(const std::string& name);

  // The job of that kind that was asked for and is not answered yet; nothing: there is none.
  std::optional<unsigned> look(const std::filesystem::path& folder) const;
  std::optional<unsigned> installOf(const std::filesystem::path& file) const;
  std::optional<unsigned> summaryOf(const std::filesystem::path& file) const;
  bool isInstalling() const;

  // Answers the look at a folder, and asks again.
  void finds(const std::filesystem::path& folder, std::vector<FoundFile> files);
  // The inbox and all summaries are answered with nothing, so that a test may look at the rest alone.
  void settleAll();
  void ends(const std::filesystem::path& file, Outcome::Kind kind, Reason reason = Reason::none);
  void steps(const std::filesystem::path& file, Phase phase, std::uint64_t done = 0, std::uint64_t total = 0);

  std::vector<unsigned> stopped;
  std::vector<Job> jobs;
  std::vector<std::string> log;

 private:
  void forget(unsigned job);
  std::vector<device::Medium> media_;
  std::uint64_t arrivals_ = 0;
};

}  // namespace lobby::test
