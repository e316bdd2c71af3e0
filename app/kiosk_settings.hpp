// kiosk.toml: what is so on this one machine, whatever edition it shows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/file_system.hpp"
#include "platform/draw/rotation.hpp"

namespace lobby {

struct KioskSettings {
  std::string cinema;                  // take only its editions; empty: any cinema's
  std::string cinemaMistake;           // it may name one, but cannot be understood: then nothing new is taken
  bool clockIsTrusted = false;         // somebody vouches for the machine's clock
  std::string language;                // the visitors' to begin with, BCP 47; empty: the cinema's
  std::string staffLanguage;           // the staff screens' to begin with; empty: the one on show
  std::optional<float> panelInches;    // diagonal of the picture on the panel
  std::optional<int> viewingDistance;  // mm from the eyes to the panel; none: nothing is said about it
  draw::Rotation rotation = draw::Rotation::none;  // of picture and touch on the panel

  // What was not understood, each with file and line: there the setting is as if it were left out. A kiosk is
  // not kept black by a slip of the pen; whoever looks after it is told.
  std::vector<std::string> mistakes;
};

// What the machine's own folder says where the home folder says nothing.
inline constexpr const char* systemSettings = "/etc/lobbycards/kiosk.toml";

// Reads HOME/kiosk.toml, or, when that is not there, `system`. Neither need be there, nor be right.
KioskSettings readKioskSettings(FileSystem& files, const std::filesystem::path& home,
                                const std::filesystem::path& system = systemSettings);

}  // namespace lobby
