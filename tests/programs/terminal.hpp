// lobbyctl on a terminal, as somebody sits at it.
#pragma once

#include "tests/programs/programs.hpp"

namespace lobby::test {

struct Typed {
  int exitCode = -1;
  std::string screen;  // all that was to be seen, what was typed and shown among it
};

// Types an answer, and Enter, whenever the program ends a line with ": ". "\x03" alone is Ctrl-C.
Typed lobbyctlOnTerminal(const Words& arguments, const Words& answers);

}  // namespace lobby::test
