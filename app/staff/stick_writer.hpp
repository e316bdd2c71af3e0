// Puts a small file onto a stick. On a kiosk sticks can only be read; there a unit of its own is asked for
// it.
#pragma once

#include <filesystem>
#include <string>

#include "platform/base/file_system.hpp"

namespace lobby::staff {

// `file`: in the stick's folder, by a name that is free. `socket` is that of lobbycards-report.socket, which
// knows sticks by the name of their folder; empty: the stick can be written to. Waits until the file is on
// the stick, or for half a minute.
Result<void> writeOnStick(FileSystem& files, const std::filesystem::path& socket,
                          const std::filesystem::path& file, const std::string& text);

}  // namespace lobby::staff
