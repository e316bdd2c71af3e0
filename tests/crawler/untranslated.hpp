// Finds words on the screen that should be in another language, or that nobody filled in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/canvas.hpp"

namespace lobby::test {

class Interpreter {
 public:
  // Reads every file of assets/strings; throws std::runtime_error when one cannot be read.
  Interpreter();

  // What is wrong with words that stand on a screen in `language`; nothing when all is well.
  std::optional<std::string> complaint(const Witness::Words& words, const std::string& language) const;

 private:
  std::map<std::string, std::set<std::string>, std::less<>> phrases_;  // of each language, without arguments
  std::set<std::string> keys_;
};

}  // namespace lobby::test
