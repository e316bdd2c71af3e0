#include "data/authoring/hyphenator.hpp"

#include <system_error>

#include "data/authoring/hyphen_dictionary.hpp"
#include "data/authoring/hyphen_rules.hpp"
#include "data/authoring/long_words.hpp"
#include "data/markdown_source.hpp"
#include "platform/base/log.hpp"

namespace lobby::authoring {
namespace {

constexpr std::string_view softHyphen = "\u00AD";
constexpr std::size_t longWord = 10;  // letters
// A title or a name is broken only where it may fit on no line.
constexpr std::size_t veryLongWord = 16;

std::string withSoftHyphens(std::string_view text, const std::vector<std::size_t>& places) {
  std::string result;
  result.reserve(text.size() + places.size() * softHyphen.size());
  std::size_t from = 0;
  for (const std::size_t place : places) {
    result.append(text.substr(from, place - from)).append(softHyphen);
    from = place;
  }
  return result.append(text.substr(from));
}

// From places in the running text to places in its source, where the letters stand side by side there too.
std::vector<std::size_t> inSource(const RunningText& running, const std::vector<std::size_t>& places) {
  std::vector<std::size_t> result;
  for (const std::size_t place : places) {
    // Nowhere and one more is 0, where no word's second letter stands.
    if (running.origin[place - 1] + 1 == running.origin[place]) result.push_back(running.origin[place]);
  }
  return result;
}

}  // namespace

Hyphenator::Hyphenator(std::filesystem::path dictionaries) : folder_(std::move(dictionaries)) {}
Hyphenator::~Hyphenator() = default;

std::string Hyphenator::hyphenate(std::string_view text, std::string_view language, TextKind kind) {
  if (kind != TextKind::body) return withSoftHyphens(text, breaks(text, language, kind));
  const RunningText running = runningText(text);
  return withSoftHyphens(text, inSource(running, breaks(running.text, language, kind)));
}

std::vector<std::size_t> Hyphenator::breaks(std::string_view text, std::string_view language, TextKind kind) {
  std::vector<std::size_t> places;
  const auto words = longWords(text, kind == TextKind::title ? veryLongWord : longWord);
  if (words.empty()) return places;
  const Dictionary dictionary = dictionaryFor(language);
  if (!dictionary) return places;
  const HyphenRules& rules = hyphenRules(language);
  for (const LongWord& word : words) {
    if (word.capital && rules.capitalsAreNames && word.letters.size() < veryLongWord) continue;
    for (const std::size_t at : goodBreaks(word.letters, dictionary->breaks(word.letters), rules)) {
      places.push_back(word.positions[at]);
    }
  }
  return places;
}

Hyphenator::Dictionary Hyphenator::dictionaryFor(std::string_view language) {
  std::shared_future<Dictionary> dictionary;
  {
    const std::scoped_lock lock(mutex_);
    auto known = dictionaries_.find(language);
    if (known == dictionaries_.end()) {
      const std::string tag(language);
      // Deferred: whoever asks first loads it, outside the lock; the others wait for that one language.
      auto loading = std::async(std::launch::deferred, [this, tag] { return load(tag); }).share();
      known = dictionaries_.emplace(tag, std::move(loading)).first;
    }
    dictionary = known->second;
  }
  return dictionary.get();
}

Hyphenator::Dictionary Hyphenator::load(const std::string& language) const {
  for (const std::filesystem::path& name : dictionaryNames(language)) {
    std::error_code error;
    if (!std::filesystem::exists(folder_ / name, error)) continue;
    auto opened = HyphenDictionary::open(folder_ / name);
    if (opened) return std::make_shared<const HyphenDictionary>(std::move(*opened));
    log::warnOnce("the texts in " + language + " get no hyphens: " + opened.error().message);
    return nullptr;
  }
  if (const std::string package = dictionaryPackage(language); !package.empty()) {
    log::warnOnce("the texts in " + language + " get no hyphens, install the package " + package);
  }
  return nullptr;
}

}  // namespace lobby::authoring
