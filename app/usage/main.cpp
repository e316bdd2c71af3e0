// Writes what is made from the command lines when Lobbycards is built: manual pages and completion.
//   write_usage man|completion PROGRAM TEMPLATE OUTPUT
#include <string_view>

#include "app/ctl/command_line.hpp"
#include "app/options.hpp"
#include "app/usage/bash_completion.hpp"
#include "app/usage/manual_page.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

int main(int argc, char** argv) {
  if (argc != 5) {
    lobby::log::error("usage: write_usage man|completion PROGRAM TEMPLATE OUTPUT");
    return lobby::exitCode(lobby::ErrorKind::usage);
  }
  const auto program =
      std::string_view(argv[2]) == "lobbyctl" ? lobby::ctl::describeCommandLine() : lobby::describeOptions();
  const auto text = lobby::readFile(argv[3]);
  const auto written = !text ? std::unexpected(text.error())
                             : lobby::writeFileAtomically(
                                   argv[4], std::string_view(argv[1]) == "man"
                                                ? lobby::usage::manualPage(program, *text, LOBBY_VERSION)
                                                : lobby::usage::bashCompletion(program, *text));
  if (written) return 0;
  lobby::log::error(written.error().message);
  return lobby::exitCode(written.error().kind);
}
