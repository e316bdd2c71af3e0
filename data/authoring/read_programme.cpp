#include "data/authoring/readers.hpp"

namespace lobby::authoring {

CinemaFile parseCinema(const TomlValue& table, const std::filesystem::path& file, Reporter& reporter) {
  TableReader reader(table, file, reporter);
  CinemaFile cinema;
  cinema.place = {file, 0, 0};
  cinema.id = reader.requiredText("id", "id = \"morgenstern\"");
  cinema.names = reader.textOrPairs("name");
  cinema.country = reader.requiredText("country", "country = \"DE\"");
  cinema.timeZone = reader.requiredText("timeZone", "timeZone = \"Europe/Berlin\"");
  cinema.languages = reader.texts("languages");
  if (cinema.names.empty()) reporter.error(cinema.place, "name is missing, add name = \"…\"");
  if (cinema.languages.empty()) {
    reporter.error(cinema.place, "languages is missing, add a line such as languages = [\"de\", \"en\"]");
  }
  const auto written = reader.text("defaultLanguage");
  if (written) {
    cinema.defaultLanguage = *written;
  } else if (!cinema.languages.empty()) {
    cinema.defaultLanguage = cinema.languages.front();
  }
  cinema.featured = reader.texts("featured");
  cinema.address = reader.text("address").value_or(Text{});
  cinema.url = reader.text("url").value_or(Text{});
  reader.finish();
  return cinema;
}

CinemaFile readCinema(const Source& source) {
  const std::filesystem::path file = "programme.toml";
  if (!std::filesystem::exists(source.folder / file)) {
    source.reporter.error({file, 0, 0}, "the file is missing, add it with id, name, country and languages");
    return {};
  }
  const std::optional<TomlValue> table = readToml(source, file);
  return table ? parseCinema(*table, file, source.reporter) : CinemaFile{};
}

}  // namespace lobby::authoring
