// What the store's tests share: keys, bundles, and a home folder in memory.
#pragma once

#include <string>
#include <string_view>

#include "data/edition/store.hpp"
#include "tests/data/edition/store/memory_file_system.hpp"

namespace lobby::test {

using edition::Choice;
using edition::EditionId;
using edition::EditionStore;
using edition::PublicKey;

inline constexpr const char* home = "/home";
inline constexpr const char* stick = "/stick";

// What makes one bundle differ from another.
struct Recipe {
  std::uint64_t serial = 1;
  std::string cinema = "morgenstern";
  std::string content = "a";  // repeated until it fills `size`
  std::size_t size = 300;
  std::uint32_t snapshotFormat = 1;
  unsigned signer = 1;  // which of the test keys; 0: nobody
};

// The key with this number; what the kiosk of the tests trusts is number 1.
PublicKey testKey(unsigned number);

// The bytes of a bundle, and what it is known by. The same recipe always gives the same.
const std::string& bundleOf(const Recipe& recipe);
EditionId idOf(const Recipe& recipe);
const std::string& payloadOf(const Recipe& recipe);

// Edition `n` of a row. Its serial is as long as a real one: a record does not fit into one sector of the
// disk. The third has three chunks, the others have one.
inline Recipe number(std::uint64_t n) {
  Recipe recipe;
  recipe.serial = 20'261'120'120'000 + n;
  recipe.content = "edition " + std::to_string(n) + " ";
  if (n == 3) recipe.size = 2 * edition::chunkSize + 300;
  return recipe;
}

// A disk with a home folder and a stick, both empty.
MemoryDisk emptyDisk();

// Where a bundle lies on the stick; and puts it there.
std::string fileOnStick(const Recipe& recipe);
std::string onStick(MemoryDisk& disk, const Recipe& recipe);

edition::StoreSettings settings();
const Clock& testClock();

// Opens the store. Fails the test when that does not work.
EditionStore openStore(FileSystem& files);

// What `install` says: "installed", "already here", "repaired", or "refused: …", "system: …".
std::string install(MemoryFileSystem& files, const Recipe& recipe);
std::string outcomeOf(const Result<edition::Installed>& installed);

// Installs, begins and confirms.
void establish(MemoryFileSystem& files, const Recipe& recipe);

// Empty when the edition's file is whole and signed, and its payload is `payload`; else what is wrong.
std::string problemOf(FileSystem& files, const EditionId& id, const std::string& payload);

}  // namespace lobby::test
