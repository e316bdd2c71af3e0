#include "data/authoring/table_reader.hpp"

#include <algorithm>

#include "data/authoring/suggest.hpp"

namespace lobby::authoring {
namespace {

using Type = TomlValue::Type;

constexpr std::string_view wantsText = "a text in quotes";
constexpr std::string_view wantsTexts = "a list of texts, such as [\"a\", \"b\"]";

}  // namespace

TableReader::TableReader(const TomlValue& table, std::filesystem::path file, Reporter& reporter)
    : table_(table), file_(std::move(file)), reporter_(reporter) {}

const TomlValue* TableReader::ask(const std::string& key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.push_back(key);
  return table_.find(key);
}

bool TableReader::is(const TomlValue& value, Type type, const std::string& key, std::string_view wanted) {
  if (value.type == type) return true;
  reporter_.error(placeOf(value), key + " has the wrong type, write " + std::string(wanted));
  return false;
}

std::optional<Text> TableReader::text(const std::string& key) {
  const TomlValue* value = ask(key);
  if (value == nullptr || !is(*value, Type::string, key, wantsText)) return std::nullopt;
  return Text{value->text, placeOf(*value)};
}

Text TableReader::requiredText(const std::string& key, std::string_view example) {
  const bool there = ask(key) != nullptr;
  std::optional<Text> found = text(key);
  if (!there) {
    reporter_.error(place(), key + " is missing, add a line such as " + std::string(example));
  } else if (found && found->value.find_first_not_of(" \t\n") == std::string::npos) {
    reporter_.error(found->place, key + " is empty, write something such as " + std::string(example));
  }
  return found.value_or(Text{{}, place()});
}

std::vector<Text> TableReader::texts(const std::string& key) {
  std::vector<Text> found;
  const TomlValue* list = ask(key);
  if (list == nullptr || !is(*list, Type::array, key, wantsTexts)) return found;
  for (const TomlValue& item : list->children) {
    if (!is(item, Type::string, key, wantsTexts)) continue;
    if (std::ranges::any_of(found, [&](const Text& text) { return text.value == item.text; })) {
      reporter_.warning(placeOf(item), key + " names " + item.text + " twice, keep one");
    } else {
      found.push_back({item.text, placeOf(item)});
    }
  }
  return found;
}

std::optional<Written<std::int64_t>> TableReader::integer(const std::string& key) {
  const TomlValue* value = ask(key);
  if (value == nullptr || !is(*value, Type::integer, key, "a whole number without quotes"))
    return std::nullopt;
  return Written<std::int64_t>{value->integer, placeOf(*value)};
}

std::optional<Written<double>> TableReader::real(const std::string& key) {
  const TomlValue* value = ask(key);
  if (value == nullptr) return std::nullopt;
  if (value->type != Type::integer && !is(*value, Type::real, key, "a number without quotes"))
    return std::nullopt;
  return Written<double>{value->real, placeOf(*value)};
}

std::vector<double> TableReader::reals(const std::string& key, std::size_t count) {
  const std::string wanted = std::to_string(count) + " numbers in brackets";
  const TomlValue* list = ask(key);
  if (list == nullptr || !is(*list, Type::array, key, wanted)) return {};
  std::vector<double> found;
  for (const TomlValue& item : list->children) {
    if (item.type != Type::integer && !is(item, Type::real, key, wanted)) return {};
    found.push_back(item.real);
  }
  if (found.size() == count) return found;
  reporter_.error(placeOf(*list), key + " has " + std::to_string(found.size()) + " numbers, write " + wanted);
  return {};
}

std::vector<Pair> TableReader::pairs(const std::string& key) {
  std::vector<Pair> found;
  const TomlValue* table = ask(key);
  if (table == nullptr || !is(*table, Type::table, key, key + ".NAME = \"…\"")) return found;
  for (const TomlValue& entry : table->children) {
    if (!is(entry, Type::string, key + "." + entry.key, wantsText)) continue;
    found.push_back({{entry.key, placeOf(entry)}, {entry.text, placeOf(entry)}});
  }
  return found;
}

std::vector<Pair> TableReader::textOrPairs(const std::string& key) {
  const TomlValue* value = ask(key);
  if (value == nullptr || value->type != Type::string) return pairs(key);
  return {{{{}, placeOf(*value)}, {value->text, placeOf(*value)}}};
}

const TomlValue* TableReader::table(const std::string& key) {
  const TomlValue* value = ask(key);
  return value != nullptr && is(*value, Type::table, key, "a table") ? value : nullptr;
}

std::vector<const TomlValue*> TableReader::tables(const std::string& key) {
  const std::string wanted = "tables that begin with [[" + key + "]]";
  std::vector<const TomlValue*> found;
  const TomlValue* list = ask(key);
  if (list == nullptr || !is(*list, Type::array, key, wanted)) return found;
  for (const TomlValue& item : list->children) {
    if (is(item, Type::table, key, wanted)) found.push_back(&item);
  }
  return found;
}

void TableReader::finish() {
  for (const TomlValue& entry : table_.children) {
    if (std::ranges::find(known_, entry.key) != known_.end()) continue;
    reporter_.error(placeOf(entry), "the key " + entry.key + " is not known" +
                                        didYouMean(entry.key, known_, ", take it out or correct it"));
  }
}

}  // namespace lobby::authoring
