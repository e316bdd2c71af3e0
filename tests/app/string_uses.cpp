#include "tests/app/string_uses.hpp"

#include <filesystem>
#include <regex>

#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

// From behind the opening bracket to the closing one.
std::string_view insideBrackets(std::string_view text) {
  int open = 1;
  std::size_t at = 0;
  for (; at < text.size() && open > 0; ++at) {
    if (text[at] == '(') ++open;
    if (text[at] == ')') --open;
  }
  return text.substr(0, at - 1);
}

std::set<std::string> matches(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) found.insert((*it)[1]);
  return found;
}

}  // namespace

std::vector<StringUse> stringUsesIn(std::string_view source) {
  std::vector<StringUse> uses;
  for (const std::string_view call : {".get(", "add("}) {
    for (auto at = source.find(call); at != source.npos; at = source.find(call, at + 1)) {
      const std::string inside(insideBrackets(source.substr(at + call.size())));
      const auto brace = std::min(inside.find('{'), inside.size());
      const auto comma = call == "add(" ? std::min(inside.find(','), brace) : brace;
      StringUse use{matches(inside.substr(0, comma), "\"(\\w+)\""),
                    matches(inside.substr(brace), "\\{\\s*\"(\\w+)\"\\s*,")};
      if (!use.keys.empty()) uses.push_back(std::move(use));
    }
  }
  return uses;
}

std::string appSources() {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LOBBY_SOURCE_DIR "/app")) {
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") all += contentOf(entry.path()) + '\n';
  }
  return all;
}

}  // namespace lobby::test
