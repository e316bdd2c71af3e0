#include "data/authoring/texts/strings_file.hpp"

#include <algorithm>
#include <optional>

#include "data/authoring/known.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

std::optional<StringsFile> readStrings(const Source& source, const fs::path& file) {
  const auto table = readToml(source, file);
  if (!table) return std::nullopt;
  StringsFile strings{file, file.stem().string(), {}};
  TableReader reader(*table, file, source.reporter);
  for (const TomlValue& entry : table->children) {
    if (const auto text = reader.text(entry.key))
      strings.messages.push_back({{entry.key, text->place}, *text});
  }
  return strings;
}

}  // namespace

std::vector<StringsFile> readStringsFiles(const Source& source) {
  std::vector<StringsFile> all;
  for (const fs::path& entry : list(source, {})) {
    if (entry.extension() != ".toml") {
      reportUnused(source, entry, "the words of a language are in a file such as en.toml");
    } else if (auto strings = readStrings(source, entry)) {
      const std::string canonical = canonicalLanguage(strings->language);
      if (canonical != strings->language) {
        source.reporter.error({entry, 0, 0},
                              "the language " + strings->language +
                                  " is not known, name the file by a BCP 47 tag such as de.toml");
      }
      all.push_back(std::move(*strings));
    }
  }
  // English first: of the same words in two languages it is the original.
  std::ranges::stable_partition(all,
                                [](const StringsFile& strings) { return strings.file == referenceFile; });
  return all;
}

const Pair* find(const StringsFile& strings, const std::string& key) {
  const auto found =
      std::ranges::find(strings.messages, key, [](const Pair& pair) { return pair.key.value; });
  return found == strings.messages.end() ? nullptr : &*found;
}

}  // namespace lobby::authoring
