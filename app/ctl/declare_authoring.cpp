#include "app/ctl/declare.hpp"
#include "data/edition/manifest.hpp"

namespace lobby::ctl {

CLI::Option* declarePasswordFile(CLI::App& app, std::filesystem::path& file) {
  return app.add_option("--password-file", file, "Read the password from a file or pipe (one line a key)")
      ->type_name("FILE");
}

void declareAuthoring(Declarations& commands) {
  commands.add<NewCommand>(
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
  commands.add<CheckCommand>(
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
  commands.add<BuildCommand>(
      "build", "Checks a folder, and writes the file that the kiosk shows",
      "  lobbyctl build my-programme -o my.db\n"
      "  lobbyctl build my-programme -o week-47.lobby --key keys/lobbycards.key",
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
        app.add_option("--label", command.label, "A line for staff, such as \"Week 47\"")->type_name("LINE");
        app.add_option("--valid-until", command.validUntil, "Last day on which its times are shown")
            ->type_name("DATE");
      });
  commands.add<PreviewCommand>(
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

}  // namespace lobby::ctl
