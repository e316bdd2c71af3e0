// A job of the planner's in a process of its own: lobbyctl, confined.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/child_process.hpp"
#include "app/intake/planner.hpp"

namespace lobby::intake {

class JobProcess {
 public:
  static Result<JobProcess> start(const Job& job, const std::filesystem::path& lobbyctl,
                                  const std::filesystem::path& home);

  const Job& job() const { return job_; }
  bool isInstall() const { return std::holds_alternative<InstallJob>(job_.what); }
  const ChildProcess& child() const { return *child_; }

  // Tells the planner what it has said since. True: it has ended, and the planner knows.
  bool hear(Planner& planner, Tick now);

 private:
  JobProcess(Job job, std::unique_ptr<ChildProcess> child) : job_(std::move(job)), child_(std::move(child)) {}
  bool readAll();
  void hearLines(Planner& planner, Tick now);
  void conclude(Planner& planner, bool good, Tick now);

  Job job_;
  std::unique_ptr<ChildProcess> child_;
  std::string said_;  // of an install: the line that is not complete yet
  std::optional<Outcome> outcome_;
};

}  // namespace lobby::intake
