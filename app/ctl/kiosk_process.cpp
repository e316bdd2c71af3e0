#include "app/ctl/kiosk_process.hpp"

#include <cerrno>
#include <csignal>

#include <poll.h>

namespace lobby::ctl {

Result<std::unique_ptr<KioskProcess>> KioskProcess::start(const std::filesystem::path& program,
                                                          const std::vector<std::string>& arguments,
                                                          std::function<void()> ended) {
  auto child = ChildProcess::start(program, arguments, ChildProcess::Output::ours);
  if (!child) return std::unexpected(child.error());
  return std::unique_ptr<KioskProcess>(new KioskProcess(std::move(*child), std::move(ended)));
}

KioskProcess::KioskProcess(std::unique_ptr<ChildProcess> child, std::function<void()> ended)
    : child_(std::move(child)), waiter_([at = child_->endDescriptor(), whenEnded = std::move(ended)] {
        pollfd polled{at, POLLIN, 0};
        while (::poll(&polled, 1, -1) < 0 && errno == EINTR) {
        }
        whenEnded();
      }) {}

int KioskProcess::end() {
  if (waiter_.joinable()) {
    if (!child_->ended()) child_->signal(SIGTERM);
    waiter_.join();
  }
  const ChildEnd end = child_->ended().value_or(ChildEnd{});
  const bool told = end.signal == SIGTERM || end.signal == SIGINT;
  return end.signal == 0 ? end.code : told ? 0 : exitCode(ErrorKind::system);
}

}  // namespace lobby::ctl
