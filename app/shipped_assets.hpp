// Where the words, fonts.conf, badges and so on lie that both programs need: beside the sources in a build
// tree, under /usr/share once a package was made (the CMake variable LOBBY_ASSETS).
#pragma once

#include <filesystem>

namespace lobby {

std::filesystem::path shippedAssets();

}  // namespace lobby
