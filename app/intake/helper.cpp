#include "app/intake/helper.hpp"

#include <cerrno>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/child_process.hpp"
#include "platform/base/log.hpp"
#include "platform/device/unix_socket.hpp"

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

}  // namespace

Result<std::unique_ptr<Helper>> startHelper(const std::filesystem::path& lobbyctl,
                                            const std::vector<std::string>& words) {
  auto child = ChildProcess::start(lobbyctl, words, ChildProcess::Output::read);
  if (!child) return std::unexpected(child.error());
  return std::make_unique<OwnHelper>(std::move(*child));
}

Result<std::unique_ptr<Helper>> askHelper(const std::filesystem::path& socket,
                                          const std::vector<std::string>& words) {
  const auto connection = device::connectTo(socket);
  if (!connection)
    return fail(connection.error().kind,
                connection.error().message + "; start the unit lobbycards-job.socket");
  auto helper = std::make_unique<SocketHelper>(*connection);
  std::string question;  // each word ends with a zero, and so does the whole
  for (const std::string& word : words) question.append(word).push_back('\0');
  question.push_back('\0');
  const ssize_t sent = ::send(*connection, question.data(), question.size(), MSG_NOSIGNAL);
  if (sent != static_cast<ssize_t>(question.size()))
    return fail(ErrorKind::system, "whoever listens at " + socket.string() + " does not take the question");
  return helper;
}

}  // namespace lobby::intake
