// Compares a picture with the one that was expected, as an eye would: other processors round other ways.
#pragma once

#include <filesystem>
#include <string>

namespace lobby::test {

// Empty when alike: every channel within 6 of 255, but for one pixel in a thousand. Else what differs.
std::string differenceOfPictures(const std::filesystem::path& expected, const std::filesystem::path& found);

}  // namespace lobby::test
