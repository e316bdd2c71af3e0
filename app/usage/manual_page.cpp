#include "app/usage/manual_page.hpp"

#include <algorithm>
#include <sstream>

#include "app/usage/template.hpp"

namespace lobby::usage {
namespace {

// Plain text for roff: a hyphen that can be copied, no accidental request at the beginning of a line.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

// Words that stay together on a line and are set in bold where they are typed as they stand, else in italics.
std::string bold(const std::string& text) {
  return "\\fB" + escaped(text) + "\\fR";
}
std::string italic(const std::string& text) {
  return "\\fI" + escaped(text) + "\\fR";
}

std::string labelOf(const Entry& entry) {
  if (!entry.names.front().starts_with('-')) return italic(entry.names.front());
  std::string text;
  for (const std::string& name : entry.names) text += (text.empty() ? "" : ", ") + bold(name);
  return entry.value.empty() ? text : text + " " + italic(entry.value);
}

std::string sentence(const std::string& text) {
  return escaped(text.ends_with('.') ? text : text + ".");
}

std::string entries(const std::vector<Entry>& list) {
  std::string text;
  for (const Entry& entry : list) {
    text += ".TP\n" + labelOf(entry) + "\n" + sentence(entry.description) + "\n";
  }
  return text;
}

// The indented lines of a footer are examples.
std::string examples(const std::string& footer) {
  std::string text;
  std::istringstream lines(footer);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  ")) text += "\n" + escaped(line.substr(2));
  }
  return text.empty() ? text : ".PP\n.EX" + text + "\n.EE\n";
}

std::string synopsis(const Command& command) {
  const std::string whole = command.synopsis();
  return bold(command.name) + escaped(whole.substr(command.name.size()));
}

bool isAmong(const Entry& entry, const std::vector<Entry>& list) {
  return std::ranges::any_of(list, [&](const Entry& other) {
    return other.label() == entry.label() && other.description == entry.description;
  });
}

// What every command takes is told once.
std::vector<Entry> commonOptions(const Command& program) {
  std::vector<Entry> common;
  if (program.commands.empty()) return common;
  for (const Entry& option : program.commands.front().options) {
    const bool everywhere = std::ranges::all_of(
        program.commands, [&](const Command& command) { return isAmong(option, command.options); });
    if (everywhere) common.push_back(option);
  }
  return common;
}

std::string commands(const Command& program, const std::vector<Entry>& common) {
  std::string text;
  for (const Command& command : program.commands) {
    std::vector<Entry> own = command.options;
    std::erase_if(own, [&](const Entry& option) { return isAmong(option, common); });
    text += ".SS " + synopsis(command) + "\n" + sentence(command.summary) + "\n" +
            entries(command.arguments) + entries(own) + examples(command.footer);
  }
  return text;
}

}  // namespace

std::string manualPage(const Command& program, std::string_view prose, const std::string& version) {
  const std::vector<Entry> common = commonOptions(program);
  return filled(prose, {{"SYNOPSIS", synopsis(program)},
                        {"COMMANDS", commands(program, common)},
                        {"COMMON", entries(common)},
                        {"OPTIONS", entries(program.options)},
                        {"VERSION", version}});
}

}  // namespace lobby::usage
