#include "app/intake/helper.hpp"

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "app/child_process.hpp"
#include "platform/base/log.hpp"

namespace lobby::intake {
namespace {

constexpr int patienceWithTheDying = 2'000;  // ms

class OwnHelper final : public Helper {
 public:
  explicit OwnHelper(std::unique_ptr<ChildProcess> child) : child_(std::move(child)) {}
  int outputDescriptor() const override { return child_->outputDescriptor(); }
  int endDescriptor() const override { return child_->endDescriptor(); }
  std::string read() override { return child_->read(); }
  bool hasEnded() override { return child_->ended().has_value(); }

 private:
  std::unique_ptr<ChildProcess> child_;
};

// The other end hangs up when the job has ended, and ends the job when this end hangs up.
class SocketHelper final : public Helper {
 public:
  explicit SocketHelper(int socket) : socket_(socket) {}
  ~SocketHelper() override {
    ::shutdown(socket_, SHUT_WR);
    waitForEnd();
    ::close(socket_);
  }
  int outputDescriptor() const override { return socket_; }
  int endDescriptor() const override { return -1; }
  std::string read() override;
  bool hasEnded() override { return ended_; }

 private:
  void waitForEnd();

  int socket_;
  bool ended_ = false;
};

std::string SocketHelper::read() {
  std::string bytes(std::size_t{64} << 10, '\0');
  ssize_t size = -1;
  do {
    size = ::recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
  } while (size < 0 && errno == EINTR);
  ended_ = ended_ || size == 0 || (size < 0 && errno != EAGAIN);
  bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return bytes;
}

void SocketHelper::waitForEnd() {
  pollfd polled{socket_, POLLIN, 0};
  while (!ended_ && ::poll(&polled, 1, patienceWithTheDying) > 0) read();
  if (!ended_) log::warning("a program that reads from a broken disk does not end");
}

std::unexpected<Error> cannotAsk(const std::filesystem::path& socket) {
  return fail(ErrorKind::system, "nobody answers at " + socket.string() + " (" + std::strerror(errno) +
                                     "); start the unit lobbycards-job.socket");
}

}  // namespace

Result<std::unique_ptr<Helper>> startHelper(const std::filesystem::path& lobbyctl,
                                            const std::vector<std::string>& words) {
  auto child = ChildProcess::start(lobbyctl, words, ChildProcess::Output::read);
  if (!child) return std::unexpected(child.error());
  return std::make_unique<OwnHelper>(std::move(*child));
}

Result<std::unique_ptr<Helper>> askHelper(const std::filesystem::path& socket,
                                          const std::vector<std::string>& words) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (socket.string().size() >= sizeof address.sun_path)
    return fail(ErrorKind::usage, "the name " + socket.string() + " is too long for a socket");
  socket.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connection < 0) return cannotAsk(socket);
  std::string question;  // each word ends with a zero, and so does the whole
  for (const std::string& word : words) question.append(word).push_back('\0');
  question.push_back('\0');
  const bool asked =
      ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::send(connection, question.data(), question.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(question.size());
  if (asked) return std::make_unique<SocketHelper>(connection);
  auto error = cannotAsk(socket);
  ::close(connection);
  return error;
}

}  // namespace lobby::intake
