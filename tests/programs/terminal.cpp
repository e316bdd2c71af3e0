#include "tests/programs/terminal.hpp"

#include <stdexcept>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lobby::test {
namespace {

constexpr unsigned mostSeconds = 60;

[[noreturn]] void becomeLobbyctl(const Words& arguments) {
  std::vector<char*> words{const_cast<char*>(LOBBYCTL)};
  for (const std::string& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::alarm(mostSeconds);
  ::execv(LOBBYCTL, words.data());
  ::_exit(127);
}

void type(int terminal, const std::string& answer) {
  const std::string keys = answer == "\x03" ? answer : answer + "\n";
  if (::write(terminal, keys.data(), keys.size()) < 0) throw std::runtime_error("cannot type");
}

}  // namespace

Typed lobbyctlOnTerminal(const Words& arguments, const Words& answers) {
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child < 0) throw std::runtime_error("cannot open a terminal");
  if (child == 0) becomeLobbyctl(arguments);
  Typed typed;
  std::size_t answered = 0;
  char bytes[256];
  // The other end is gone when the program has ended: then reading fails.
  for (ssize_t n = 0; (n = ::read(terminal, bytes, sizeof bytes)) > 0;) {
    typed.screen.append(bytes, static_cast<std::size_t>(n));
    if (typed.screen.ends_with(": ") && answered < answers.size()) type(terminal, answers[answered++]);
  }
  ::close(terminal);
  int status = 0;
  ::waitpid(child, &status, 0);
  typed.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return typed;
}

}  // namespace lobby::test
