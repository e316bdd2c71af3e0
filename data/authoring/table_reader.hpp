// Takes values out of one TOML table, says what has the wrong type, and at the end which keys nobody asked
// for. So the keys that a file may have are written once: where they are read.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/authoring/reporter.hpp"
#include "data/toml.hpp"

namespace lobby::authoring {

// "de" and "Der Titel", each with its place.
struct Pair {
  Text key;
  Text value;
};

class TableReader {
 public:
  // `what` names the table in messages, such as "film.toml". `table` must outlive the reader.
  TableReader(const TomlValue& table, std::filesystem::path file, Reporter& reporter);

  std::optional<Text> text(const std::string& key);
  Text requiredText(const std::string& key, std::string_view example);
  std::vector<Text> texts(const std::string& key);  // ["a", "b"], each once
  std::optional<Written<std::int64_t>> integer(const std::string& key);
  std::optional<Written<double>> real(const std::string& key);
  std::vector<double> reals(const std::string& key, std::size_t count);  // empty or `count` long
  std::vector<Pair> pairs(const std::string& key);                       // key.a = "…", key.b = "…"
  // key = "…" as one pair without a name, or as pairs().
  std::vector<Pair> textOrPairs(const std::string& key);
  const TomlValue* table(const std::string& key);
  std::vector<const TomlValue*> tables(const std::string& key);  // [[key]]

  // Reports every key that was not asked for.
  void finish();

  Place placeOf(const TomlValue& value) const { return {file_, value.line, value.column}; }
  Place place() const { return placeOf(table_); }

 private:
  const TomlValue* ask(const std::string& key);
  bool is(const TomlValue& value, TomlValue::Type type, const std::string& key, std::string_view wanted);

  const TomlValue& table_;
  std::filesystem::path file_;
  Reporter& reporter_;
  std::vector<std::string> known_;
};

}  // namespace lobby::authoring
