#include "tests/support/running_program.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lobby::test {
namespace {

constexpr int patience = 30'000;  // ms

// A process group of its own, so that all of it can be killed.
pid_t startInPipe(int& fd) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return -1;
  const pid_t child = ::fork();
  if (child == 0) {
    ::setpgid(0, 0);
    ::dup2(ends[1], STDOUT_FILENO);
    ::dup2(ends[1], STDERR_FILENO);
    return 0;
  }
  ::close(ends[1]);
  fd = ends[0];
  return child;
}

pid_t startInTerminal(int& fd) {
  winsize size{24, 80, 0, 0};
  return ::forkpty(&fd, nullptr, nullptr, &size);
}

}  // namespace

RunningProgram::RunningProgram(const std::vector<std::string>& command, const Environment& environment,
                               Place place) {
  pid_ = place == Place::terminal ? startInTerminal(fd_) : startInPipe(fd_);
  if (pid_ < 0) throw std::runtime_error("cannot start " + command.at(0));
  if (pid_ == 0) becomeProgram(command, environment);
}

RunningProgram::~RunningProgram() {
  ::kill(-pid_, SIGKILL);
  if (!ended_) ::waitpid(pid_, nullptr, 0);
  ::close(fd_);
}

bool RunningProgram::readMore() {
  pollfd polled{fd_, POLLIN, 0};
  if (::poll(&polled, 1, patience) <= 0) return false;
  std::array<char, 4096> bytes{};
  const ssize_t size = ::read(fd_, bytes.data(), bytes.size());
  if (size <= 0) return false;  // it has ended; a terminal says so by an error
  said_.append(bytes.data(), static_cast<std::size_t>(size));
  return true;
}

bool RunningProgram::says(const std::string& text) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience);
  std::size_t at = said_.find(text, heard_);
  while (at == said_.npos && std::chrono::steady_clock::now() < deadline && readMore()) {
    at = said_.find(text, heard_);
  }
  if (at == said_.npos) return false;
  heard_ = at + text.size();
  return true;
}

void RunningProgram::type(const std::string& keys) {
  if (::write(fd_, keys.data(), keys.size()) < 0) throw std::runtime_error("nobody reads the keys");
}

void RunningProgram::signal(int number) const {
  ::kill(pid_, number);
}

Outcome RunningProgram::end() {
  while (readMore()) {
  }
  int status = 0;
  ::waitpid(pid_, &status, 0);
  ended_ = true;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, said_, ""};
}

std::vector<pid_t> RunningProgram::children() const {
  const std::string pid = std::to_string(pid_);
  std::ifstream list("/proc/" + pid + "/task/" + pid + "/children");
  std::vector<pid_t> found;
  for (pid_t child = 0; list >> child;) found.push_back(child);
  return found;
}

}  // namespace lobby::test
