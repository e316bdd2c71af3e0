#include "tests/programs/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

void checkGolden(const std::string& name, const std::string& found) {
  const std::filesystem::path file = std::filesystem::path(LOBBY_SOURCE_DIR "/tests/programs/goldens") / name;
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) std::ofstream(file, std::ios::binary) << found;
  REQUIRE_MESSAGE(std::filesystem::exists(file), "run with LOBBY_UPDATE_GOLDENS=1 to make ", name);
  CAPTURE(found);
  CHECK_MESSAGE(found == contentOf(file), name);
}

std::string replaced(std::string text, const std::string& part, const std::string& word) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + word.size())) {
    text.replace(at, part.size(), word);
  }
  return text;
}

}  // namespace lobby::test
