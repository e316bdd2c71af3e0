#include "app/usage/bash_completion.hpp"

#include "app/usage/template.hpp"

namespace lobby::usage {
namespace {

// What to offer for a value, as the script knows it: DIR, FILE, *.db, a choice such as gpu|software, or "-"
// for a value that nobody can guess.
std::string kindOf(const std::string& value, bool argument) {
  if (value == "DIR" || value == "FILE" || value.find('|') != value.npos) return value;
  if (value.starts_with("FILE.")) return "*" + value.substr(4);
  return argument ? "FILE" : "-";  // arguments by other names, such as OLD and NEW, are files
}

std::string shortName(const Command& command, const Command& program) {
  return command.name == program.name ? "" : command.name.substr(program.name.size() + 1);
}

std::string expectations(const Command& command, const Command& program) {
  std::string options;
  for (const Entry& option : command.options) {
    for (const std::string& name : option.names) options += (options.empty() ? "" : " ") + name;
  }
  std::string arguments;
  for (const Entry& argument : command.arguments) {
    arguments += (arguments.empty() ? "'" : " '") + kindOf(argument.value, true) + "'";
  }
  return "    '" + shortName(command, program) + "') options='" + options + "' arguments=(" + arguments +
         ") ;;\n";
}

std::string values(const Command& command, const Command& program) {
  std::string cases;
  for (const Entry& option : command.options) {
    if (option.value.empty()) continue;
    cases += "    ";
    for (const std::string& name : option.names) {
      cases +=
          (&name == &option.names.front() ? "'" : " | '") + shortName(command, program) + " " + name + "'";
    }
    cases += ") wanted='" + kindOf(option.value, false) + "' ;;\n";
  }
  return cases;
}

}  // namespace

std::string bashCompletion(const Command& program, std::string_view script) {
  std::string expects = expectations(program, program);
  std::string wanted = values(program, program);
  std::string names;
  for (const Command& command : program.commands) {
    expects += expectations(command, program);
    wanted += values(command, program);
    names += (names.empty() ? "" : " ") + shortName(command, program);
  }
  return filled(script,
                {{"PROGRAM", program.name}, {"COMMANDS", names}, {"EXPECTS", expects}, {"VALUES", wanted}});
}

}  // namespace lobby::usage
