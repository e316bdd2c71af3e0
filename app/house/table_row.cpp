#include "app/house/table_row.hpp"

namespace lobby {

using Type = TomlValue::Type;

TableRow::TableRow(const std::filesystem::path& file, const TomlValue& row) : file_(file), row_(row) {
  require(row.type == Type::table, row.key + " must be a table");
}

std::optional<std::int64_t> TableRow::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const TomlValue* value = find(key, Type::integer, "a number");
  if (value == nullptr) return std::nullopt;
  const bool good = value->integer >= least && value->integer <= most;
  require(good,
          std::string(key) + " must lie between " + std::to_string(least) + " and " + std::to_string(most));
  return good ? std::optional(value->integer) : std::nullopt;
}

std::optional<std::string> TableRow::text(std::string_view key) {
  const TomlValue* value = find(key, Type::string, "a text in quotes");
  return value == nullptr ? std::nullopt : std::optional(value->text);
}

std::optional<std::vector<std::string>> TableRow::texts(std::string_view key) {
  const TomlValue* value = find(key, Type::array, "a list of texts");
  if (value == nullptr) return std::nullopt;
  std::vector<std::string> list;
  for (const TomlValue& item : value->children) {
    require(item.type == Type::string, std::string(key) + " must be a list of texts");
    list.push_back(item.text);
  }
  return list;
}

std::optional<bool> TableRow::boolean(std::string_view key) {
  const TomlValue* value = find(key, Type::boolean, "true or false");
  return value == nullptr ? std::nullopt : std::optional(value->integer != 0);
}

void TableRow::require(bool good, const std::string& reason) {
  if (!good) complain(reason);
}

void TableRow::finish() {
  for (const TomlValue& child : row_.children)
    require(asked_.contains(child.key), child.key + " is not known");
}

const TomlValue* TableRow::find(std::string_view key, Type type, const char* wanted) {
  asked_.emplace(key);
  const TomlValue* value = row_.find(key);
  if (value == nullptr) return nullptr;
  require(value->type == type, std::string(key) + " must be " + wanted);
  return value->type == type ? value : nullptr;
}

void TableRow::complain(const std::string& reason) {
  if (error_) return;
  const std::string where = file_.string() + ":" + std::to_string(row_.line) + ": ";
  const std::string which = row_.key.empty() ? "" : "\"" + row_.key + "\": ";
  error_ = Error{ErrorKind::system, where + which + reason};
}

}  // namespace lobby
