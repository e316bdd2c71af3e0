// Reads assets/versions.toml.
#include "app/house/table_row.hpp"
#include "app/house/version_codes.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;
using Country = VersionCodes::Country;

VersionCodes::Row readRow(TableRow& row) {
  VersionCodes::Row result;
  const auto code = row.text("code");
  row.require(code.has_value(), "code is missing, \"\" says that nothing is printed");
  result.code = code.value_or("");
  result.original = row.boolean("original");
  result.audio = row.texts("audio");
  result.subtitles = row.texts("subtitles");
  result.access = row.texts("access").value_or(std::vector<std::string>());
  row.finish();
  return result;
}

// Tables of words, such as [CH.audioName].
std::optional<Error> readNames(const fs::path& file, const TomlValue& table, VersionCodes::Names& names) {
  TableRow row(file, table);
  for (const TomlValue& name : table.children) names[name.key] = row.text(name.key).value_or("");
  row.finish();
  return row.error();
}

// What a country's entry holds, and the country that it takes its rows from.
class CountryReader {
 public:
  explicit CountryReader(const fs::path& file) : file_(file) {}

  Result<Country> read(const TomlValue& table) {
    TableRow row(file_, table);
    like = row.text("like").value_or("");
    country_.separator = row.text("separator").value_or(country_.separator);
    keep(row.error());
    for (const TomlValue& entry : table.children) readPart(entry);
    if (wrong_) return std::unexpected(*wrong_);
    return std::move(country_);
  }

  std::string like;

 private:
  void readPart(const TomlValue& entry) {
    if (entry.key == "like" || entry.key == "separator") return;
    if (entry.key == "row") {
      for (const TomlValue& each : entry.children) {
        TableRow row(file_, each);
        country_.rows.push_back(readRow(row));
        keep(row.error());
      }
    } else if (entry.key == "access") {
      keep(readNames(file_, entry, country_.access));
    } else if (entry.key == "audioName") {
      keep(readNames(file_, entry, country_.audioName));
    } else if (entry.key == "subtitlesName") {
      keep(readNames(file_, entry, country_.subtitlesName));
    } else {
      TableRow row(file_, entry);
      row.require(false, "nobody knows what this is");
      keep(row.error());
    }
  }

  void keep(const std::optional<Error>& error) {
    if (!wrong_ && error) wrong_ = error;
  }

  const fs::path& file_;
  Country country_;
  std::optional<Error> wrong_;
};

}  // namespace

Result<VersionCodes> VersionCodes::load(const fs::path& file) {
  const auto table = readToml(file);
  if (!table) return fail(ErrorKind::system, table.error().message);
  VersionCodes codes;
  for (const TomlValue& entry : table->children) {
    CountryReader reader(file);
    auto country = reader.read(entry);
    if (!country) return std::unexpected(country.error());
    if (!reader.like.empty()) {
      const auto other = codes.countries_.find(reader.like);
      if (other == codes.countries_.end())
        return fail(ErrorKind::system, file.string() + ":" + std::to_string(entry.line) + ": \"" + entry.key +
                                           "\": there is no " + reader.like + " further up");
      *country = other->second;
    }
    codes.countries_[entry.key] = std::move(*country);
  }
  return codes;
}

}  // namespace lobby
