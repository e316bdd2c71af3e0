#include "app/ctl/command_line.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.hpp"
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
    declareImport();
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
  void declareImport();
  std::string whatIsWrong(const CLI::ParseError& wrong, int argc, const char* const* argv) const;

  CLI::App program_{"Lobbycards for staff: writes, checks and builds the programme that the kiosk shows."};
  Common common_;
  std::function<Result<int>()> chosen_;
};

void CommandLine::declareAuthoring() {
  add<CheckCommand>("check", "Says everything that is wrong with a programme folder, and what to do",
                    "  lobbyctl check my-programme", [](CLI::App& app, CheckCommand& command) {
                      app.add_option("DIR", command.folder, "The programme folder")->required();
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

void CommandLine::declareImport() {
  add<ImportCommand>(
      "import", "Adds films and screenings from a web page, a JSON file or a table; says what has no place",
      "  lobbyctl import programme.html my-programme        # a page of the cinema's website, saved\n"
      "  lobbyctl import week.csv my-programme --dry-run --date \"dd.MM.yyyy HH:mm\" \\\n"
      "      --map \"Titel=film,Datum=startDate,Uhrzeit=startDate,Saal=screen,Fassung=version,Preis=-\"\n"
      "\n"
      "  A map file does the same, and translates words:\n"
      "      date = \"dd.MM.yyyy HH:mm\"\n"
      "      [columns]\n"
      "      \"Titel\" = \"film\"\n"
      "      [words]\n"
      "      \"ausverkauft\" = \"sold-out\"\n"
      "\n"
      "What staff wrote is never changed. Exit code 1: something could not be placed.",
      [](CLI::App& app, ImportCommand& command) {
        app.add_option("FILE", command.file, "A saved page (.html), .json, .jsonld, .csv or .txt")
            ->required();
        app.add_option("DIR", command.folder, "The programme folder (default: this one)");
        app.add_option("--map", command.map, "Tables: which column is what, or a .toml file that says it")
            ->type_name("MAP");
        app.add_option("--date", command.date, "Tables: how dates are written, such as \"dd.MM.yyyy HH:mm\"")
            ->type_name("PATTERN");
        app.add_option("--language", command.language, "Language of texts that do not say theirs")
            ->type_name("TAG");
        app.add_option("--cinema", command.cinema, "How the file calls this cinema")->type_name("NAME");
        app.add_flag("--dry-run", command.dryRun, "Only say what would be done");
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
  log::error(done.error().message);
  return exitCode(done.error().kind);
}

}  // namespace

int runCommandLine(int argc, const char* const* argv) {
  return CommandLine().run(argc, argv);
}

}  // namespace lobby::ctl
