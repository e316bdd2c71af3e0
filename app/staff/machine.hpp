// How the machine is, as Linux tells it.
#pragma once

#include <filesystem>

#include "app/staff/staff_view.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::staff {

// Without version and clockTrusted, which others know. What the system does not tell is left out. `root` is
// where proc and sys are.
MachineFacts readMachine(FileSystem& files, const std::filesystem::path& home,
                         const std::filesystem::path& root = "/");

}  // namespace lobby::staff
