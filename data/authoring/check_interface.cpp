// The interface's own words, looked at as a programme's texts are.
#include <algorithm>

#include "data/authoring/authoring.hpp"
#include "data/authoring/suggest.hpp"
#include "data/authoring/texts/evidence.hpp"
#include "data/authoring/texts/strings_file.hpp"
#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

void compareKeys(const StringsFile& strings, const StringsFile& english, Reporter& reporter) {
  std::vector<std::string> keys;
  for (const Pair& message : english.messages) {
    keys.push_back(message.key.value);
    if (find(strings, message.key.value) != nullptr) continue;
    reporter.error({strings.file, 0, 0}, message.key.value + " is missing, add a line such as " +
                                             message.key.value + " = \"" + message.value.value +
                                             "\" and translate it");
  }
  for (const Pair& message : strings.messages) {
    if (find(english, message.key.value) != nullptr) continue;
    reporter.error(message.key.place, "the key " + message.key.value + " is not known" +
                                          didYouMean(message.key.value, keys, ", take it out"));
  }
}

void checkMessage(const Pair& message, const Pair* english, Reporter& reporter) {
  const std::string& text = message.value.value;
  if (text.find_first_not_of(" \t\n") == text.npos) {
    reporter.error(message.value.place, message.key.value + " is empty, write something");
    return;
  }
  if (messageParagraphs(text).empty()) {
    reporter.error(message.value.place,
                   message.key.value + " is no MessageFormat, look at its braces and apostrophes");
    return;
  }
  if (english == nullptr) return;
  const auto wanted = messagePlaceholders(english->value.value), there = messagePlaceholders(text);
  for (const std::string& name : wanted) {
    if (std::ranges::find(there, name) == there.end())
      reporter.error(message.value.place,
                     "the placeholder {" + name + "} is missing, put it where its value belongs");
  }
  for (const std::string& name : there) {
    if (std::ranges::find(wanted, name) == wanted.end())
      reporter.error(message.value.place, "the placeholder {" + name + "} is not known" +
                                              didYouMean(name, wanted, ", take it out"));
  }
}

// Single words are too short to be judged; all the words of a file are not.
void checkLanguageOf(const StringsFile& strings, TextTools& tools, Reporter& reporter) {
  const LanguageFacts& language = tools.languages.of(strings.language);
  Evidence evidence(language, tools.lists);
  for (const Pair& message : strings.messages) {
    for (const Paragraph& paragraph : messageParagraphs(message.value.value)) evidence.add(paragraph);
  }
  const std::string other = evidence.otherLanguage(tools.languages);
  if (other.empty()) return;
  reporter.warning({strings.file, 0, 0}, "these words look like " + other + ", not " + language.name +
                                             ", translate them or name the file by its language");
}

}  // namespace

Result<Findings> checkInterface(const fs::path& strings, const fs::path& assets) {
  std::error_code error;
  if (!fs::is_directory(strings, error)) {
    return fail(ErrorKind::content,
                "there is no folder " + strings.string() + ", name one with files such as en.toml");
  }
  const auto lists = WordLists::read(assets);
  if (!lists) return std::unexpected(lists.error());
  Reporter reporter;
  const std::vector<StringsFile> all = readStringsFiles({strings, reporter});
  const bool hasEnglish = !all.empty() && all.front().file == referenceFile;
  if (!hasEnglish)
    reporter.error({referenceFile, 0, 0},
                   "the file is missing or cannot be read, the others are compared with it");
  TextTools tools{*lists, {}, Locator(strings)};
  Work interface;
  for (const StringsFile& each : all) {
    if (hasEnglish) compareKeys(each, all.front(), reporter);
    checkLanguageOf(each, tools, reporter);
    for (const Pair& message : each.messages) {
      checkMessage(message, hasEnglish ? find(all.front(), message.key.value) : nullptr, reporter);
      interface.passages.push_back(
          tomlPassage(Passage::Kind::message, each.language, message.key.value, message.value));
    }
  }
  checkWork(interface, tools, reporter);
  return reporter.take();
}

}  // namespace lobby::authoring
