#include "app/ctl/declare.hpp"

namespace lobby::ctl {

CLI::Option* declareConfined(CLI::App& app, bool& confined) {
  return app.add_flag("--confined", confined,
                      "Give up all that reading a file from anywhere does not need (as the kiosk does)");
}

void declareSnapshots(Declarations& commands) {
  commands.add<ShowCommand>("show", "Says what is in an edition or a snapshot",
                            "  lobbyctl show week-47.lobby", [](CLI::App& app, ShowCommand& command) {
                              app.add_option("FILE", command.file, "The file")->required();
                              app.add_flag("--summary", command.summary, "Numbers only, as JSON");
                              declareConfined(app, command.confined);
                            });
  commands.add<DiffCommand>(
      "diff",
      "Says what changed from one edition or snapshot to the next: films, texts, pictures, screenings, "
      "languages, the rotation",
      "  lobbyctl diff week-46.lobby week-47.lobby", [](CLI::App& app, DiffCommand& command) {
        app.add_option("OLD", command.before, "The older file")->required();
        app.add_option("NEW", command.after, "The newer file")->required();
        app.add_flag("--exit-code", command.exitCodeTells, "End with 1 when something differs");
        app.add_flag("--summary", command.summary, "Numbers only, as JSON");
        declareConfined(app, command.confined);
        app.add_option("--now", command.now,
                       "Screenings that began before and are gone count as past (default: the clock)")
            ->type_name("ISO8601");
      });
}

void declareEditions(Declarations& commands) {
  commands.add<KeygenCommand>(
      "keygen", "Makes a key: lobbycards.key to sign editions with, lobbycards.pub for the kiosks",
      "  lobbyctl keygen keys", [](CLI::App& app, KeygenCommand& command) {
        app.add_option("DIR", command.folder, "The folder to write the two files to")->required();
        CLI::Option* none =
            app.add_flag("--no-password", command.noPassword, "Leave the secret key unprotected");
        declarePasswordFile(app, command.passwordFile)->excludes(none);
      });
  commands.add<SignCommand>(
      "sign", "Adds a signature to an edition, such as that of a new key",
      "  lobbyctl sign week-47.lobby --key new-keys/lobbycards.key", [](CLI::App& app, SignCommand& command) {
        app.add_option("FILE", command.file, "The edition")->required();
        app.add_option("--key", command.key, "Secret key to sign with")->required()->type_name("FILE");
        declarePasswordFile(app, command.passwordFile);
      });
  commands.add<VerifyCommand>(
      "verify", "Says who signed an edition, and whether every byte of it is as it was signed",
      "  lobbyctl verify week-47.lobby --trust keys", [](CLI::App& app, VerifyCommand& command) {
        app.add_option("FILE", command.file, "The edition")->required();
        app.add_option("--trust", command.trust, "Folder of trusted public keys; may be given twice")
            ->required()
            ->type_name("DIR")
            ->allow_extra_args(false);
      });
}

void declareStore(Declarations& commands) {
  const auto declareHome = [](CLI::App& app, std::filesystem::path& home) {
    app.add_option("--home", home, "The kiosk's home folder")->required()->type_name("DIR");
  };
  commands.add<InstallCommand>(
      "install", "Takes an edition into a kiosk's store; what is showing goes on until it is in",
      "  lobbyctl install /media/stick/week-47.lobby --home /var/lib/lobbycards",
      [=](CLI::App& app, InstallCommand& command) {
        app.add_option("FILE", command.file, "The edition; it is only read")->required();
        declareHome(app, command.home);
        app.add_flag("--json-progress", command.jsonProgress,
                     "Print a line of JSON a step, and the outcome, for a program to read");
        declareConfined(app, command.confined);
      });
  commands.add<FindCommand>(
      "find", "Says which editions lie on a stick, and which of them a kiosk would take",
      "  lobbyctl find /media/stick --home /var/lib/lobbycards", [=](CLI::App& app, FindCommand& command) {
        app.add_option("DIR", command.folder, "The stick, or any folder; it is only read")->required();
        declareHome(app, command.home);
        declareConfined(app, command.confined);
      });
  commands.add<RollbackCommand>(
      "rollback", "Goes back to the edition before; once more, and forward again",
      "  lobbyctl rollback --home /var/lib/lobbycards",
      [=](CLI::App& app, RollbackCommand& command) { declareHome(app, command.home); });
  commands.add<PinCommand>(
      "pin", "Sets the PIN for the kiosk's staff screens: 4 to 12 digits, asked for twice",
      "  lobbyctl pin --home /var/lib/lobbycards", [=](CLI::App& app, PinCommand& command) {
        declareHome(app, command.home);
        CLI::Option* none =
            app.add_flag("--remove", command.remove, "Take it away: the staff screens stay shut");
        app.add_option("--password-file", command.passwordFile, "Read the PIN from a file or pipe")
            ->type_name("FILE")
            ->excludes(none);
      });
  commands.add<StatusCommand>("status", "Says which editions a kiosk has, and what happened last",
                              "  lobbyctl status --home /var/lib/lobbycards",
                              [=](CLI::App& app, StatusCommand& command) { declareHome(app, command.home); });
  commands.add<FleetCommand>(
      "fleet", "Says how many kiosks are, from the health reports that each writes into its folder outbox",
      "  lobbyctl fleet reports", [](CLI::App& app, FleetCommand& command) {
        app.add_option("DIR", command.folder, "The folder with the reports, or with a folder a kiosk")
            ->required();
        app.add_option("--stale", command.staleHours, "End with 1 when a report is older (default: 24)")
            ->check(CLI::PositiveNumber)
            ->type_name("HOURS");
        app.add_option("--now", command.now, "Set the clock, in UTC (default: the machine's)")
            ->type_name("ISO8601");
      });
  commands.add<JobCommand>(
      "job", "Looks at a stick or takes an edition in, as the kiosk asks for it on standard input",
      "  lobbyctl job --assets /usr/share/lobbycards", [](CLI::App&, JobCommand&) {});
}

}  // namespace lobby::ctl
