// What the values in a snapshot may be. Wider than anything that a programme needs, and narrow enough that no
// kiosk suffers from it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lobby::edition {

enum class ValueKind {
  text,     // UTF-8 without zero bytes; bounds are bytes
  name,     // the same without control characters
  tag,      // letters, digits and hyphens: a language or a country, which become names of files
  integer,  // bounds are the value's
  real,
};

struct ColumnRule {
  std::string_view name;
  ValueKind kind = ValueKind::text;
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool optional = false;  // may be NULL
};

struct TableRule {
  std::string_view name;
  std::int64_t leastRows = 0;
  std::int64_t mostRows = 0;
  std::vector<ColumnRule> columns;
};

// Every table but picture_data, which check_pictures.hpp reads.
std::span<const TableRule> tableRules();

// What one row alone does not tell: each query gives what is wrong, or no row.
struct QueryRule {
  std::string_view sql;
  std::string_view what;
};
std::span<const QueryRule> queryRules();

}  // namespace lobby::edition
