// What has happened; planner_decide.cpp has what follows from it.
#include "app/intake/planner.hpp"

#include <algorithm>

namespace lobby::intake {
namespace {

// A stick full of rubbish must not push everything else out of the log.
constexpr int mostLines = 5;

bool isTakenOrHere(const FoundFile& file) {
  return file.offer.verdict == Verdict::newer || file.offer.verdict == Verdict::here;
}

}  // namespace

void Planner::setMedia(const std::vector<device::Medium>& media, Tick now) {
  for (const unsigned job : sources_.setMedia(media, now)) stops_.push_back(job);
  if (!running_ || running_->isInstall) return;  // an install may be past the stick; if not it fails
  const Source* source = sources_.find(running_->medium);
  if (source != nullptr && source->arrival == running_->arrival) return;
  stops_.push_back(running_->id);
  running_.reset();
}

void Planner::lookAgain(Tick now) {
  memory_.forgetPassing();
  sources_.beginRound(now);
}

void Planner::cancel() {
  // Later the edition may be in already.
  const bool inTime = running_ && running_->isInstall && work_->phase < Phase::activate;
  cancelled_ = cancelled_ || inTime;
}

void Planner::install(const std::filesystem::path& file) {
  memory_.forget(file);
  wanted_ = file;
}

void Planner::looked(unsigned job, std::optional<Looked> found, Tick now) {
  Source* source = sources_.ofLook(job);
  if (source == nullptr) return;
  if (!found || found->problem != Reason::none) {
    lookFailed(*source, found ? found->problem : Reason::crashed, found ? found->why : "");
    return;
  }
  // Also when somebody else has installed or gone back.
  installed_ = installed_ || (showingSerial_ && *showingSerial_ != found->showingSerial);
  showingSerial_ = found->showingSerial;
  showingFile_ = found->showingFile;
  sources_.looked(*source, std::move(*found), now);
  logFound(*source);
}

void Planner::lookFailed(Source& source, Reason reason, const std::string& why) {
  if (source.state != MediumState::unreadable) {
    log_.push_back(nameOf(source) + " cannot be read" + (why.empty() ? "" : ": " + why));
  }
  sources_.lookFailed(source, reason);
}

void Planner::logFound(const Source& source) {
  const bool hasBetter = std::ranges::any_of(source.files, isTakenOrHere);
  int lines = 0;
  for (const FoundFile& file : source.files) {
    const bool tell =
        file.offer.verdict == Verdict::refused || (file.offer.verdict == Verdict::older && !hasBetter);
    if (!tell || !memory_.isNews(file) || ++lines > mostLines) continue;
    log_.push_back("refused " + file.offer.file.string() + ": " + file.offer.why);
  }
  if (lines > mostLines) {
    log_.push_back("refused " + std::to_string(lines - mostLines) + " more files on " + nameOf(source));
  }
}

void Planner::summarised(unsigned job, std::optional<Summary> summary) {
  if (!running_ || running_->id != job) return;
  std::erase_if(counts_, [&](const Counted& counted) { return counted.file == running_->file.offer.file; });
  if (counts_.size() == mostCounts) counts_.erase(counts_.begin());
  counts_.push_back({running_->file.offer.file, running_->file.identity, showing(), std::move(summary)});
  running_.reset();
}

void Planner::progressed(unsigned job, const Step& step, Tick now) {
  if (!running_ || running_->id != job) return;
  running_->since = now;
  work_->phase = step.phase;
  work_->done = step.done;
  work_->total = step.total;
}

void Planner::installEnded(unsigned job, std::optional<Outcome> outcome, Tick now) {
  if (!running_ || running_->id != job) return;
  if (!outcome) {
    const std::string why = "the program that installs did not survive this file; build it anew";
    giveUp(Reason::crashed, why, true, now);
    log_.push_back("could not install " + work_->file.string() + ": " + why);
  } else if (outcome->kind == Outcome::Kind::refused) {
    giveUp(outcome->reason, outcome->why, true, now);
  } else if (outcome->kind == Outcome::Kind::failed) {
    const Source* source = sources_.find(running_->medium);
    const bool pulled = source == nullptr || source->arrival != running_->arrival;
    giveUp(pulled && !running_->medium.empty() ? Reason::pulled : outcome->reason, outcome->why, false, now);
  } else {
    succeed(*outcome, now);
  }
}

void Planner::succeed(const Outcome& outcome, Tick now) {
  installed_ = installed_ || outcome.kind == Outcome::Kind::installed;
  if (Source* source = sources_.find(running_->medium)) {
    for (FoundFile& file : source->files) {
      if (file.offer.file == running_->file.offer.file) file.offer.verdict = Verdict::here;
    }
  }
  showingSerial_ = running_->file.offer.serial;
  finish(Phase::done, Reason::none, "");
  sources_.beginRound(now);
}

void Planner::giveUp(Reason reason, const std::string& why, bool forGood, Tick now) {
  Failure failure{running_->file.offer.file, running_->file.identity, reason, why, {}, {}};
  if (!forGood) failure.arrival = running_->arrival;
  if (reason == Reason::busy) failure.until = now + timing_.stickPatience;
  memory_.add(std::move(failure));
  finish(reason == Reason::cancelled ? Phase::cancelled : Phase::failed, reason, why);
}

void Planner::finish(Phase phase, Reason reason, const std::string& why) {
  if (wanted_ == work_->file) wanted_.clear();
  work_->phase = phase;
  work_->reason = reason;
  work_->why = why;
  running_.reset();
}

}  // namespace lobby::intake
