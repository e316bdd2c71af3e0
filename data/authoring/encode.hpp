// Encodes many pictures on all processors, and hands them on in their order.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "data/authoring/tools.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

// Calls `take` on the calling thread, once for every file, in the order of `files`. Only a few pictures are
// in memory at a time. Stops at the first failure, the file's or `take`'s.
Result<void> encodeInOrder(const std::vector<std::filesystem::path>& files, const Tools& tools,
                           const std::function<Result<void>(std::size_t index, EncodedPicture)>& take);

}  // namespace lobby::authoring
