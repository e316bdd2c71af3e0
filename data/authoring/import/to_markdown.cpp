#include <algorithm>

#include "data/authoring/import/film_files.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// "&amp;": an entity, which Markdown would decode.
bool isEntity(std::string_view text) {
  const std::size_t end = text.find(';');
  return end != text.npos && end > 1 && std::ranges::all_of(text.substr(1, end - 1), [](char c) {
           return isAsciiLetter(c) || isDigit(c) || c == '#';
         });
}

// Where a character stands that only means something at the beginning of a line; npos: nowhere.
std::size_t lineMark(std::string_view line) {
  if (line.empty()) return line.npos;
  if (std::string_view("#>+-=~").find(line.front()) != std::string_view::npos) return 0;
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits == line.npos || digits == 0 || digits > 9) return line.npos;
  return line[digits] == '.' || line[digits] == ')' ? digits : line.npos;
}

std::string escaped(std::string_view line) {
  constexpr std::string_view always = "\\*_`[]<";
  const std::size_t mark = lineMark(line);
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool escape =
        always.find(line[i]) != always.npos || i == mark || (line[i] == '&' && isEntity(line.substr(i)));
    if (escape) result += '\\';
    result += line[i];
  }
  return result;
}

}  // namespace

std::string toMarkdown(std::string_view text, std::string_view lineEnd) {
  std::string result;
  for (const std::string& line : split(text, '\n')) {
    const std::string tidy = tidyLine(line);
    if (tidy.empty()) continue;
    if (!result.empty()) result.append(lineEnd).append(lineEnd);
    result += escaped(tidy);
  }
  return result;
}

}  // namespace lobby::authoring
