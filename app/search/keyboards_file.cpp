// Reads assets/keyboards.
#include <set>

#include "app/house/table_row.hpp"
#include "app/search/keyboards.hpp"
#include "data/utf8.hpp"
#include "platform/base/files.hpp"

namespace lobby::search {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view gap = "_";
constexpr std::size_t widest = 13;  // keys in a row: more are too small for a finger in portrait
constexpr std::size_t highest = 6;

std::vector<std::string> keysOf(std::string_view row) {
  std::vector<std::string> keys;
  for (std::size_t at = row.find_first_not_of(' '); at != row.npos; at = row.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(row.find(' ', at), row.size());
    const std::string_view key = row.substr(at, end - at);
    keys.emplace_back(key == gap ? std::string_view() : key);
    at = end;
  }
  return keys;
}

class Reader {
 public:
  explicit Reader(const fs::path& file) : file_(file) { keyboard_.language = file.stem().string(); }

  Result<Keyboard> read(const TomlValue& table) {
    TableRow row(file_, table);
    keyboard_.letters = row.text("letters").value_or("");
    keyboard_.label = row.text("label").value_or("");
    row.require(keyboard_.letters.size() == 4, "letters must be four letters, such as \"Latn\"");
    row.require(!keyboard_.label.empty(), "label is missing, say what the key reads that leads here");
    keep(row.error());
    if (const TomlValue* change = table.find("change")) readChanges(*change);
    if (const TomlValue* pages = table.find("page")) {
      for (const TomlValue& page : pages->children) readPage(page);
    }
    row.require(!keyboard_.pages.empty(), "there is no [[page]] of keys");
    for (const TomlValue& entry : table.children) {
      const bool known =
          entry.key == "letters" || entry.key == "label" || entry.key == "change" || entry.key == "page";
      row.require(known, entry.key + " is not known");
    }
    keep(row.error());
    if (wrong_) return std::unexpected(*wrong_);
    return std::move(keyboard_);
  }

 private:
  void readPage(const TomlValue& table) {
    TableRow row(file_, table);
    KeyPage page;
    page.label = row.text("label").value_or("");
    const auto rows = row.texts("rows").value_or(std::vector<std::string>());
    row.require(!rows.empty() && rows.size() <= highest,
                "rows must be one to " + std::to_string(highest) + " rows of keys");
    std::set<std::string> seen;
    for (const std::string& text : rows) {
      page.rows.push_back(keysOf(text));
      const auto& keys = page.rows.back();
      row.require(!keys.empty() && keys.size() <= widest,
                  "\"" + text + "\" must be one to " + std::to_string(widest) + " keys");
      for (const std::string& key : keys) {
        if (key.empty()) continue;
        row.require(toUtf32(key).size() == 1,
                    "\"" + key + "\" is more than one character, part them by blanks");
        row.require(seen.insert(key).second, "\"" + key + "\" is there twice");
      }
    }
    row.finish();
    keep(row.error());
    keyboard_.pages.push_back(std::move(page));
  }

  void readChanges(const TomlValue& table) {
    TableRow row(file_, table);
    for (const TomlValue& change : table.children) {
      auto& cycles = keyboard_.changes[change.key];
      for (const std::string& cycle : row.texts(change.key).value_or(std::vector<std::string>())) {
        cycles.push_back(toUtf32(cycle));
        row.require(cycles.back().size() > 1, "\"" + cycle + "\" must be two characters or more");
      }
    }
    row.finish();
    keep(row.error());
  }

  void keep(const std::optional<Error>& error) {
    if (!wrong_ && error) wrong_ = error;
  }

  const fs::path& file_;
  Keyboard keyboard_;
  std::optional<Error> wrong_;
};

}  // namespace

Result<Keyboards> Keyboards::load(const fs::path& folder) {
  const auto files = listFolder(folder);
  if (!files) return std::unexpected(files.error());
  Keyboards keyboards;
  for (const fs::path& file : *files) {
    if (file.extension() != ".toml") continue;
    const auto table = readToml(file);
    if (!table) return fail(ErrorKind::system, table.error().message);
    auto keyboard = Reader(file).read(*table);
    if (!keyboard) return std::unexpected(keyboard.error());
    keyboards.keyboards_.emplace(file.stem().string(), std::move(*keyboard));
  }
  if (keyboards.keyboards_.contains("en")) return keyboards;
  return fail(ErrorKind::system, "there is no keyboard " + (folder / "en.toml").string() +
                                     ", install the program's assets again");
}

}  // namespace lobby::search
