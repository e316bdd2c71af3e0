#include "app/staff/stick_writer.hpp"

#include <array>

#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "data/edition/new_file.hpp"
#include "platform/device/unix_socket.hpp"

namespace lobby::staff {
namespace {

constexpr timeval patience{30, 0};  // a slow stick
constexpr const char* done = "done\n";

Result<void> writeDirectly(FileSystem& files, const std::filesystem::path& file, const std::string& text) {
  auto output = edition::NewFile::create(files, file);
  if (!output) return std::unexpected(output.error());
  if (auto written = output->write(text); !written) return written;
  return output->publish();
}

bool sendAll(int connection, const std::string& text) {
  for (std::size_t sent = 0; sent < text.size();) {
    const ssize_t size = ::send(connection, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
    if (size <= 0) return false;
    sent += static_cast<std::size_t>(size);
  }
  return ::shutdown(connection, SHUT_WR) == 0;
}

std::string hearAll(int connection) {
  std::string answer;
  std::array<char, 512> bytes{};
  for (ssize_t size = 0; (size = ::recv(connection, bytes.data(), bytes.size(), 0)) > 0;) {
    answer.append(bytes.data(), static_cast<std::size_t>(size));
  }
  return answer;
}

}  // namespace

Result<void> writeOnStick(FileSystem& files, const std::filesystem::path& socket,
                          const std::filesystem::path& file, const std::string& text) {
  if (socket.empty()) return writeDirectly(files, file, text);
  const auto connection = device::connectTo(socket);
  if (!connection) return std::unexpected(connection.error());
  ::setsockopt(*connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(*connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const std::string where = file.parent_path().filename().string() + " " + file.filename().string() + "\n";
  const bool sent = sendAll(*connection, where + text);
  std::string answer = hearAll(*connection);
  ::close(*connection);
  if (sent && answer == done) return {};
  while (answer.ends_with('\n')) answer.pop_back();
  if (answer.empty()) answer = "the stick does not answer; pull it out and try again";
  return fail(ErrorKind::system, answer);
}

}  // namespace lobby::staff
