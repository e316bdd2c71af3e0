#include "data/authoring/texts/word_lists.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "data/authoring/readers.hpp"
#include "data/authoring/texts/letters.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t mostLanguages = 64;  // a bit each

std::vector<std::string> wordsOf(const std::optional<Text>& text) {
  std::istringstream words(text ? text->value : "");
  return {std::istream_iterator<std::string>(words), {}};
}

std::u32string lower(std::string_view text) {
  std::u32string characters = toUtf32(text);
  std::ranges::transform(characters, characters.begin(), lowerCase);
  return characters;
}

}  // namespace

Result<WordLists> WordLists::read(const std::filesystem::path& assets) {
  const std::filesystem::path file = "languages/words.toml";
  const auto unreadable =
      fail(ErrorKind::system, "cannot read " + (assets / file).string() +
                                  ", install the program's assets again or name their folder");
  Reporter problems;
  const auto table = readToml({assets, problems}, file);
  if (!table || table->children.size() > mostLanguages) return unreadable;
  WordLists lists;
  for (const TomlValue& language : table->children) {
    if (language.type != TomlValue::Type::table) return unreadable;
    TableReader reader(language, file, problems);
    if (const auto words = wordsOf(reader.text("words")); !words.empty()) {
      for (const std::string& word : words) lists.add(lower(word), lists.languages_.size());
      const auto near = wordsOf(reader.text("near"));
      lists.near_.emplace_back(near.begin(), near.end());
      lists.languages_.push_back(language.key);
    }
    for (const Text& text : reader.texts("placeholders")) lists.placeholders_.insert(lower(text.value));
    reader.finish();
  }
  if (problems.hasErrors()) return unreadable;
  return lists;
}

std::optional<std::size_t> WordLists::indexOf(std::string_view language) const {
  const auto found = std::ranges::find(languages_, language);
  if (found == languages_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - languages_.begin());
}

const WordLists::Entry* WordLists::find(std::u32string_view lowerCaseWord) const {
  const auto found = words_.find(lowerCaseWord);
  return found == words_.end() ? nullptr : &found->second;
}

void WordLists::add(std::u32string_view word, std::size_t language) {
  const auto id = static_cast<std::uint32_t>(words_.size());
  const auto [place, isNew] = words_.try_emplace(std::u32string(word), Entry{id, 0, word.size() == 1});
  place->second.languages |= std::uint64_t{1} << language;
}

}  // namespace lobby::authoring
