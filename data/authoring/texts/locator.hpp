// From a byte of a passage to the line and column where staff find it in their file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/authoring/texts/passage.hpp"

namespace lobby::authoring {

// In TOML a character may be written as an escape, and a text may go over several lines: only the file itself
// knows. It is read when there is a finding to place, and the last one is kept.
class Locator {
 public:
  explicit Locator(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // When the file no longer says what was read from it, the place of the whole passage.
  Place placeOf(const Passage& passage, std::size_t byte);

 private:
  void open(const std::filesystem::path& file);
  std::size_t byteOf(int line, int column) const;

  std::filesystem::path folder_;
  std::filesystem::path file_;
  std::string text_;
  std::vector<std::size_t> lines_;  // where each begins
};

}  // namespace lobby::authoring
