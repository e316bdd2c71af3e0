// The same intake, when another process is asked to look at sticks: `lobbyctl job`, started for each question
// by a socket unit; here by systemd's own tool for trying such units out.
#include <array>

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/programs/intake_kiosk.hpp"
#include "tests/support/running_program.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using namespace intake;

class Importer {
 public:
  explicit Importer(const fs::path& socket)
      : listener_({"/usr/bin/systemd-socket-activate", "--listen", socket.string(), "--accept", "--inetd",
                   lobbyctlCommand({}).front(), "job"}) {
    REQUIRE(listener_.says("Listening on"));
  }

 private:
  RunningProgram listener_;
};

// One job, at a connection that holds little.
class Job {
 public:
  explicit Job(const Words& words) {
    std::array<int, 2> ends{};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    const int least = 1;
    ::setsockopt(ends[1], SOL_SOCKET, SO_SNDBUF, &least, sizeof least);
    connection_ = ends[0];
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(ends[1], STDIN_FILENO);
      ::dup2(ends[1], STDOUT_FILENO);
      becomeProgram({lobbyctlCommand({}).front(), "job"}, {});
    }
    ::close(ends[1]);
    std::string question;
    for (const std::string& word : words) question.append(word).push_back('\0');
    question.push_back('\0');
    REQUIRE(::send(connection_, question.data(), question.size(), MSG_NOSIGNAL) ==
            static_cast<ssize_t>(question.size()));
  }
  ~Job() { ::close(connection_); }
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  void waitForOutput() const {
    pollfd polled{connection_, POLLIN, 0};
    CHECK(::poll(&polled, 1, 60'000) == 1);
  }
  // Its exit code.
  int hangUp() const {
    ::shutdown(connection_, SHUT_WR);
    int status = 0;
    ::waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  int connection_ = -1;
  pid_t process_ = -1;
};

}  // namespace

TEST_CASE("importer: a stick is plugged in, and its edition is in the store") {
  IntakeKiosk kiosk;
  kiosk.importer = kiosk.folder / "job";
  kiosk.program = "/nonexistent/lobbyctl";
  const Importer importer(kiosk.importer);
  kiosk.start();
  kiosk.sticks.plug(kiosk.stick("KINO", {{"week 48.lobby", edition(2)}, {"b.lobby", "nonsense"}}));
  kiosk.waitForSerial(2);
  const IntakeView view = kiosk.waitFor([](const IntakeView& now) {
    return now.mayPull && now.offers.size() == 2 && now.offers[0].verdict == Verdict::here;
  });
  CHECK(view.offers[0].medium == "KINO");
  CHECK(view.offers[1].verdict == Verdict::refused);
  CHECK(kiosk.status()["trying"]["serial"] == 2);
}

TEST_CASE("importer: a job ends when the kiosk hangs up, whatever it is doing") {
  const TemporaryFolder folder;
  for (int i = 0; i < 100; ++i) folder.write("stick/" + std::to_string(i) + ".lobby", "nonsense");
  fs::create_directories(folder / "home");
  const Job job({"find", folder / "stick", "--home", folder / "home", "--json", "--confined"});
  job.waitForOutput();  // of which much more is to come than the connection holds
  CHECK(job.hangUp() == 0);
}

TEST_CASE("importer: where nobody listens, that is said") {
  IntakeKiosk kiosk;
  kiosk.importer = kiosk.folder / "nobody";
  kiosk.start();
  kiosk.sticks.plug(kiosk.stick("KINO", {{"a.lobby", edition(2)}}));
  const IntakeView view = kiosk.waitFor(
      [](const IntakeView& now) { return !now.media.empty() && now.media[0].state != MediumState::looking; });
  CHECK(view.media[0].reason != Reason::none);
}

TEST_CASE("importer: it does what the kiosk asks for, and nothing else") {
  const TemporaryFolder folder;
  const auto ask = [&](const std::string& question) {
    folder.write("question", question);
    return runProgram(
        {"/bin/sh", "-c", "exec \"$0\" job <\"$1\"", lobbyctlCommand({}).front(), folder / "question"});
  };
  using namespace std::string_literals;
  for (const auto& [question, why] : std::vector<std::pair<std::string, std::string>>{
           {"", "this command is for the kiosk"},
           {"find\0/tmp"s, "this command is for the kiosk"},
           {"\0"s, "it may not ask for nothing"},
           {"keygen\0/tmp/x\0--confined\0\0"s, "it may not ask for keygen"},
           {"job\0--confined\0\0"s, "it may not ask for job"},
           {"find\0/tmp\0--home\0/tmp\0\0"s, "it must ask for --confined"},
           {std::string(70'000, 'x'), "the question is too long"}}) {
    CAPTURE(question.substr(0, 40));
    const Outcome outcome = ask(question);
    CHECK(outcome.exitCode == 2);
    CHECK(contains(outcome.errors, why));
    CHECK(outcome.output.empty());
  }
}

}  // namespace lobby::test
