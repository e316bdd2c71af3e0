#include "tests/app/intake/planner_support.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace lobby::test {

namespace fs = std::filesystem;

FoundFile fileOf(const fs::path& path, std::uint64_t serial, Verdict verdict, std::uint64_t version) {
  FoundFile file;
  file.offer.file = path;
  file.offer.serial = serial;
  file.offer.verdict = verdict;
  file.offer.why = verdict == Verdict::refused ? "this file is damaged" : "";
  file.identity = {1, version, 100, 7};
  return file;
}

void Desk::decide(Tick passed) {
  now += passed;
  const Decisions decisions = planner.decide(now);
  for (const unsigned id : decisions.stop) {
    stopped.push_back(id);
    forget(id);
  }
  jobs.insert(jobs.end(), decisions.start.begin(), decisions.start.end());
  const auto lines = planner.takeLog();
  log.insert(log.end(), lines.begin(), lines.end());
}

void Desk::wait() {
  const auto deadline = planner.deadline(now);
  REQUIRE(deadline);
  REQUIRE(*deadline >= now);
  decide(*deadline - now);
}

void Desk::forget(unsigned job) {
  std::erase_if(jobs, [&](const Job& each) { return each.id == job; });
}

void Desk::plug(const std::vector<std::string>& names) {
  std::erase_if(media_, [&](const device::Medium& medium) {
    return std::ranges::find(names, medium.name) == names.end();
  });
  for (const std::string& name : names) {
    const auto known = std::ranges::find(media_, name, &device::Medium::name);
    if (known == media_.end()) media_.push_back({name, "/media/" + name, ++arrivals_, true});
  }
  planner.setMedia(media_, now);
  decide();
}

void Desk::come(const std::string& name) {
  pull(name);
  media_.push_back({name, "/media/" + name, ++arrivals_, true});
  planner.setMedia(media_, now);
  decide();
}

void Desk::pull(const std::string& name) {
  std::erase_if(media_, [&](const device::Medium& medium) { return medium.name == name; });
  planner.setMedia(media_, now);
  decide();
}

std::optional<unsigned> Desk::look(const fs::path& folder) const {
  for (const Job& job : jobs) {
    const auto* look = std::get_if<LookJob>(&job.what);
    if (look != nullptr && look->folder == folder) return job.id;
  }
  return std::nullopt;
}

std::optional<unsigned> Desk::installOf(const fs::path& file) const {
  for (const Job& job : jobs) {
    const auto* install = std::get_if<InstallJob>(&job.what);
    if (install != nullptr && install->file == file) return job.id;
  }
  return std::nullopt;
}

std::optional<unsigned> Desk::summaryOf(const fs::path& file) const {
  for (const Job& job : jobs) {
    const auto* summary = std::get_if<SummaryJob>(&job.what);
    if (summary != nullptr && summary->file == file) return job.id;
  }
  return std::nullopt;
}

bool Desk::isInstalling() const {
  return std::ranges::any_of(jobs,
                             [](const Job& job) { return std::holds_alternative<InstallJob>(job.what); });
}

void Desk::finds(const fs::path& folder, std::vector<FoundFile> files) {
  const auto job = look(folder);
  REQUIRE(job);
  forget(*job);
  planner.looked(*job, Looked{Reason::none, "", showing, "/home/editions/5.lobby", std::move(files), false},
                 now);
  decide();
}

void Desk::settleAll() {
  for (bool more = true; more;) {
    more = false;
    if (look(inbox)) {
      finds(inbox, {});
      more = true;
    }
    for (const Job& job : std::vector(jobs)) {
      if (!std::holds_alternative<SummaryJob>(job.what)) continue;
      forget(job.id);
      planner.summarised(job.id, std::nullopt);
      decide();
      more = true;
    }
  }
}

void Desk::ends(const fs::path& file, Outcome::Kind kind, Reason reason) {
  const auto job = installOf(file);
  REQUIRE(job);
  forget(*job);
  planner.installEnded(*job, Outcome{kind, reason, "so it said"}, now);
  decide();
}

void Desk::steps(const fs::path& file, Phase phase, std::uint64_t done, std::uint64_t total) {
  const auto job = installOf(file);
  REQUIRE(job);
  planner.progressed(*job, {phase, done, total}, now);
  decide();
}

}  // namespace lobby::test
