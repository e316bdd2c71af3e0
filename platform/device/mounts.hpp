// What is mounted where, as Linux tells in /proc/self/mountinfo.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace lobby::device {

// By the place; the value is the same for as long as it stays mounted there.
using Mounts = std::map<std::filesystem::path, std::string>;

Mounts mountsIn(std::string_view mountinfo);

}  // namespace lobby::device
