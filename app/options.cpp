#include "app/options.hpp"

#include <CLI/CLI.hpp>

#include "app/options_words.hpp"
#include "app/shipped_assets.hpp"
#include "app/usage/parse.hpp"

namespace lobby {

using namespace option;

namespace {

// What is on the command line, before it is understood.
struct Words {
  std::string window;
  std::string panel;
  std::string screen;
  std::string draw;
  std::string rotate;
  std::string quitAfter;
};

constexpr const char* keys =
    "In a window: arrow keys, Enter, Escape, L (next language), F9 (staff screens), Q (quit), mouse and "
    "wheel.\n"
    "Staff screens (with --home): hold two opposite corners of the screen for three seconds.\n"
    "Exit codes: 0 somebody quit, 10 staff asked for a restart; 1 to 4 failures, as of lobbyctl.";

void declareWhatToShow(CLI::App& app, Options& options, Words& words) {
  app.add_option("--bundle", options.snapshot, "Show this edition, signed or not (made by lobbyctl build)")
      ->type_name("FILE.lobby");
  app.add_option("--snapshot", options.snapshot, "Show this bare snapshot (made by lobbyctl build)")
      ->type_name("FILE.db");
  app.add_flag("--follow", options.follow,
               "Show each file that takes the place of the first (lobbyctl preview)");
  app.add_option("--language", options.language, "Language to begin with (default: the cinema's)")
      ->type_name("TAG");
  app.add_option(
         "--screen", words.screen,
         "Begin at card:ID, film:ID, gallery:ID or article:ID (ID: the folder's name), programme or "
         "search:WORDS; with "
         "--screenshot also at staff, or at staff:pin, :media, :log, :rollback, :clock, :touch, :colours, "
         ":leave")
      ->type_name("NAME:ID");
  app.add_option("--now", options.now, "Set the clock, as 2026-11-20T18:42 in the cinema's time zone")
      ->type_name("ISO8601");
}

// Where the system puts sticks.
constexpr const char* usualMedia = "/run/lobbycards/media";

void declareHome(CLI::App& app, Options& options) {
  app.add_option("--home", options.home,
                 "Show the editions of this kiosk's home folder, and take new ones from sticks and its inbox")
      ->type_name("DIR");
  app.add_option("--media", options.media,
                 std::string("With --home: the folder in which sticks appear (default ") + usualMedia + ")")
      ->type_name("DIR");
  app.add_option("--demo", options.demo, "With --home: show this until the first edition comes")
      ->type_name("FILE");
  app.add_option("--importer", options.importer,
                 "With --home: let whoever listens there look at sticks (the unit lobbycards-job.socket)")
      ->type_name("SOCKET");
  app.add_option(
         "--stick-writer", options.stickWriter,
         "With --home: let whoever listens there write health reports (the unit lobbycards-report.socket)")
      ->type_name("SOCKET");
}

void declareDisplay(CLI::App& app, Options& options, Words& words) {
  app.add_flag("--fullscreen", options.fullscreen, "Cover the whole screen (default)");
  app.add_option("--window", words.window, "A window of that size, px; with --screenshot the picture's size")
      ->type_name("WxH");
  app.add_option("--panel", words.panel, "Diagonal of the panel (default 24), for the size of touch targets")
      ->type_name("INCHES");
  app.add_option("--rotate", words.rotate,
                 "Turn picture and touch clockwise on the panel (default: as kiosk.toml says)")
      ->type_name("0|90|180|270");
  app.add_option("--draw", words.draw,
                 "Draw with OpenGL ES 2 or on the processor (default: gpu if there is one)")
      ->type_name("gpu|software");
  app.add_option("--assets", options.assets, "Folder of the shipped assets (words, fonts.conf, badges)")
      ->type_name("DIR");
}

void declareRecords(CLI::App& app, Options& options, Words& words) {
  app.add_option("--screenshot", options.screenshot,
                 "Render one picture, upright, without a display, and quit")
      ->type_name("FILE.png");
  app.add_option("--record", options.record, "Write all touches to a file")->type_name("FILE");
  app.add_option("--replay", options.replay, "Play touches from a file")->type_name("FILE");
  app.add_option("--dump-state", options.stateDump, "At exit, write where the visitor was")
      ->type_name("FILE");
  app.add_option("--stats", options.stats, "At exit, write times, frames and memory")->type_name("FILE.json");
  app.add_option("--quit-after", words.quitAfter, "Quit by itself")->type_name("SECONDS");
}

void declare(CLI::App& app, Options& options, Words& words) {
  usage::prepare(app, "lobbycards", LOBBY_VERSION);
  app.footer(keys);
  options.assets = shippedAssets();
  declareWhatToShow(app, options, words);
  declareHome(app, options);
  declareDisplay(app, options, words);
  declareRecords(app, options, words);
}

Result<void> checkWhatToShow(const CLI::App& app) {
  std::vector<std::string> given;
  for (const char* option : {"--home", "--bundle", "--snapshot"}) {
    if (app.count(option) > 0) given.emplace_back(option);
  }
  if (given.size() > 1) return wrong(given[0] + " and " + given[1] + " contradict each other, leave one out");
  if (given.empty()) return wrong("say what to show: --home DIR, --bundle FILE.lobby or --snapshot FILE.db");
  return {};
}

Result<void> understand(const CLI::App& app, const Words& words, Options& options) {
  const auto given = [&](const char* option) { return app.count(option) > 0; };
  Result<void> good = checkWhatToShow(app);
  const auto take = [&](const char* option, auto read) {
    if (good && given(option)) good = read();
  };
  take("--window", [&] {
    if (!given("--fullscreen")) options.fullscreen = false;
    return parseSize(words.window, options);
  });
  take("--screen", [&] { return parseScreen(words.screen, options); });
  if (good && options.screen && options.screen->page == Page::staff) {
    if (options.home.empty())
      return wrong("the staff screens are those of a kiosk; name its folder with --home");
    if (options.screenshot.empty())
      return wrong("--screen leads past the PIN for pictures only, with --screenshot");
  }
  take("--panel", [&] { return parseNumber("--panel", words.panel, 1, options.panelInches.emplace()); });
  take("--quit-after",
       [&] { return parseNumber("--quit-after", words.quitAfter, 0, options.quitAfterSeconds.emplace()); });
  for (const char* option : {"--media", "--demo", "--importer", "--stick-writer"}) {
    take(option, [&] {
      return given("--home") ? Result<void>{}
                             : wrong(std::string(option) + " wants --home too: the kiosk's home folder");
    });
  }
  if (given("--home") && !given("--media")) options.media = usualMedia;
  take("--draw", [&] { return parseDrawing(words.draw, options); });
  take("--rotate", [&] { return parseRotation(words.rotate, options); });
  return good;
}

constexpr const char* summary =
    "Shows a cinema's programme on a touchscreen: film cards with stills and synopses, in the visitor's own "
    "language.";

}  // namespace

Result<Options> parseOptions(int argc, const char* const* argv) {
  Options options;
  Words words;
  CLI::App app(summary);
  declare(app, options, words);
  const auto answer = usage::parse(app, argc, argv);
  if (!answer) return std::unexpected(answer.error());
  options.answer = *answer;
  if (!options.answer.empty()) return options;
  if (auto good = understand(app, words, options); !good) return std::unexpected(good.error());
  return options;
}

usage::Command describeOptions() {
  Options options;
  Words words;
  CLI::App app(summary);
  declare(app, options, words);
  return usage::describe(app);
}

}  // namespace lobby
