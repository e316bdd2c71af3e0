// An open file that is not on any disk.
#pragma once

#include <memory>
#include <string>

#include "platform/base/file_system.hpp"

namespace lobby::test {

std::unique_ptr<OpenFile> memoryFile(std::string bytes);

}  // namespace lobby::test
