// The command line of `lobbyctl`: every command and option is declared here once; parsing, help, manual page
// and completion all come from that.
#pragma once

#include "app/usage/usage.hpp"

namespace lobby::ctl {

// Does what the words ask for and returns the exit code. Failures go to standard error.
int runCommandLine(int argc, const char* const* argv);

// What can be asked for: the source of manual page and completion.
usage::Command describeCommandLine();

}  // namespace lobby::ctl
