// How a program is called, as plain values: what its help, its manual page and its completion are made from.
// The one source is its declaration for CLI11.
#pragma once

#include <string>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own
class App;
}

namespace lobby::usage {

struct Entry {                     // an option, or an argument
  std::vector<std::string> names;  // "-o", "--output"; of an argument the one name
  std::string value;               // "FILE", "gpu|software"; empty: it takes none
  std::string description;
  bool required = false;

  // "-o, --output FILE"
  std::string label() const;
  // "-o FILE", as an example of its use.
  std::string example() const;
};

struct Command {
  std::string name;  // as it is typed: "lobbyctl build"
  std::string summary;
  std::string footer;
  std::vector<Entry> arguments;
  std::vector<Entry> options;     // help last
  std::vector<Command> commands;  // of a program that has some

  // "lobbyctl build DIR -o FILE [options]"
  std::string synopsis() const;
};

Command describe(const CLI::App& app);

}  // namespace lobby::usage
