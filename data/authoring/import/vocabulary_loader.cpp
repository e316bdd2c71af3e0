// Reads the shipped words. What is wrong with them is a bug of ours; a test finds it.
#include <algorithm>

#include "data/authoring/import/text.hpp"
#include "data/authoring/import/vocabulary.hpp"
#include "data/authoring/readers.hpp"

namespace lobby::authoring {

namespace fs = std::filesystem;

class VocabularyLoader {
 public:
  VocabularyLoader(Vocabulary& vocabulary, fs::path assets)
      : vocabulary_(vocabulary), assets_(std::move(assets)) {}

  Result<void> load() {
    using Read = void (VocabularyLoader::*)(const TomlValue&);
    const std::pair<const char*, Read> files[] = {{"genres.toml", &VocabularyLoader::readGenres},
                                                  {"import/words.toml", &VocabularyLoader::readWords},
                                                  {"import/ratings.toml", &VocabularyLoader::readRatings},
                                                  {"import/versions.toml", &VocabularyLoader::readVersions}};
    for (const auto& [name, read] : files) {
      file_ = name;
      const auto table = readToml({assets_, problems_}, name);
      if (table) (this->*read)(*table);
      if (!table || problems_.hasErrors()) return broken();
    }
    return {};
  }

 private:
  using Names = std::map<std::string, std::string>;

  std::unexpected<Error> broken() {
    return fail(ErrorKind::system, "cannot read " + (assets_ / file_).string() +
                                       ", install the program's assets again or name their folder");
  }

  void readGenres(const TomlValue& table) {
    Names& genres = vocabulary_.words_[WordKind::genre];
    for (const TomlValue& genre : table.children) {
      genres.emplace(foldCompact(genre.key), genre.key);
      for (const TomlValue& name : genre.children) genres.emplace(foldCompact(name.text), genre.key);
    }
  }

  void readWords(const TomlValue& table) {
    const std::pair<const char*, WordKind> kinds[] = {
        {"status", WordKind::status},     {"access", WordKind::access}, {"languages", WordKind::language},
        {"countries", WordKind::country}, {"genres", WordKind::genre},  {"columns", WordKind::column},
        {"screens", WordKind::screen}};
    TableReader reader(table, file_, problems_);
    for (const auto& [name, kind] : kinds) {
      Names& words = vocabulary_.words_[kind];
      const TomlValue* entries = reader.table(name);
      if (entries == nullptr) continue;
      for (const TomlValue& entry : entries->children) {
        words.emplace(foldCompact(entry.key), entry.key);
        for (const TomlValue& theirs : entry.children) words.emplace(foldCompact(theirs.text), entry.key);
      }
    }
    reader.finish();
  }

  static std::vector<std::string> folded(const TomlValue* list) {
    std::vector<std::string> words;
    if (list == nullptr) return words;
    for (const TomlValue& word : list->children) words.push_back(fold(word.text));
    return words;
  }

  void readRatings(const TomlValue& table) {
    for (const TomlValue& country : table.children) {
      if (country.key == "words") {
        vocabulary_.beforeRating_ = folded(country.find("before"));
        vocabulary_.afterRating_ = folded(country.find("after"));
        continue;
      }
      Vocabulary::Board& board = vocabulary_.boards_[country.key];
      board.names = folded(country.find("board"));
      for (const TomlValue& rating : country.children) {
        if (rating.key == "board") continue;
        board.spellings.emplace(foldCompact(rating.key), rating.key);
        for (const TomlValue& other : rating.children) {
          board.spellings.emplace(foldCompact(other.text), rating.key);
        }
      }
    }
  }

  void readVersions(const TomlValue& table) {
    TableReader reader(table, file_, problems_);
    for (const TomlValue* entry : reader.tables("mark")) vocabulary_.marks_.push_back(readMark(*entry));
    reader.finish();
  }

  VersionMark readMark(const TomlValue& table) {
    TableReader reader(table, file_, problems_);
    VersionMark mark;
    for (const Text& name : reader.texts("names")) mark.names.push_back(foldCompact(name.value));
    mark.bare = valuesOf(reader.texts("bare"));
    mark.countries = valuesOf(reader.texts("country"));
    const TomlValue* audio = table.find("audio");
    if (audio != nullptr && audio->type == TomlValue::Type::string) {
      mark.means.original = reader.text("audio")->value == "original";
    } else {
      mark.means.audio = valuesOf(reader.texts("audio"));
    }
    const bool subtitles = table.find("subtitles") != nullptr;
    const std::vector<std::string> languages = valuesOf(reader.texts("subtitles"));
    if (subtitles) mark.means.subtitles = languages;
    if (const auto format = reader.text("format")) mark.means.formats = {format->value};
    mark.means.access = valuesOf(reader.texts("access"));
    reader.finish();
    return mark;
  }

  static std::vector<std::string> valuesOf(const std::vector<Text>& texts) {
    std::vector<std::string> values;
    for (const Text& text : texts) values.push_back(text.value);
    return values;
  }

  Vocabulary& vocabulary_;
  fs::path assets_;
  fs::path file_;
  Reporter problems_;
};

Result<Vocabulary> Vocabulary::load(const fs::path& assets) {
  Vocabulary vocabulary;
  if (const auto loaded = VocabularyLoader(vocabulary, assets).load(); !loaded) {
    return std::unexpected(loaded.error());
  }
  return vocabulary;
}

}  // namespace lobby::authoring
