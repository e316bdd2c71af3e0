#include "tests/support/mutations/mutator.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>

#include "platform/base/files.hpp"

namespace lobby::test {
namespace {

constexpr std::size_t longest = 20'000;  // bytes; runs and joins must not grow without end
constexpr std::size_t longestRun = 300;

// Not std's distributions: they differ from one library to the next.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  // 0 … count − 1; 0 when there is nothing to choose from.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : engine_() % count; }
  // What parsers are apt to trip over: limits of numbers, separators, quotes, parts of a letter.
  char byte() {
    static constexpr std::string_view odd("\0\1\x7F\x80\xC0\xE0\xF0\xFF\n\r\t \"'\\,;:=[]{}<>&#*-+.09", 33);
    return below(3) == 0 ? static_cast<char>(below(256)) : odd[below(odd.size())];
  }

 private:
  std::mt19937_64 engine_;
};

struct Part {
  std::size_t begin, size;
};

// Mostly short.
Part anyPart(const std::string& bytes, Dice& dice) {
  const std::size_t begin = dice.below(bytes.size());
  const std::size_t most = bytes.size() - begin;
  return {begin, dice.below(1 + (dice.below(2) == 0 ? most : std::min<std::size_t>(most, 8)))};
}

void change(std::string& bytes, const std::string& other, Dice& dice) {
  const std::size_t place = dice.below(bytes.size() + 1);
  const Part part = anyPart(bytes, dice);
  const Part foreign = anyPart(other, dice);
  switch (dice.below(8)) {
    case 0:
      if (place < bytes.size()) bytes[place] = static_cast<char>(bytes[place] ^ (1 << dice.below(8)));
      break;
    case 1:
      if (place < bytes.size()) bytes[place] = dice.byte();
      break;
    case 2:
      bytes.erase(part.begin, part.size);
      break;
    case 3:
      bytes.resize(place);
      break;
    case 4:
      bytes.insert(place, 1 + dice.below(dice.below(2) == 0 ? 4 : longestRun), dice.byte());
      break;
    case 5:
      bytes.insert(place, bytes.substr(part.begin, part.size));
      break;
    case 6:
      bytes.insert(place, other, foreign.begin, foreign.size);
      break;
    default:
      bytes.replace(part.begin, part.size, other, foreign.begin, foreign.size);
  }
  if (bytes.size() > longest) bytes.resize(longest);
}

}  // namespace

std::string Mutator::mutation(std::uint64_t number) const {
  std::string bytes = examples_[number % examples_.size()];
  if (number < examples_.size()) return bytes;
  Dice dice(number);
  for (std::size_t left = 1 + dice.below(4); left > 0; --left) {
    change(bytes, examples_[dice.below(examples_.size())], dice);
  }
  return bytes;
}

std::vector<std::string> readExamples(const std::filesystem::path& folder) {
  const auto files = listFolder(folder);
  if (!files) throw std::runtime_error(files.error().message);
  std::vector<std::string> examples;
  for (const auto& file : *files) {
    auto bytes = readFile(file);
    if (!bytes) throw std::runtime_error(bytes.error().message);
    examples.push_back(std::move(*bytes));
  }
  if (examples.empty()) throw std::runtime_error("there is no example in " + folder.string());
  examples.emplace_back();
  return examples;
}

}  // namespace lobby::test
