// The command line of `lobbycards` (DESIGN 8).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/state.hpp"
#include "app/usage/usage.hpp"
#include "platform/base/result.hpp"
#include "platform/draw/rotation.hpp"

namespace lobby {

// A screen by its name: card:ID, film:ID, gallery:ID, article:ID; programme, search; staff, staff:media …
struct ScreenName {
  Page page = Page::card;
  std::string id;
  staff::Room room = staff::Room::overview;
};

// How a service manager tells why the kiosk ended; failures have the codes of ErrorKind.
inline constexpr int exitLeft = 0;      // somebody quit
inline constexpr int exitRestart = 10;  // staff asked for a restart

inline constexpr float usualPanelInches = 24;

struct Options {
  std::filesystem::path snapshot;     // what to show: an edition or a bare snapshot
  std::filesystem::path home;         // the editions of a kiosk; then there is no snapshot
  std::filesystem::path media;        // where sticks appear; empty: nowhere
  std::filesystem::path demo;         // with a home: a snapshot to show until the first edition comes
  std::filesystem::path importer;     // with a home: the socket of lobbycards-job.socket
  std::filesystem::path stickWriter;  // with a home: the socket of lobbycards-report.socket
  std::filesystem::path assets;
  bool fullscreen = true;
  int width = 0;  // px of the window, before the picture is turned in it; 0: the desktop's
  int height = 0;
  std::optional<float> panelInches;        // diagonal; none: as kiosk.toml says, or usualPanelInches
  std::optional<draw::Rotation> rotation;  // of the picture on the panel; none: as kiosk.toml says
  std::string language;                    // the visitor's at start; empty: the cinema's default
  std::string now;                         // ISO 8601, empty: the machine's clock
  std::optional<ScreenName> screen;
  bool follow = false;  // show each snapshot that takes the place of the first
  std::filesystem::path screenshot;
  std::filesystem::path stateDump;
  std::filesystem::path record;
  std::filesystem::path replay;
  std::filesystem::path stats;
  std::optional<double> quitAfterSeconds;
  enum class Drawing { automatic, gpu, software };
  Drawing drawing = Drawing::automatic;  // by the GPU if there is one
  std::string answer;  // to --help or --version: to be printed, and nothing else is to be done
};

Result<Options> parseOptions(int argc, const char* const* argv);

// What can be asked for: the one source of help, manual page and completion.
usage::Command describeOptions();

}  // namespace lobby
