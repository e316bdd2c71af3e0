// LANG.md: between two lines of +++ the title, its reading, the tagline and names in other scripts as TOML,
// then the text as Markdown.
#include <algorithm>

#include "data/authoring/readers.hpp"

namespace lobby::authoring {
namespace {

constexpr std::string_view fence = "+++";

std::string_view lineAt(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

// Where the line begins that closes the front matter; npos when none does.
std::size_t closingFence(std::string_view text, std::size_t at) {
  while (at < text.size() && lineAt(text, at) != fence) {
    const std::size_t end = text.find('\n', at);
    at = end == text.npos ? text.size() : end + 1;
  }
  return at < text.size() ? at : text.npos;
}

int lineNumber(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

std::size_t nextLine(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size() - 1) + 1;
}

void parseFrontMatter(std::string_view front, TextFile& file, Reporter& reporter) {
  const auto table = parseTomlFile(front, file.body.place.file, reporter, 2);
  if (!table) return;
  TableReader reader(*table, file.body.place.file, reporter);
  file.title = reader.requiredText("title", "title = \"…\"");
  if (const auto tagline = reader.text("tagline")) file.tagline = *tagline;
  if (const auto reading = reader.text("reading")) file.reading = *reading;
  file.names = reader.texts("names");
  reader.finish();
}

}  // namespace

TextFile parseTextFile(std::string_view text, const std::filesystem::path& file, Reporter& reporter) {
  TextFile result;
  result.language = {file.stem().string(), {file, 0, 0}};
  result.body.place = {file, 1, 0};
  if (lineAt(text, 0) != fence) {
    reporter.error({file, 1, 0}, "the front matter is missing, begin with +++, title = \"…\" and +++ again");
    result.body.value = text;
    return result;
  }
  const std::size_t begin = nextLine(text, 0);
  const std::size_t close = closingFence(text, begin);
  if (close == text.npos) {
    reporter.error({file, 1, 0}, "the front matter never ends, close it with a line of +++");
    return result;
  }
  parseFrontMatter(text.substr(begin, close - begin), result, reporter);
  const std::size_t body = nextLine(text, close);
  result.body.value = text.substr(body);
  result.body.place.line = lineNumber(text, body);
  return result;
}

TextFile readTextFile(const Source& source, const std::filesystem::path& file) {
  const std::optional<std::string> text = readText(source, file);
  if (text) return parseTextFile(*text, file, source.reporter);
  TextFile missing;
  missing.language = {file.stem().string(), {file, 0, 0}};
  return missing;
}

}  // namespace lobby::authoring
