#include "platform/device/clock_setter.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace lobby::device {
namespace {

constexpr const char* whatToDo =
    "whoever looks after this machine can allow it (polkit: org.freedesktop.timedate1.set-time) or set it "
    "with: "
    "sudo timedatectl set-time";

// As timedatectl reads it: "2026-11-20 17:42:00 UTC".
std::string written(WallTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d UTC", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

// What a child process printed, first line only; closes the pipe.
std::string firstLine(int pipe) {
  std::array<char, 400> text{};
  std::size_t size = 0;
  while (size < text.size()) {
    const ssize_t got = ::read(pipe, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  ::close(pipe);
  const std::string all(text.data(), size);
  return all.substr(0, all.find('\n'));
}

}  // namespace

int SystemClockSetter::setKernelClock(WallTime to) {
  timespec time{};
  time.tv_sec = to.time_since_epoch().count();
  return ::clock_settime(CLOCK_REALTIME, &time) == 0 ? 0 : errno;
}

Result<void> SystemClockSetter::set(WallTime to) {
  const int reason = kernel_(to);
  if (reason == 0) return {};
  if (reason == EPERM) return askSystemd(to);
  return fail(ErrorKind::system, "the clock cannot be set: " + std::generic_category().message(reason));
}

Result<void> SystemClockSetter::askSystemd(WallTime to) const {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return fail(ErrorKind::system, "the clock cannot be set: " + std::generic_category().message(errno));
  }
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  std::string program = timedatectl_.string();
  std::array<std::string, 3> words{"--no-ask-password", "set-time", written(to)};
  std::array<char*, 5> arguments{program.data(), words[0].data(), words[1].data(), words[2].data(), nullptr};
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  const std::string why = firstLine(ends[0]);
  if (error != 0)
    return fail(ErrorKind::system, std::string("this program may not set the clock; ") + whatToDo);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return fail(ErrorKind::system,
              "this program may not set the clock" + (why.empty() ? "" : " (" + why + ")") + "; " + whatToDo);
}

}  // namespace lobby::device
