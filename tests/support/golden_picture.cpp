#include "tests/support/golden_picture.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

#include "platform/draw/picture_codec.hpp"
#include "tests/support/picture_compare.hpp"

namespace lobby::test {

namespace fs = std::filesystem;

void checkGolden(const fs::path& folder, const std::string& prefix, const std::string& name,
                 const draw::Bitmap& picture) {
  CAPTURE(name);
  const fs::path expected = folder / name;
  const std::string found = prefix + name;
  REQUIRE(draw::writePng(found, picture));
  const bool update = std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr;
  if (update && (!fs::exists(expected) || !differenceOfPictures(expected, found).empty()))
    fs::copy_file(found, expected, fs::copy_options::overwrite_existing);
  const std::string difference = differenceOfPictures(expected, found);
  CHECK_MESSAGE(difference.empty(), difference, "; see ", fs::absolute(found).string());
  if (difference.empty()) fs::remove(found);
}

}  // namespace lobby::test
