// A job of the planner's in a process of its own: lobbyctl, confined.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/intake/helper.hpp"
#include "app/intake/intake.hpp"
#include "app/intake/planner.hpp"

namespace lobby::intake {

class JobProcess {
 public:
  static Result<JobProcess> start(const Job& job, const IntakeSettings& settings);

  const Job& job() const { return job_; }
  bool isInstall() const { return std::holds_alternative<InstallJob>(job_.what); }
  const Helper& helper() const { return *helper_; }

  // Tells the planner what it has said since. True: it has ended, and the planner knows.
  bool hear(Planner& planner, Tick now);

 private:
  JobProcess(Job job, std::unique_ptr<Helper> helper) : job_(std::move(job)), helper_(std::move(helper)) {}
  bool readAll();
  void hearLines(Planner& planner, Tick now);
  void conclude(Planner& planner, bool good, Tick now);

  Job job_;
  std::unique_ptr<Helper> helper_;
  std::string said_;  // of an install: the line that is not complete yet
  std::optional<Outcome> outcome_;
};

}  // namespace lobby::intake
