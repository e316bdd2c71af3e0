// What a confined process cannot do any more, tried in one.
#include "app/ctl/confine.hpp"

#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/surroundings.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::ctl {
namespace {

using namespace std::chrono_literals;

// How many of the script's checks failed, in a confined process.
int failuresIn(const std::function<int()>& script, std::chrono::seconds time = 60s) {
  const pid_t child = ::fork();
  if (child == 0) {
    confine(time);
    ::_exit(script());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

rlim_t limitOf(decltype(RLIMIT_CPU) resource) {
  rlimit limits{};
  return ::getrlimit(resource, &limits) == 0 ? limits.rlim_max : RLIM_INFINITY;
}

}  // namespace

TEST_CASE("confine: limits that cannot be lifted again") {
  CHECK(failuresIn([] {
          int wrong = 0;
          wrong += limitOf(RLIMIT_CPU) == 60 ? 0 : 1;
          wrong += limitOf(RLIMIT_NOFILE) == 32 ? 0 : 1;
          wrong += limitOf(RLIMIT_CORE) == 0 ? 0 : 1;
          wrong += limitOf(RLIMIT_FSIZE) != RLIM_INFINITY ? 0 : 1;
          wrong += ::getpriority(PRIO_PROCESS, 0) >= 10 ? 0 : 1;
          wrong += ::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? 0 : 1;
          int signal = 0;
          ::prctl(PR_GET_PDEATHSIG, &signal);
          wrong += signal == SIGKILL ? 0 : 1;
          return wrong;
        }) == 0);
}

TEST_CASE("confine: no processes, no connections, no gigabytes" *
          doctest::skip(test::sanitised || test::emulated)) {
  CHECK(failuresIn([] {
          int wrong = 0;
          wrong += ::fork() == -1 ? 0 : 1;
          wrong += ::socket(AF_INET, SOCK_STREAM, 0) == -1 ? 0 : 1;
          constexpr std::size_t gigabyte = std::size_t{1} << 30;
          const void* block = ::mmap(nullptr, gigabyte, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
          wrong += block == MAP_FAILED ? 0 : 1;
          ::execl("/bin/false", "false", nullptr);  // would end with 1
          return wrong;
        }) == 0);
}

TEST_CASE("confine: what is left is enough for threads, and to read and write files") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("x", "text");
  CHECK(failuresIn([&] {
          bool ran = false;
          std::thread([&] { ran = true; }).join();
          if (!ran) return 1;
          const int read = ::open(file.c_str(), O_RDONLY);
          const int written = ::open((folder / "y").c_str(), O_WRONLY | O_CREAT, 0600);
          return read >= 0 && written >= 0 && ::write(written, "x", 1) == 1 && ::fsync(written) == 0 ? 0 : 1;
        }) == 0);
}

TEST_CASE("confine: endless work ends") {
  CHECK(failuresIn(
            [] {
              while (::getppid() >= 0) {
              }
              return 0;
            },
            1s) == 100 + SIGKILL);
}

TEST_CASE("confine: it ends with its parent") {
  int ends[2];
  REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
  const pid_t parent = ::fork();
  if (parent == 0) {
    int ready[2];
    if (::pipe(ready) != 0) ::_exit(1);
    if (::fork() == 0) {
      confine(60s);
      static_cast<void>(::write(ready[1], "x", 1) == 1);
      ::alarm(60);  // should it be forgotten
      for (;;) ::pause();
    }
    char byte = 0;
    static_cast<void>(::read(ready[0], &byte, 1) == 1);
    ::_exit(0);
  }
  ::close(ends[1]);
  int status = 1;
  ::waitpid(parent, &status, 0);
  CHECK(status == 0);
  // The child held the other end for as long as it lived.
  pollfd polled{ends[0], POLLIN, 0};
  CHECK(::poll(&polled, 1, 30'000) == 1);
  ::close(ends[0]);
}

}  // namespace lobby::ctl
