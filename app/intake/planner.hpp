// What the intake does next. Values and moments in, decisions out: no files, no processes, no clock.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/intake/memory.hpp"
#include "app/intake/sources.hpp"

namespace lobby::intake {

// Work for another process.
struct LookJob {
  std::filesystem::path folder;
};
struct InstallJob {
  std::filesystem::path file;
};
struct SummaryJob {
  std::filesystem::path file;
  std::filesystem::path showing;  // empty: nothing is
};
struct Job {
  unsigned id = 0;
  std::variant<LookJob, InstallJob, SummaryJob> what;
};

struct Decisions {
  std::vector<unsigned> stop;  // jobs to kill: they are over, whatever they still say
  std::vector<Job> start;
};

class Planner {
 public:
  Planner(const Timing& timing, const std::filesystem::path& inbox, Tick now)
      : timing_(timing), sources_(timing, inbox, now) {}

  // What has happened.
  void setMedia(const std::vector<device::Medium>& media, Tick now);
  void inboxChanged(Tick now) { sources_.inboxChanged(now); }
  void lookAgain(Tick now);
  void cancel();
  void install(const std::filesystem::path& file);

  // What jobs have said. Those that were stopped are not heard any more. Nothing: it ended without an answer.
  void looked(unsigned job, std::optional<Looked> found, Tick now);
  void summarised(unsigned job, std::optional<Summary> summary);
  void progressed(unsigned job, const Step& step, Tick now);
  void installEnded(unsigned job, std::optional<Outcome> outcome, Tick now);

  // To be asked after all of the above, and at `deadline`; none: nothing happens by itself.
  Decisions decide(Tick now);
  std::optional<Tick> deadline(Tick now) const;

  const IntakeView& view() const { return view_; }
  // Each is given once.
  bool takeInstalled() { return std::exchange(installed_, false); }
  std::vector<std::string> takeLog() { return std::exchange(log_, {}); }

 private:
  // An install or a summary: one of them at a time.
  struct Running {
    unsigned id = 0;
    bool isInstall = false;
    std::string medium;
    std::uint64_t arrival = 0;
    FoundFile file;
    Tick since{0};  // the last progress
  };
  struct Candidate {
    const Source* source = nullptr;
    const FoundFile* file = nullptr;
  };
  struct Counted {
    std::filesystem::path file;
    FileIdentity identity;
    std::uint64_t against = 0;  // the serial on show
    std::optional<Summary> summary;
  };

  static constexpr std::size_t mostCounts = 64;

  void stopOverdue(Tick now, Decisions& decisions);
  void startLooks(Tick now, Decisions& decisions);
  void startHeavy(Tick now, Decisions& decisions);
  Candidate best() const;
  Candidate uncounted() const;
  bool mayInstall(const Source& source, const FoundFile& file) const;
  const Counted* countOf(const FoundFile& file) const;
  bool needsCount(const FoundFile& file) const;
  void begin(const Candidate& candidate, bool isInstall, Tick now, Decisions& decisions);
  Tick patience() const;
  bool readsStick() const;

  void succeed(const Outcome& outcome, Tick now);
  void giveUp(Reason reason, const std::string& why, bool forGood, Tick now);
  void finish(Phase phase, Reason reason, const std::string& why);
  void lookFailed(Source& source, Reason reason, const std::string& why);
  void logFound(const Source& source);
  Offer offerOf(const Source& source, const FoundFile& file) const;
  void refresh();
  std::uint64_t showing() const { return showingSerial_.value_or(0); }

  Timing timing_;
  Sources sources_;
  Memory memory_;
  unsigned lastJob_ = 0;
  std::optional<Running> running_;
  bool cancelled_ = false;
  std::filesystem::path wanted_;                // by staff
  std::optional<std::uint64_t> showingSerial_;  // none: not known yet; 0: nothing is
  std::filesystem::path showingFile_;
  std::vector<Counted> counts_;
  std::vector<unsigned> stops_;
  std::optional<Work> work_;
  IntakeView view_;
  bool installed_ = false;
  std::vector<std::string> log_;
};

}  // namespace lobby::intake
