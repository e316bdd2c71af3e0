#include "app/child_process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/base/log.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace lobby {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto patienceWithTheDying = 2s;

// How a child begins: what it inherits.
class Beginning {
 public:
  Beginning() {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawnattr_init(&attributes_);
  }
  ~Beginning() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;

  // `output`: the end of a pipe, or −1.
  void prepare(int output) {
    ::posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (output >= 0) ::posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    sigset_t none, usual;
    ::sigemptyset(&none);
    ::sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGCHLD}) ::sigaddset(&usual, signal);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }

  int spawn(pid_t& pid, std::string program, std::vector<std::string> words) {
    std::vector<char*> pointers{program.data()};
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return ::posix_spawn(&pid, program.c_str(), &files_, &attributes_, pointers.data(), environ);
  }

 private:
  posix_spawn_file_actions_t files_;
  posix_spawnattr_t attributes_;
};

}  // namespace

Result<fs::path> findProgram(const std::string& name) {
  std::error_code error;
  std::vector<fs::path> folders{fs::read_symlink("/proc/self/exe", error).parent_path()};
  const char* path = std::getenv("PATH");
  std::istringstream list(path == nullptr ? "" : path);
  for (std::string folder; std::getline(list, folder, ':');) folders.emplace_back(folder);
  for (const fs::path& folder : folders) {
    if (::access((folder / name).c_str(), X_OK) == 0) return folder / name;
  }
  return fail(ErrorKind::system,
              "the program " + name + " is not on this computer, install the package lobbycards");
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const fs::path& program,
                                                          const std::vector<std::string>& arguments,
                                                          Output output) {
  const auto cannot = [&](int error) {
    return fail(ErrorKind::system, "cannot start " + program.string() + " (" + std::strerror(error) + ")");
  };
  int pipe[2] = {-1, -1};
  if (output == Output::read && ::pipe2(pipe, O_CLOEXEC | O_NONBLOCK) != 0) return cannot(errno);
  if (pipe[1] >= 0) static_cast<void>(::fcntl(pipe[1], F_SETFL, 0));  // its own end waits for us
  Beginning beginning;
  beginning.prepare(pipe[1]);
  pid_t pid = 0;
  const int error = beginning.spawn(pid, program.string(), arguments);
  if (pipe[1] >= 0) ::close(pipe[1]);
  const int process = error == 0 ? static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)) : -1;
  if (process >= 0) return std::unique_ptr<ChildProcess>(new ChildProcess(pid, process, pipe[0]));
  const int reason = error == 0 ? errno : error;
  if (pipe[0] >= 0) ::close(pipe[0]);
  if (error == 0) {
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
  }
  return cannot(reason);
}

ChildProcess::~ChildProcess() {
  if (!ended()) {
    signal(SIGKILL);
    if (!waitFor(patienceWithTheDying)) log::warning("a program that reads from a broken disk does not end");
  }
  if (output_ >= 0) ::close(output_);
  ::close(process_);
}

std::string ChildProcess::read() {
  std::string bytes(std::size_t{64} << 10, '\0');
  ssize_t size = -1;
  do {
    size = output_ < 0 ? 0 : ::read(output_, bytes.data(), bytes.size());
  } while (size < 0 && errno == EINTR);
  if (size == 0 && output_ >= 0) {
    ::close(output_);  // its end: polling for more would never sleep
    output_ = -1;
  }
  bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return bytes;
}

std::optional<ChildEnd> ChildProcess::ended() {
  if (end_) return end_;
  int status = 0;
  const pid_t waited = ::waitpid(pid_, &status, WNOHANG);
  if (waited == 0) return std::nullopt;
  if (waited < 0) status = W_EXITCODE(exitCode(ErrorKind::system), 0);  // somebody else was told of its end
  end_ = WIFSIGNALED(status) ? ChildEnd{0, WTERMSIG(status)} : ChildEnd{WEXITSTATUS(status), 0};
  return end_;
}

void ChildProcess::signal(int number) const {
  // Until it is waited for its number is its own.
  if (!end_) ::kill(pid_, number);
}

bool ChildProcess::waitFor(Milliseconds patience) {
  pollfd polled{process_, POLLIN, 0};
  while (::poll(&polled, 1, static_cast<int>(patience.count())) < 0 && errno == EINTR) {
  }
  return ended().has_value();
}

}  // namespace lobby
