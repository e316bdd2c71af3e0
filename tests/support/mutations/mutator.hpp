// Damages examples of what a parser reads: the same number gives the same bytes on every machine.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lobby::test {

class Mutator {
 public:
  explicit Mutator(std::vector<std::string> examples) : examples_(std::move(examples)) {}

  // The first numbers are the examples themselves.
  std::size_t examples() const { return examples_.size(); }
  // An example after one to four of: bits flipped, bytes replaced, a part cut out, the end cut off, a run
  // inserted, a part doubled, a part of another example put in.
  std::string mutation(std::uint64_t number) const;

 private:
  std::vector<std::string> examples_;
};

// The files of a folder in the order of their names, and an empty one. Throws when there are none.
std::vector<std::string> readExamples(const std::filesystem::path& folder);

}  // namespace lobby::test
