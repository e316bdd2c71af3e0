#include "data/edition/check_rows.hpp"

#include <algorithm>

#include "data/edition/printable.hpp"
#include "data/edition/refuse.hpp"
#include "data/edition/snapshot_rules.hpp"
#include "data/utf8.hpp"

namespace lobby::edition {
namespace {

using sqlite::Database;
using sqlite::Statement;

bool isTag(std::string_view value) {
  return std::ranges::all_of(value, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool hasControls(std::string_view value) {
  return std::ranges::any_of(value, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

// What is wrong with a text; empty when nothing is.
std::string problemOf(std::string_view value, const ColumnRule& rule) {
  const auto size = static_cast<std::int64_t>(value.size());
  if (size < rule.least) return "is empty";
  if (size > rule.most)
    return "has " + std::to_string(size) + " bytes and may have " + std::to_string(rule.most);
  if (firstInvalidByte(value)) return "is not valid UTF-8";
  if (value.find('\0') != value.npos) return "holds a zero byte";
  if (rule.kind == ValueKind::name && hasControls(value)) return "holds a control character";
  if (rule.kind == ValueKind::tag && !isTag(value)) return "is \"" + printable(value) + "\"";
  return {};
}

std::string problemOf(const Statement& row, int column, const ColumnRule& rule) {
  if (row.isNull(column)) return rule.optional ? "" : "is missing";
  switch (rule.kind) {
    case ValueKind::integer: {
      const std::int64_t value = row.integer(column);
      return value < rule.least || value > rule.most ? "is " + std::to_string(value) : "";
    }
    case ValueKind::real: {
      const double value = row.real(column);
      const bool good = value >= static_cast<double>(rule.least) && value <= static_cast<double>(rule.most);
      return good ? "" : "is " + std::to_string(value);
    }
    default:
      return problemOf(row.blob(column), rule);
  }
}

Result<void> checkRow(const Statement& row, const TableRule& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnRule& rule = table.columns[i];
    const std::string problem = problemOf(row, static_cast<int>(i), rule);
    if (problem.empty()) continue;
    constexpr std::size_t enough = 60;
    return cannotBeShown(std::string(table.name) + " " + printable(row.blob(0), enough) + ": " +
                         std::string(rule.name) + " " + problem);
  }
  return {};
}

Result<void> checkCount(const TableRule& table, std::int64_t rows) {
  if (rows > table.mostRows) {
    return cannotBeShown(std::string(table.name) + " has more than " + std::to_string(table.mostRows) +
                         " rows");
  }
  if (rows >= table.leastRows) return {};
  if (table.name == "card") return cannotBeShown("there is no film and no article in it");
  return cannotBeShown(std::string(table.name) + " is empty");
}

Result<void> checkTable(Database& database, const TableRule& table) {
  std::string sql;
  for (const ColumnRule& rule : table.columns)
    sql += (sql.empty() ? "SELECT " : ", ") + std::string(rule.name);
  auto row = database.prepare(sql + " FROM " + std::string(table.name));
  if (!row) return std::unexpected(row.error());
  std::int64_t rows = 0;
  Result<bool> more = row->step();
  for (; more && *more && rows <= table.mostRows; more = row->step(), ++rows) {
    if (auto good = checkRow(*row, table); !good) return good;
  }
  if (!more) return std::unexpected(more.error());
  return checkCount(table, rows);
}

Result<void> checkQuery(Database& database, const QueryRule& rule) {
  auto row = database.prepare(rule.sql);
  if (!row) return std::unexpected(row.error());
  const auto found = row->step();
  if (!found) return std::unexpected(found.error());
  if (!*found) return {};
  return cannotBeShown(std::string(rule.what) + " (" + printable(row->text(0), 60) + ")");
}

}  // namespace

std::unexpected<Error> cannotBeShown(const std::string& why) {
  return refuse("the programme in this file cannot be shown (" + why + "), build it again with lobbyctl");
}

Result<void> checkRows(Database& database) {
  for (const TableRule& table : tableRules()) {
    if (auto good = checkTable(database, table); !good) return good;
  }
  for (const QueryRule& rule : queryRules()) {
    if (auto good = checkQuery(database, rule); !good) return good;
  }
  return {};
}

}  // namespace lobby::edition
