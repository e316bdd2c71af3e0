// The last test of this program, for they run in the order of their names (tests/support/main.cpp), and a
// colon comes after a space: by now every case has been noted.
#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/data/edition/hostile/hostile.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

TEST_CASE("hostile: the table of all cases, each with what is said") {
  std::string table;
  for (const auto& [name, outcome] : notedCases()) table += name + "\n    " + outcome + "\n";
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) std::ofstream(HOSTILE_CASES, std::ios::binary) << table;
  CHECK(notedCases().size() >= 200);
  CHECK(table == contentOf(HOSTILE_CASES));
}

}  // namespace lobby::test
