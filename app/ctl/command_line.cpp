#include "app/ctl/command_line.hpp"

#include <cstdio>

#include "app/ctl/declare.hpp"
#include "app/ctl/printable.hpp"
#include "app/usage/parse.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

constexpr const char* exitCodes =
    "Exit codes: 0 done, 1 problems found in the content, 2 wrong usage, 3 refused, 4 the system failed.";

class CommandLine {
 public:
  CommandLine() {
    usage::prepare(program_, "lobbyctl", LOBBY_VERSION);
    program_.require_subcommand(1);
    program_.footer(exitCodes);
    Declarations commands(program_, common_, chosen_);
    declareAuthoring(commands);
    declareImport(commands);
    declareSnapshots(commands);
    declareEditions(commands);
    declareStore(commands);
  }

  Result<int> run(int argc, const char* const* argv);
  usage::Command describe() const { return usage::describe(program_); }

 private:
  CLI::App program_{"Lobbycards for staff: writes, checks and builds the programme that the kiosk shows."};
  Common common_;
  std::function<Result<int>()> chosen_;
};

Result<int> CommandLine::run(int argc, const char* const* argv) {
  const auto answer = usage::parse(program_, argc, argv);
  if (!answer) return std::unexpected(answer.error());
  if (answer->empty()) return chosen_();
  std::fputs(answer->c_str(), stdout);
  return 0;
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  const auto done = CommandLine().run(argc, argv);
  if (done) return *done;
  log::error(printable(done.error().message));  // may name what a forged file holds
  return exitCode(done.error().kind);
}

usage::Command describeCommandLine() {
  return CommandLine().describe();
}

}  // namespace lobby::ctl
