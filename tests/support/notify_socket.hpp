// In the place of systemd: a socket that hears what a service says of itself.
#pragma once

#include <chrono>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

class NotifySocket {
 public:
  NotifySocket();
  ~NotifySocket();
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  // For NOTIFY_SOCKET.
  std::string path() const { return folder_ / "notify"; }

  // The next message; empty: none came in that time.
  std::string next(std::chrono::milliseconds patience = std::chrono::milliseconds{0});

 private:
  TemporaryFolder folder_;
  int socket_;
};

}  // namespace lobby::test
