// Connections to sockets that have a place in the file system.
#pragma once

#include <filesystem>

#include "platform/base/result.hpp"

namespace lobby::device {

// A connection (SOCK_STREAM, close-on-exec) that the caller closes. Fails with the system's reason when
// nobody listens.
Result<int> connectTo(const std::filesystem::path& socket);

}  // namespace lobby::device
