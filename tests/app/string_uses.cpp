#include "tests/app/string_uses.hpp"

#include <algorithm>
#include <filesystem>

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

// The words in quotation marks, of those that `wanted` takes by what stands before and behind.
template <class Wanted>
std::set<std::string> quoted(std::string_view text, Wanted wanted) {
  std::set<std::string> words;
  for (auto open = text.find('"'); open != text.npos; open = text.find('"', open + 1)) {
    const auto close = std::min(text.find('"', open + 1), text.size());
    const std::string_view word = text.substr(open + 1, close - open - 1);
    if (wanted(text.substr(0, open), text.substr(std::min(close + 1, text.size())))) words.emplace(word);
    open = close;
  }
  return words;
}

// {"name", value}
bool isArgument(std::string_view before, std::string_view behind) {
  return before.ends_with('{') && behind.starts_with(',');
}

}  // namespace

std::vector<StringUse> stringUsesIn(std::string_view source) {
  std::vector<StringUse> uses;
  for (const std::string_view call : {".get(", "add("}) {
    for (auto at = source.find(call); at != source.npos; at = source.find(call, at + 1)) {
      const std::string inside(insideBrackets(source.substr(at + call.size())));
      const auto brace = std::min(inside.find('{'), inside.size());
      const auto comma = call == "add(" ? std::min(inside.find(','), brace) : brace;
      StringUse use{quoted(std::string_view(inside).substr(0, comma), [](auto, auto) { return true; }),
                    quoted(std::string_view(inside).substr(brace), isArgument)};
      if (!use.keys.empty()) uses.push_back(std::move(use));
    }
  }
  return uses;
}

std::string appSources() {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LOBBY_SOURCE_DIR "/app")) {
    // lobbyctl speaks English only.
    if (entry.path().string().find("/app/ctl/") != std::string::npos) continue;
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
      all += contentOf(entry.path()) + '\n';
  }
  return all;
}

}  // namespace lobby::test
