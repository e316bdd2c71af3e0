#include "tests/crawler/untranslated.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "data/toml.hpp"

namespace lobby::test {

Interpreter::Interpreter() {
  for (const auto& file : std::filesystem::directory_iterator(LOBBY_ASSETS "/strings")) {
    const auto table = readToml(file.path());
    if (!table) throw std::runtime_error(table.error().message);
    auto& phrases = phrases_[file.path().stem().string()];
    for (const TomlValue& word : table->children) {
      keys_.insert(word.key);
      if (word.text.find('{') == std::string::npos) phrases.insert(word.text);
    }
  }
}

std::optional<std::string> Interpreter::complaint(const Witness::Words& words,
                                                  const std::string& language) const {
  if (words.language != language) return std::nullopt;  // the programme's own, which may be in any
  if (words.text.find_first_of("{}") != std::string::npos) return "\"" + words.text + "\" was not filled in";
  if (keys_.contains(words.text)) return "\"" + words.text + "\" is a key, not a word";
  const auto own = phrases_.find(language);
  if (own == phrases_.end() || own->second.contains(words.text)) return std::nullopt;
  for (const auto& [other, phrases] : phrases_) {
    if (phrases.contains(words.text)) return "\"" + words.text + "\" is " + other + ", not " + language;
  }
  return std::nullopt;
}

}  // namespace lobby::test
