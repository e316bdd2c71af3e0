// `lobbyctl`, the staff tool.
#include "app/ctl/command_line.hpp"

int main(int argc, char** argv) {
  return lobby::ctl::runCommandLine(argc, argv);
}
