// Bundles that are not as they should be, and what is said about them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "data/edition/key.hpp"

namespace lobby::test {

// A bundle in pieces that can be changed one by one. Its header fits the pieces.
struct Parts {
  std::string manifest;
  std::string signatures;
  unsigned count = 0;
  std::string table;
  std::string payload;

  std::string bytes() const;
  // Signs the manifest as it is now, whatever it says.
  Parts& sign(std::string_view letters = "a");
  // Replaces the first occurrence; fails the test when there is none.
  Parts& edit(std::string_view from, std::string_view to);
  Parts& editSignatures(std::string_view from, std::string_view to);
};

// Three chunks, signed by the keys of these letters.
Parts goodParts(std::string_view letters = "a");
std::string good();

// "genuine", or why it was refused: what verifyBundle says, then what reading every chunk says. Fails the
// test when the failure is of another kind than `refused`.
std::string verdict(std::string bytes, const std::vector<edition::PublicKey>& trusted);
std::string verdict(std::string bytes, std::string_view trustedLetters = "a");

// Writes a little-endian number into the bytes.
std::string withNumber(std::string bytes, std::size_t at, std::size_t size, std::uint64_t value);

struct HostileCase {
  const char* name;
  std::string bytes;
  const char* verdict;
};
// Writes down what came of a case, for cases.txt, under the name of the test up to its colon. Fails the test
// when the name was there already.
void note(const std::string& name, const std::string& outcome);
const std::map<std::string, std::string>& notedCases();

// Checks each, and notes it.
void checkCases(const std::vector<HostileCase>& cases, std::string_view trustedLetters = "a");

}  // namespace lobby::test
