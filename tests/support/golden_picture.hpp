// Pictures that stay as they were. LOBBY_UPDATE_GOLDENS=1 writes those anew that differ.
#pragma once

#include <filesystem>
#include <string>

#include "platform/draw/picture_codec.hpp"

namespace lobby::test {

// A doctest check. A picture that differs from `folder`/`name` stays in the working folder as `prefix``name`.
void checkGolden(const std::filesystem::path& folder, const std::string& prefix, const std::string& name,
                 const draw::Bitmap& picture);

}  // namespace lobby::test
