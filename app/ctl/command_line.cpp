#include "app/ctl/command_line.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.hpp"
#include "data/authoring/suggest.hpp"
#include "data/edition/manifest.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

constexpr const char* exitCodes =
    "Exit codes: 0 done, 1 problems found in the content, 2 wrong usage, 3 refused, 4 the system failed.";

CLI::Option* declarePasswordFile(CLI::App& app, std::filesystem::path& file) {
  return app.add_option("--password-file", file, "Read the password from a file or pipe (one line a key)")
      ->type_name("FILE");
}

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
    declareEditions();
    declareStore();
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
  void declareEditions();
  void declareStore();
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
      "  lobbyctl build my-programme -o my.db\n"
      "  lobbyctl build my-programme -o week-47.lobby --key keys/lobbycards.key --label \"Week 47\"",
      [](CLI::App& app, BuildCommand& command) {
        app.add_option("DIR", command.folder, "The programme folder")->required();
        app.add_option("-o,--output", command.output,
                       "The file to write: NAME.lobby is a signed edition, NAME.db the bare snapshot")
            ->required()
            ->type_name("FILE");
        app.add_option("--key", command.keys, "Secret key to sign the edition with; may be given twice")
            ->type_name("FILE")
            ->allow_extra_args(false);
        declarePasswordFile(app, command.passwordFile);
        app.add_flag("--unsigned", command.unsignedPreview, "Do not sign: for a preview that no kiosk takes");
        app.add_option("--serial", command.serial,
                       "Number of the edition (default: the time, 20261120120000)")
            ->type_name("N")
            ->check(CLI::Range(std::uint64_t{1}, edition::largestSerial));
        app.add_option("--label", command.label, "A line for staff, such as \"Week 47\"")->type_name("TEXT");
        app.add_option("--valid-until", command.validUntil, "Last day on which its times are shown")
            ->type_name("DATE");
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

void CommandLine::declareEditions() {
  add<KeygenCommand>(
      "keygen", "Makes a key: lobbycards.key to sign editions with, lobbycards.pub for the kiosks",
      "  lobbyctl keygen keys", [](CLI::App& app, KeygenCommand& command) {
        app.add_option("DIR", command.folder, "The folder to write the two files to")->required();
        CLI::Option* none =
            app.add_flag("--no-password", command.noPassword, "Leave the secret key unprotected");
        declarePasswordFile(app, command.passwordFile)->excludes(none);
      });
  add<SignCommand>(
      "sign", "Adds a signature to an edition, such as that of a new key",
      "  lobbyctl sign week-47.lobby --key new-keys/lobbycards.key", [](CLI::App& app, SignCommand& command) {
        app.add_option("FILE", command.file, "The edition")->required();
        app.add_option("--key", command.key, "Secret key to sign with")->required()->type_name("FILE");
        declarePasswordFile(app, command.passwordFile);
      });
  add<VerifyCommand>(
      "verify", "Says who signed an edition, and whether every byte of it is as it was signed",
      "  lobbyctl verify week-47.lobby --trust keys", [](CLI::App& app, VerifyCommand& command) {
        app.add_option("FILE", command.file, "The edition")->required();
        app.add_option("--trust", command.trust, "Folder of trusted public keys; may be given twice")
            ->required()
            ->type_name("DIR")
            ->allow_extra_args(false);
      });
}

void CommandLine::declareStore() {
  const auto declareHome = [](CLI::App& app, std::filesystem::path& home) {
    app.add_option("--home", home, "The kiosk's home folder")->required()->type_name("DIR");
  };
  add<InstallCommand>("install",
                      "Takes an edition into a kiosk's store; what is showing goes on until it is in",
                      "  lobbyctl install /media/stick/week-47.lobby --home /var/lib/lobbycards",
                      [=](CLI::App& app, InstallCommand& command) {
                        app.add_option("FILE", command.file, "The edition; it is only read")->required();
                        declareHome(app, command.home);
                        app.add_flag("--json-progress", command.jsonProgress,
                                     "Print a line of JSON a step, and the outcome, for a program to read");
                      });
  add<RollbackCommand>("rollback", "Goes back to the edition before; once more, and forward again",
                       "  lobbyctl rollback --home /var/lib/lobbycards",
                       [=](CLI::App& app, RollbackCommand& command) { declareHome(app, command.home); });
  add<StatusCommand>("status", "Says which editions a kiosk has, and what happened last",
                     "  lobbyctl status --home /var/lib/lobbycards",
                     [=](CLI::App& app, StatusCommand& command) { declareHome(app, command.home); });
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
  log::error(done.error().message);
  return exitCode(done.error().kind);
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  return CommandLine().run(argc, argv);
}

}  // namespace lobby::ctl
