// The intake's thread: sleeps until something happens, asks the planner what to do, and does it.
#pragma once

#include <mutex>
#include <vector>

#include "app/intake/intake.hpp"
#include "app/intake/job_process.hpp"
#include "platform/base/file_system.hpp"
#include "platform/device/folder_watch.hpp"

namespace lobby::intake {

class Intake::Worker {
 public:
  Worker(IntakeSettings settings, std::unique_ptr<device::MediaWatch> media, const Clock& clock,
         std::function<void()> wake);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void run();

  // Any thread.
  IntakeView view() const;
  bool takeInstalled() { return installed_.exchange(false); }
  struct Orders {
    bool stop = false;
    bool cancel = false;
    bool lookAgain = false;
    std::filesystem::path install;
    std::vector<std::function<void()>> answers;  // to a roll call
  };
  void order(const std::function<void(Orders&)>& change);

 private:
  void watchInbox();
  bool takeOrders();  // false: stop
  void act();
  bool startJob(const Job& job);
  void stopJob(unsigned id);
  void publish();
  void sleep();
  void hearJobs();
  void removeLeftovers() const;

  IntakeSettings settings_;
  std::unique_ptr<device::MediaWatch> media_;
  const Clock& clock_;
  std::function<void()> wake_;
  mutable PosixFileSystem files_;
  std::unique_ptr<device::FolderWatch> inbox_;
  Planner planner_;
  std::vector<JobProcess> jobs_;

  int ordered_;  // an eventfd
  mutable std::mutex mutex_;
  Orders orders_;    // under the mutex
  IntakeView view_;  // under the mutex
  std::atomic<bool> installed_ = false;
};

}  // namespace lobby::intake
