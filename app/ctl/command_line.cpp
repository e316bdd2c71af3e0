#include "app/ctl/command_line.hpp"

#include <cstdio>
#include <functional>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/printable.hpp"
#include "app/usage/parse.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

constexpr const char* exitCodes =
    "Exit codes: 0 done, 1 problems found in the content, 2 wrong usage, 3 refused, 4 the system failed.";

// A program with its commands, and the one that was chosen.
class CommandLine {
 public:
  CommandLine() {
    usage::prepare(program_, "lobbyctl", LOBBY_VERSION);
    program_.require_subcommand(1);
    program_.footer(exitCodes);
    declareAuthoring();
    declareSnapshots();
    declareImport();
  }

  Result<int> run(int argc, const char* const* argv);
  usage::Command describe() const { return usage::describe(program_); }

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
  void declareSnapshots();
  void declareImport();

  CLI::App program_{"Lobbycards for staff: writes, checks and builds the programme that the kiosk shows."};
  Common common_;
  std::function<Result<int>()> chosen_;
};

void CommandLine::declareAuthoring() {
  add<NewCommand>(
      "new", "Begins a programme: a folder with one film, and notes on what to write where",
      "  lobbyctl new my-programme --name \"Kino am Markt\" --country DE",
      [](CLI::App& app, NewCommand& command) {
        app.add_option("DIR", command.folder, "The folder to make")->required();
        app.add_option("--name", command.name, "Name of the cinema")->type_name("NAME");
        app.add_option("--country", command.country,
                       "Where the cinema is, in two letters (default: where this computer is)")
            ->type_name("DE");
        app.add_option(
               "--languages", command.languages,
               "What visitors may choose from, the cinema's own first (default: that of the country, and "
               "English)")
            ->type_name("de,en,ar")
            ->delimiter(',')
            ->allow_extra_args(false);
        app.add_option("--time-zone", command.timeZone, "As in Europe/Berlin (default: that of the country)")
            ->type_name("ZONE");
      });
  add<CheckCommand>(
      "check", "Says everything that is wrong with a programme folder, and what to do",
      "  lobbyctl check my-programme\n  lobbyctl check my-programme --report week.html",
      [](CLI::App& app, CheckCommand& command) {
        app.add_option("DIR", command.folder, "The programme folder");
        app.add_option("--report", command.report, "Write a page with every card and what was found about it")
            ->type_name("FILE.html");
        app.add_flag(
            "--interface", command.interface,
            "Check the interface's own words instead (DIR: a folder of strings; default: the shipped)");
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

void CommandLine::declareImport() {
  add<ImportCommand>(
      "import", "Adds films and screenings from a web page, a JSON file or a table; says what has no place",
      "  lobbyctl import programme.html my-programme   # a saved page of the website\n"
      "  lobbyctl import week.csv my-programme --dry-run --date \"dd.MM.yyyy HH:mm\" \\\n"
      "      --map \"Titel=film,Datum=startDate,Uhrzeit=startDate,Saal=screen,Preis=-\"\n"
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
