#include "app/usage/usage.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace lobby::usage {
namespace {

constexpr const char* undeclared = "TEXT";  // CLI11's word for a value of which nobody said more

Entry entryOf(const CLI::Option& option) {
  Entry entry;
  entry.description = option.get_description();
  entry.required = option.get_required();
  const std::string value = option.get_type_size() == 0 ? "" : option.get_type_name();
  if (option.get_positional()) {
    entry.names = {option.get_name(true, false)};
    entry.value = value == undeclared ? entry.names.front() : value;
    return entry;
  }
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  entry.value = value;
  return entry;
}

void addEntries(const CLI::App& app, Command& command) {
  const auto isAnswer = [&](const CLI::Option* option) {
    return option == app.get_help_ptr() || option == app.get_version_ptr();
  };
  std::vector<const CLI::Option*> options = app.get_options();
  std::ranges::stable_partition(options, [&](const CLI::Option* option) { return !isAnswer(option); });
  for (const CLI::Option* option : options) {
    auto& list = option->get_positional() ? command.arguments : command.options;
    list.push_back(entryOf(*option));
  }
}

}  // namespace

std::string Entry::label() const {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  const bool option = text.starts_with('-');
  return option && !value.empty() ? text + " " + value : text;
}

std::string Entry::example() const {
  return Entry{{names.front()}, value, {}, false}.label();
}

std::string Command::synopsis() const {
  std::string text = name;
  if (!commands.empty()) text += " COMMAND";
  for (const Entry& argument : arguments) {
    text += argument.required ? " " + argument.label() : " [" + argument.label() + "]";
  }
  for (const Entry& option : options) {
    if (option.required) text += " " + option.example();
  }
  return text + " [options]";
}

Command describe(const CLI::App& app) {
  Command command;
  command.name = app.get_name();
  for (const CLI::App* up = app.get_parent(); up != nullptr; up = up->get_parent()) {
    command.name.insert(0, up->get_name() + " ");
  }
  command.summary = app.get_description();
  command.footer = app.get_footer();
  addEntries(app, command);
  for (const CLI::App* inner : app.get_subcommands(nullptr)) command.commands.push_back(describe(*inner));
  return command;
}

}  // namespace lobby::usage
