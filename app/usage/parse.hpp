// Reads the command line of a program that is declared for CLI11, with answers and messages in the house's
// words.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace CLI {
class App;
}

namespace lobby::usage {

// What every program of ours has in common: --help, --version, the last of two values holds. Before anything
// else is declared.
void prepare(CLI::App& app, const std::string& name, const std::string& version);

// Fills what the declaration names. Returns what is to be printed for --help or --version, and then nothing
// else is to be done; empty otherwise. A failure says what is wrong and where to read on.
Result<std::string> parse(CLI::App& app, int argc, const char* const* argv);

}  // namespace lobby::usage
