// The command line of `lobbyctl`: every command and option is declared here once; parsing, help, manual page
// and completion all come from that.
#pragma once

namespace lobby::ctl {

// Does what the words ask for and returns the exit code. Failures go to standard error.
int runCommandLine(int argc, const char* const* argv);

}  // namespace lobby::ctl
