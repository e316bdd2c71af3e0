#include "tests/support/run_program.hpp"

#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

constexpr unsigned mostSeconds = 60;

void redirect(const std::filesystem::path& file, int to) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0 || ::dup2(fd, to) < 0) ::_exit(127);
}

}  // namespace

// In the child, where only simple things may be done.
void becomeProgram(const std::vector<std::string>& command, const Environment& environment) {
  for (const auto& [name, value] : environment) {
    if (value.empty()) {
      ::unsetenv(name.c_str());
    } else {
      ::setenv(name.c_str(), value.c_str(), 1);
    }
  }
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::alarm(mostSeconds);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

Outcome runProgram(const std::vector<std::string>& command, const Environment& environment) {
  const TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot start " + command.at(0));
  if (child == 0) {
    redirect(folder / "output", STDOUT_FILENO);
    redirect(folder / "errors", STDERR_FILENO);
    becomeProgram(command, environment);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(folder / "output"),
          contentOf(folder / "errors")};
}

}  // namespace lobby::test
