#include "tests/support/notify_socket.hpp"

#include <stdexcept>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace lobby::test {

NotifySocket::NotifySocket() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path().copy(address.sun_path, sizeof address.sun_path - 1);
  if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("cannot listen at " + path());
}

NotifySocket::~NotifySocket() {
  ::close(socket_);
}

std::string NotifySocket::next(std::chrono::milliseconds patience) {
  pollfd polled{socket_, POLLIN, 0};
  if (::poll(&polled, 1, static_cast<int>(patience.count())) <= 0) return {};
  std::string message(4096, '\0');
  const ssize_t size = ::recv(socket_, message.data(), message.size(), 0);
  message.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return message;
}

}  // namespace lobby::test
