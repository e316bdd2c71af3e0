// The commands of `lobbyctl`: what each takes, and what it does. command_line.cpp fills the fields; a
// command's `run` prints its result on standard output and returns the exit code (DESIGN 8), or the failure
// to report. To add a command: a struct here, its `run` in a file of its own, a line in command_line.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/shipped_assets.hpp"
#include "platform/base/result.hpp"

namespace lobby::ctl {

// What every command knows.
struct Common {
  std::filesystem::path assets = shippedAssets();
  bool json = false;  // results for a program to read
};

struct NewCommand {
  std::filesystem::path folder;
  std::string name;
  std::string country;
  std::string timeZone;
  std::vector<std::string> languages;
  Result<int> run(const Common& common) const;
};

struct CheckCommand {
  std::filesystem::path folder;
  std::filesystem::path report;  // an HTML page to write; empty: none
  std::string now;               // ISO 8601; empty: the machine's clock
  bool interface = false;        // the folder holds the interface's strings; none: the shipped ones
  Result<int> run(const Common& common) const;
};

struct BuildCommand {
  std::filesystem::path folder;
  std::filesystem::path output;             // NAME.lobby: an edition; any other name: the bare snapshot
  std::vector<std::filesystem::path> keys;  // secret ones
  std::filesystem::path passwordFile;       // empty: ask on the terminal
  bool unsignedPreview = false;
  std::uint64_t serial = 0;  // 0: from the time
  std::string label;
  std::string validUntil;  // "2026-12-03"; empty: no end
  Result<int> run(const Common& common) const;
};

struct KeygenCommand {
  std::filesystem::path folder;
  bool noPassword = false;
  std::filesystem::path passwordFile;  // empty: ask on the terminal
  Result<int> run(const Common& common) const;
};

struct SignCommand {
  std::filesystem::path file;
  std::filesystem::path key;
  std::filesystem::path passwordFile;  // empty: ask on the terminal
  Result<int> run(const Common& common) const;
};

struct VerifyCommand {
  std::filesystem::path file;
  std::vector<std::filesystem::path> trust;  // folders of public keys
  Result<int> run(const Common& common) const;
};

struct InstallCommand {
  std::filesystem::path file;
  std::filesystem::path home;  // the kiosk's
  bool jsonProgress = false;   // a line of JSON a step on standard output, then the outcome
  bool confined = false;       // see confine.hpp
  Result<int> run(const Common& common) const;
};

struct FindCommand {
  std::filesystem::path folder;  // a stick
  std::filesystem::path home;
  bool confined = false;
  Result<int> run(const Common& common) const;
};

struct RollbackCommand {
  std::filesystem::path home;
  Result<int> run(const Common& common) const;
};

struct FleetCommand {
  std::filesystem::path folder;
  double staleHours = 24;  // a report that is older is stale
  std::string now;         // ISO 8601; empty: the machine's clock
  Result<int> run(const Common& common) const;
};

// Asked for on standard input, by the kiosk.
struct JobCommand {
  Result<int> run(const Common& common) const;
};

struct StatusCommand {
  std::filesystem::path home;
  Result<int> run(const Common& common) const;
};

struct PinCommand {
  std::filesystem::path home;
  std::filesystem::path passwordFile;  // empty: ask on the terminal
  bool remove = false;
  Result<int> run(const Common& common) const;
};

struct PreviewCommand {
  std::filesystem::path folder;
  std::string window = "1280x720";
  std::string language;  // these go to the kiosk as they are
  std::string screen;
  std::string now;
  Result<int> run(const Common& common) const;
};

struct ShowCommand {
  std::filesystem::path file;
  bool summary = false;   // counts only
  bool confined = false;  // see confine.hpp
  Result<int> run(const Common& common) const;
};

struct DiffCommand {
  std::filesystem::path before;
  std::filesystem::path after;
  std::string now;             // ISO 8601; empty: now
  bool exitCodeTells = false;  // 1 when something differs
  bool summary = false;        // counts only
  bool confined = false;       // see confine.hpp
  Result<int> run(const Common& common) const;
};

struct ImportCommand {
  std::filesystem::path file;
  std::filesystem::path folder;  // empty: the folder that one is in, when it is a programme
  std::string map;
  std::string date;
  std::string language;
  std::string cinema;
  bool dryRun = false;
  Result<int> run(const Common& common) const;
};

}  // namespace lobby::ctl
