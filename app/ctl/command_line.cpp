#include "app/ctl/command_line.hpp"

#include <functional>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

constexpr const char* exitCodes =
    "Exit codes: 0 done, 1 problems found in the content, 2 wrong usage, 3 refused, 4 the system failed.";

// A program with its commands, and the one that was chosen.
class CommandLine {
 public:
  CommandLine() {
    program_.name("lobbyctl");
    program_.set_version_flag("--version", "lobbyctl " LOBBY_VERSION);
    program_.require_subcommand(1);
    program_.failure_message([](const CLI::App* app, const CLI::Error& error) {
      return std::string(error.what()) + "; see " + app->get_display_name() + " --help\n";
    });
    program_.footer(exitCodes);
    program_.option_defaults()->always_capture_default(false);
    declareAuthoring();
  }

  int run(int argc, const char* const* argv);

 private:
  // Declares a command; `declare` names its options.
  template <class Command>
  void add(const char* name, const char* summary, const char* example,
           const std::function<void(CLI::App&, Command&)>& declare) {
    auto command = std::make_shared<Command>();
    CLI::App& app = *program_.add_subcommand(name, summary);
    app.footer(std::string("Example:\n") + example);
    declare(app, *command);
    app.add_flag("--json", common_.json, "Print results as JSON, for a program to read");
    app.add_option("--assets", common_.assets, "Folder of the shipped assets (genres, fonts, words)")
        ->type_name("DIR");
    app.final_callback([this, command] { chosen_ = [this, command] { return command->run(common_); }; });
  }

  void declareAuthoring();

  CLI::App program_{"Lobbycards for staff: writes, checks and builds the programme that the kiosk shows."};
  Common common_;
  std::function<Result<int>()> chosen_;
};

void CommandLine::declareAuthoring() {
  add<CheckCommand>(
      "check", "Says everything that is wrong with a programme folder, and what to do",
      "  lobbyctl check my-programme", [](CLI::App& app, CheckCommand& command) {
        app.add_option("folder", command.folder, "The programme folder")->required()->type_name("DIR");
      });
  add<BuildCommand>(
      "build", "Checks a folder, and writes the file that the kiosk shows",
      "  lobbyctl build my-programme -o my.db", [](CLI::App& app, BuildCommand& command) {
        app.add_option("folder", command.folder, "The programme folder")->required()->type_name("DIR");
        app.add_option("-o,--output", command.output, "The file to write")->required()->type_name("FILE");
      });
}

int CommandLine::run(int argc, const char* const* argv) {
  try {
    program_.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return program_.exit(help);
  } catch (const CLI::ParseError& wrong) {
    const CLI::App* app = &program_;
    for (const CLI::App* used : program_.get_subcommands()) app = used;
    log::error(std::string(wrong.what()) + "; see " + app->get_display_name() + " --help");
    return exitCode(ErrorKind::usage);
  }
  const auto done = chosen_();
  if (done) return *done;
  log::error(done.error().message);
  return exitCode(done.error().kind);
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  return CommandLine().run(argc, argv);
}

}  // namespace lobby::ctl
