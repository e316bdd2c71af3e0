#include "app/ctl/kiosk_process.hpp"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace lobby::ctl {

namespace fs = std::filesystem;

Result<fs::path> findKiosk() {
  constexpr const char* name = "lobbycards";
  std::error_code error;
  std::vector<fs::path> folders{fs::read_symlink("/proc/self/exe", error).parent_path()};
  const char* path = std::getenv("PATH");
  std::istringstream list(path == nullptr ? "" : path);
  for (std::string folder; std::getline(list, folder, ':');) folders.emplace_back(folder);
  for (const fs::path& folder : folders) {
    if (::access((folder / name).c_str(), X_OK) == 0) return folder / name;
  }
  return fail(ErrorKind::system,
              "the program lobbycards is not on this computer, install the package lobbycards");
}

Result<std::unique_ptr<KioskProcess>> KioskProcess::start(const fs::path& program,
                                                          const std::vector<std::string>& arguments,
                                                          std::function<void()> ended) {
  std::string first = program.string();
  std::vector<std::string> words = arguments;
  std::vector<char*> pointers{first.data()};
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t pid = 0;
  if (const int error = ::posix_spawn(&pid, first.c_str(), nullptr, nullptr, pointers.data(), environ)) {
    return fail(ErrorKind::system, "cannot start " + first + " (" + std::strerror(error) + ")");
  }
  return std::unique_ptr<KioskProcess>(new KioskProcess(pid, std::move(ended)));
}

KioskProcess::KioskProcess(pid_t pid, std::function<void()> ended)
    : pid_(pid), waiter_([this, whenEnded = std::move(ended)] {
        // Left unreaped until `end`, so that its number stays its own for as long as a signal may be sent.
        siginfo_t info{};
        ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT);
        ended_ = true;
        whenEnded();
      }) {}

int KioskProcess::end() {
  if (!waiter_.joinable()) return code_;
  if (!ended_) ::kill(pid_, SIGTERM);
  waiter_.join();
  int status = 0;
  ::waitpid(pid_, &status, 0);
  const bool told = WIFSIGNALED(status) && (WTERMSIG(status) == SIGTERM || WTERMSIG(status) == SIGINT);
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : told ? 0 : exitCode(ErrorKind::system);
  return code_;
}

}  // namespace lobby::ctl
