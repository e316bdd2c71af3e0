#include <algorithm>

#include "app/intake/planner.hpp"

namespace lobby::intake {

Decisions Planner::decide(Tick now) {
  Decisions decisions;
  decisions.stop = std::exchange(stops_, {});
  stopOverdue(now, decisions);
  memory_.forgetUntil(now);
  startLooks(now, decisions);
  if (!running_) startHeavy(now, decisions);
  refresh();
  return decisions;
}

void Planner::stopOverdue(Tick now, Decisions& decisions) {
  for (Source& source : sources_.all()) {
    if (!source.looking || now < *source.looking + timing_.stickPatience) continue;
    decisions.stop.push_back(source.look);
    log_.push_back(nameOf(source) + " does not answer");
    sources_.lookFailed(source, Reason::stalled);
  }
  const bool overdue = running_ && now >= running_->since + patience();
  const bool cancelled = std::exchange(cancelled_, false) && running_;
  if (!overdue && !cancelled) return;
  decisions.stop.push_back(running_->id);
  if (!running_->isInstall) {
    summarised(running_->id, std::nullopt);
    return;
  }
  const Reason reason = cancelled ? Reason::cancelled : Reason::stalled;
  const std::string why = cancelled ? "staff cancelled it" : "the stick or the disk does not answer any more";
  giveUp(reason, why, false, now);
  log_.push_back("could not install " + work_->file.string() + ": " + why);
  // It may have come to its end just before.
  sources_.beginRound(now);
}

void Planner::startLooks(Tick now, Decisions& decisions) {
  for (Source& source : sources_.all()) {
    if (source.looking || !source.lookAt || *source.lookAt > now) continue;
    source.lookAt.reset();
    source.looking = now;
    source.look = ++lastJob_;
    source.lookRound = sources_.round();
    decisions.start.push_back({source.look, LookJob{source.folder}});
  }
}

// Counting what changes comes before installing, so that staff see it in time; it is short.
void Planner::startHeavy(Tick now, Decisions& decisions) {
  const Candidate next = best();
  if (next.file == nullptr) {
    if (!sources_.unsureUntil(now)) wanted_.clear();
    const Candidate other = uncounted();
    if (other.file != nullptr) begin(other, false, now, decisions);
    return;
  }
  const bool count = needsCount(*next.file);
  const bool isWanted = next.file->offer.file == wanted_;
  if (!count && !isWanted && sources_.unsureUntil(now)) return;  // there may be a newer one
  begin(next, !count, now, decisions);
}

bool Planner::mayInstall(const Source& source, const FoundFile& file) const {
  return file.offer.verdict == Verdict::newer && source.round == sources_.round() &&
         memory_.find(file, source.arrival) == nullptr;
}

Planner::Candidate Planner::best() const {
  Candidate best;
  for (const Source& source : sources_.all()) {
    for (const FoundFile& file : source.files) {
      if (!mayInstall(source, file)) continue;
      if (file.offer.file == wanted_) return {&source, &file};
      if (best.file == nullptr || file.offer.serial > best.file->offer.serial) best = {&source, &file};
    }
  }
  return best;
}

// What staff may look at although it is not going to be installed: the newest of each stick.
Planner::Candidate Planner::uncounted() const {
  for (const Source& source : sources_.all()) {
    const auto newest = std::ranges::find_if(
        source.files, [](const FoundFile& file) { return file.offer.verdict != Verdict::refused; });
    if (newest != source.files.end() && needsCount(*newest)) return {&source, &*newest};
  }
  return {};
}

const Planner::Counted* Planner::countOf(const FoundFile& file) const {
  const auto found = std::ranges::find_if(counts_, [&](const Counted& counted) {
    return counted.file == file.offer.file && counted.identity == file.identity;
  });
  return found == counts_.end() ? nullptr : &*found;
}

// What has become the edition on show goes on saying what it changed.
bool Planner::needsCount(const FoundFile& file) const {
  const Counted* count = countOf(file);
  return count == nullptr || (file.offer.verdict != Verdict::here && count->against != showing());
}

void Planner::begin(const Candidate& candidate, bool isInstall, Tick now, Decisions& decisions) {
  const auto& [source, file] = candidate;
  running_ = Running{++lastJob_, isInstall, source->name, source->arrival, *file, now};
  const std::filesystem::path& path = file->offer.file;
  if (!isInstall) {
    const bool itself = file->offer.verdict == Verdict::here;
    decisions.start.push_back({lastJob_, SummaryJob{path, itself ? std::filesystem::path() : showingFile_}});
    return;
  }
  work_ = Work{};
  work_->medium = source->name;
  work_->file = path;
  work_->fromSerial = showing();
  work_->toSerial = file->offer.serial;
  decisions.start.push_back({lastJob_, InstallJob{path}});
}

Tick Planner::patience() const {
  if (!running_->isInstall) return timing_.summaryLimit;
  return work_->phase <= Phase::copy ? timing_.stickPatience : timing_.diskPatience;
}

std::optional<Tick> Planner::deadline(Tick now) const {
  std::optional<Tick> next = memory_.nextUntil();
  const auto take = [&](std::optional<Tick> at) {
    if (at) next = std::min(next.value_or(*at), *at);
  };
  for (const Source& source : sources_.all()) {
    take(source.looking ? *source.looking + timing_.stickPatience : source.lookAt);
  }
  if (running_) {
    take(running_->since + patience());
  } else if (best().file != nullptr) {
    take(sources_.unsureUntil(now));
  }
  return next;
}

}  // namespace lobby::intake
