// kiosk.toml: what is so on this one machine, whatever edition it shows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "platform/base/file_system.hpp"

namespace lobby {

struct KioskSettings {
  std::string cinema;                // take only its editions; empty: any cinema's
  bool clockIsTrusted = false;       // somebody vouches for the machine's clock
  std::string language;              // the visitors' to begin with, BCP 47; empty: the cinema's
  std::optional<float> panelInches;  // diagonal of the picture on the panel
};

// What the machine's own folder says where the home folder says nothing.
inline constexpr const char* systemSettings = "/etc/lobbycards/kiosk.toml";

// Reads HOME/kiosk.toml, or, when that is not there, `system`. Neither need be there. Fails with file and
// line on anything that is not understood, such as a key that does not exist: better no kiosk than one that
// is set up otherwise than somebody thinks.
Result<KioskSettings> readKioskSettings(FileSystem& files, const std::filesystem::path& home,
                                        const std::filesystem::path& system = systemSettings);

}  // namespace lobby
