// The two real programs, and snapshots to break.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

using Words = std::vector<std::string>;

Outcome lobbycards(const Words& arguments, const Environment& environment = {});
Outcome lobbyctl(const Words& arguments, const Environment& environment = {});

// The same, as words that start them.
Words lobbycardsCommand(const Words& arguments);
Words lobbyctlCommand(const Words& arguments);

// Nothing that a display could be found by, but SDL's driver: "dummy" only pretends.
Environment noDisplay(const std::string& driver = "");

// A picture that lobbycards made, and what it said.
struct Shown {
  Outcome outcome;
  std::string state;   // as --dump-state writes it
  bool blank = false;  // the picture: nothing to read on it
};

// Shows a snapshot without a display, in a small window.
Shown show(const std::filesystem::path& snapshot, const Words& arguments = {});

// The same for the editions of a kiosk's home folder.
Shown showHome(const std::filesystem::path& home, const Words& arguments = {});

// The scenarios' programme, built once with the tests, copied for each test.
std::filesystem::path freshSnapshot(const TemporaryFolder& folder);
// The same after some SQL.
std::filesystem::path snapshotAfter(const TemporaryFolder& folder, const std::string& sql);

// What an edition says of itself; it is valid until 2026-12-03.
struct Wrapping {
  bool isSigned = true;
  std::uint64_t serial = 20261120120000;
  std::string label = "Week 47";
};

// Wraps a snapshot into an edition, without looking at it; gives the path. The public key to trust is the
// text `officeKey`.
std::filesystem::path editionOf(const std::filesystem::path& file, const std::filesystem::path& snapshot,
                                const Wrapping& wrapping = {});
// The bytes of an edition of the scenarios' programme.
std::string scenariosEdition(const Wrapping& wrapping = {});
std::string officeKey();

// Turns a folder into the home of a kiosk that trusts the office and has that edition of the scenarios.
void furnishHome(const TemporaryFolder& home);

bool contains(const std::string& text, const std::string& part);

// A sanitiser wrote its report: a crash, whatever the exit code.
bool crashed(const Outcome& outcome);

}  // namespace lobby::test
