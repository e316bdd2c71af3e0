// The kiosk as a child process, for the preview.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

#include "platform/base/result.hpp"

namespace lobby::ctl {

// The program `lobbycards`: beside this one, else on the PATH. Fails with what to install.
Result<std::filesystem::path> findKiosk();

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
  KioskProcess(pid_t pid, std::function<void()> ended);

  pid_t pid_;
  std::atomic<bool> ended_ = false;
  int code_ = 0;  // once it has ended
  std::jthread waiter_;
};

}  // namespace lobby::ctl
