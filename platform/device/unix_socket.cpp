#include "platform/device/unix_socket.hpp"

#include <cerrno>
#include <cstring>
#include <string>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace lobby::device {

Result<int> connectTo(const std::filesystem::path& socket) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (socket.string().size() >= sizeof address.sun_path)
    return fail(ErrorKind::usage, "the name " + socket.string() + " is too long for a socket");
  socket.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connection >= 0 &&
      ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
    return connection;
  auto error =
      fail(ErrorKind::system, "nobody answers at " + socket.string() + " (" + std::strerror(errno) + ")");
  if (connection >= 0) ::close(connection);
  return error;
}

}  // namespace lobby::device
