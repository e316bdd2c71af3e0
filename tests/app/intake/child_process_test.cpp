// A shell stands in for our programs.
#include "app/child_process.hpp"

#include <cerrno>
#include <csignal>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

constexpr int patience = 30'000;  // ms

std::unique_ptr<ChildProcess> shell(const std::string& script) {
  auto child = ChildProcess::start("/bin/sh", {"-c", script}, ChildProcess::Output::read);
  REQUIRE(child);
  return std::move(*child);
}

// What it writes until its end.
std::string outputOf(ChildProcess& child) {
  std::string output;
  while (child.outputDescriptor() >= 0) {
    pollfd polled{child.outputDescriptor(), POLLIN, 0};
    if (::poll(&polled, 1, patience) <= 0) break;
    output += child.read();
  }
  return output;
}

ChildEnd endOf(const ChildProcess& child, ChildProcess& same) {
  pollfd polled{child.endDescriptor(), POLLIN, 0};
  CHECK(::poll(&polled, 1, patience) == 1);
  return same.ended().value_or(ChildEnd{-1, -1});
}

}  // namespace

TEST_CASE("child process: what it says, and how it ends") {
  const auto child = shell("echo one; echo two; exit 3");
  CHECK(outputOf(*child) == "one\ntwo\n");
  const ChildEnd end = endOf(*child, *child);
  CHECK(end.code == 3);
  CHECK(end.signal == 0);
  CHECK(child->ended()->code == 3);
  CHECK(child->read().empty());
}

TEST_CASE("child process: it has no input, and none of our files") {
  const test::TemporaryFolder folder;
  const int file = ::open((folder.write("secret", "x")).c_str(), O_RDONLY);  // not to be closed by exec
  REQUIRE(file > 2);
  const auto child = shell("cat; ls /proc/$$/fd | wc -l");
  CHECK(outputOf(*child) == "3\n");
  ::close(file);
}

TEST_CASE("child process: a signal ends it, and what is never waited for leaves nothing behind") {
  const auto child = shell("exec sleep 1000");
  CHECK_FALSE(child->ended());
  child->signal(SIGTERM);
  CHECK(endOf(*child, *child).signal == SIGTERM);
  pid_t pid = 0;
  {
    const auto other = shell("echo $$; exec sleep 1000");
    pollfd polled{other->outputDescriptor(), POLLIN, 0};
    REQUIRE(::poll(&polled, 1, patience) == 1);
    pid = std::stoi(other->read());
  }
  CHECK(::kill(pid, 0) != 0);
  CHECK(errno == ESRCH);
}

TEST_CASE("child process: signals that we ignore are none of its business") {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  const auto child = shell("kill -PIPE $$; exit 0");
  CHECK(endOf(*child, *child).signal == SIGPIPE);
  std::signal(SIGPIPE, before);
}

}  // namespace lobby
