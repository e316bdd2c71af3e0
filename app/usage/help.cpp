#include "app/usage/help.hpp"

#include <algorithm>
#include <sstream>

namespace lobby::usage {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t widestLabel = 22;

// Words in lines; the first goes on where `begun` ends, the others are indented.
std::string wrapped(const std::string& begun, const std::string& text, std::size_t indent) {
  std::string result;
  std::string line = begun;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool first = line.find_first_not_of(' ') == line.npos || line == begun;
    if (!first && line.size() + 1 + word.size() > columns) {
      result += line + "\n";
      line = std::string(indent, ' ') + word;
    } else {
      line += (first ? "" : " ") + word;
    }
  }
  return result + line + "\n";
}

struct Row {
  std::string label;
  std::string text;
};

std::string table(const std::string& title, const std::vector<Row>& rows) {
  if (rows.empty()) return {};
  std::size_t width = 0;
  for (const Row& row : rows) {
    if (row.label.size() <= widestLabel) width = std::max(width, row.label.size());
  }
  const std::size_t indent = 2 + width + 2;
  std::string text = "\n" + title + ":\n";
  for (const Row& row : rows) {
    std::string begun = "  " + row.label;
    if (begun.size() + 2 > indent) {
      text += begun + "\n";
      begun.clear();
    }
    begun.resize(indent, ' ');
    text += wrapped(begun, row.text, indent);
  }
  return text;
}

std::vector<Row> rowsOf(const std::vector<Entry>& entries) {
  std::vector<Row> rows;
  for (const Entry& entry : entries) rows.push_back({entry.label(), entry.description});
  return rows;
}

// Indented lines are examples, and stay as they are.
std::string footer(const std::string& text) {
  std::string result;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    result += line.starts_with(' ') || line.empty() ? line + "\n" : wrapped("", line, 0);
  }
  return result.empty() ? result : "\n" + result;
}

}  // namespace

std::string helpText(const Command& command) {
  std::vector<Row> commands;
  for (const Command& inner : command.commands) {
    commands.push_back({inner.name.substr(command.name.size() + 1), inner.summary});
  }
  const std::string stop = command.summary.ends_with('.') ? "" : ".";
  return wrapped("usage: ", command.synopsis(), 4) + "\n" + wrapped("", command.summary + stop, 0) +
         table("Commands", commands) + table("Arguments", rowsOf(command.arguments)) +
         table("Options", rowsOf(command.options)) + footer(command.footer);
}

}  // namespace lobby::usage
