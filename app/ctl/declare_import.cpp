#include "app/ctl/declare.hpp"

namespace lobby::ctl {

void declareImport(Declarations& commands) {
  commands.add<ImportCommand>(
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

}  // namespace lobby::ctl
