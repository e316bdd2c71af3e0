// The kiosk as a child process, for the preview.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "app/child_process.hpp"

namespace lobby::ctl {

class KioskProcess {
 public:
  // `ended` is called on a thread of the process's own once the kiosk has ended.
  static Result<std::unique_ptr<KioskProcess>> start(const std::filesystem::path& program,
                                                     const std::vector<std::string>& arguments,
                                                     std::function<void()> ended);
  ~KioskProcess() { end(); }
  KioskProcess(const KioskProcess&) = delete;
  KioskProcess& operator=(const KioskProcess&) = delete;

  // Asks it to end, if it still runs, waits, and returns its exit code; 4 when it crashed. One that was told
  // to end before it could listen has done nothing wrong: 0.
  int end();

 private:
  KioskProcess(std::unique_ptr<ChildProcess> child, std::function<void()> ended);

  std::unique_ptr<ChildProcess> child_;
  std::jthread waiter_;
};

}  // namespace lobby::ctl
