#include "app/ctl/command_line.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/printable.hpp"
#include "data/authoring/suggest.hpp"
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
    program_.footer(exitCodes);
    program_.get_formatter()->label("REQUIRED", "");
    program_.get_formatter()->label("SUBCOMMAND", "COMMAND");
    program_.get_formatter()->label("Positionals", "Arguments");
    declareAuthoring();
    declareSnapshots();
  }

  int run(int argc, const char* const* argv);

 private:
  // Declares a command; `declare` names its options.
  template <class Command>
  void add(const char* name, const char* summary, const char* example,
           const std::function<void(CLI::App&, Command&)>& declare) {
    auto command = std::make_shared<Command>();
    CLI::App& app = *program_.add_subcommand(name, summary);
    app.group("Commands");
    app.footer(std::string("Example:\n") + example);
    declare(app, *command);
    app.add_flag("--json", common_.json, "Print results as JSON, for a program to read");
    app.add_option("--assets", common_.assets, "Folder of the shipped assets (genres, fonts, words)")
        ->type_name("DIR");
    app.final_callback([this, command] { chosen_ = [this, command] { return command->run(common_); }; });
  }

  void declareAuthoring();
  void declareSnapshots();
  std::string whatIsWrong(const CLI::ParseError& wrong, int argc, const char* const* argv) const;

  CLI::App program_{"Lobbycards for staff: writes, checks and builds the programme that the kiosk shows."};
  Common common_;
  std::function<Result<int>()> chosen_;
};

void CommandLine::declareAuthoring() {
  add<CheckCommand>(
      "check", "Says everything that is wrong with a programme folder, and what to do",
      "  lobbyctl check my-programme\n  lobbyctl check my-programme --report week.html",
      [](CLI::App& app, CheckCommand& command) {
        app.add_option("DIR", command.folder, "The programme folder")->required();
        app.add_option("--report", command.report, "Write a page with every card and what was found about it")
            ->type_name("FILE.html");
        app.add_option("--now", command.now, "Date and time that the report's cards are drawn for")
            ->type_name("ISO8601");
      });
  add<BuildCommand>(
      "build", "Checks a folder, and writes the file that the kiosk shows",
      "  lobbyctl build my-programme -o my.db", [](CLI::App& app, BuildCommand& command) {
        app.add_option("DIR", command.folder, "The programme folder")->required();
        app.add_option("-o,--output", command.output, "The file to write")->required()->type_name("FILE");
      });
  add<PreviewCommand>(
      "preview", "Opens the kiosk on a folder, and shows every change as soon as a file is saved",
      "  lobbyctl preview my-programme --language sv --window 720x1280",
      [](CLI::App& app, PreviewCommand& command) {
        app.add_option("DIR", command.folder, "The programme folder")->required();
        app.add_option("--window", command.window, "Size of the window, px (default 1280x720)")
            ->type_name("WxH");
        app.add_option("--language", command.language, "Language to begin with")->type_name("TAG");
        app.add_option("--screen", command.screen, "Screen to begin with, such as film:making-of")
            ->type_name("NAME");
        app.add_option("--now", command.now, "Date and time on the kiosk's clock")->type_name("ISO8601");
      });
}

void CommandLine::declareSnapshots() {
  add<ShowCommand>("show", "Says what is in a file that build wrote", "  lobbyctl show my.db",
                   [](CLI::App& app, ShowCommand& command) {
                     app.add_option("FILE", command.file, "The file")->required();
                   });
  add<DiffCommand>("diff",
                   "Says what changed from one file to the next: films, texts, pictures, screenings, "
                   "languages, the rotation",
                   "  lobbyctl diff last-week.db this-week.db", [](CLI::App& app, DiffCommand& command) {
                     app.add_option("OLD", command.before, "The older file")->required();
                     app.add_option("NEW", command.after, "The newer file")->required();
                     app.add_flag("--exit-code", command.exitCodeTells, "End with 1 when something differs");
                     app.add_option(
                            "--now", command.now,
                            "Screenings that began before and are gone count as past (default: the clock)")
                         ->type_name("ISO8601");
                   });
}

// CLI11 only says that a command is required when it does not know the one that is there.
std::string CommandLine::whatIsWrong(const CLI::ParseError& wrong, int argc, const char* const* argv) const {
  std::vector<std::string> names;
  for (const CLI::App* command : program_.get_subcommands(nullptr)) names.push_back(command->get_name());
  const std::string first = argc > 1 ? argv[1] : "";
  if (first.empty()) return "say what to do";
  if (first.starts_with('-')) return "there is no option " + first;
  if (std::ranges::find(names, first) != names.end()) return wrong.what();
  return "there is no command " + first + authoring::didYouMean(first, names, "");
}

int CommandLine::run(int argc, const char* const* argv) {
  try {
    program_.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return program_.exit(help);
  } catch (const CLI::ParseError& wrong) {
    std::string help = "lobbyctl";
    for (const CLI::App* used : program_.get_subcommands()) help += " " + used->get_name();
    log::error(whatIsWrong(wrong, argc, argv) + "; see " + help + " --help");
    return exitCode(ErrorKind::usage);
  }
  const auto done = chosen_();
  if (done) return *done;
  log::error(printable(done.error().message));  // may name what a forged file holds
  return exitCode(done.error().kind);
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  return CommandLine().run(argc, argv);
}

}  // namespace lobby::ctl
