// Runs one of our programs as a person would: arguments, environment, exit code, what it says.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace lobby::test {

struct Outcome {
  int exitCode = -1;   // −1: it was killed by a signal, or ran too long
  std::string output;  // standard output
  std::string errors;  // standard error
};

// Added to or, with an empty value, taken out of our own environment.
using Environment = std::map<std::string, std::string>;

// `command`: the program and its arguments. A program that has not ended after a minute is killed.
Outcome runProgram(const std::vector<std::string>& command, const Environment& environment = {});

// After a fork: turns this process into the program, and kills it after a minute.
[[noreturn]] void becomeProgram(const std::vector<std::string>& command, const Environment& environment);

}  // namespace lobby::test
