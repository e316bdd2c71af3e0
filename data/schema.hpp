// The snapshot's tables, as data/sql/schema.sql defines them.
#pragma once

#include <string_view>
#include <vector>

namespace lobby {

std::string_view schemaSql();

// The single CREATE statements, in the words that SQLite keeps in its own table.
struct SchemaObject {
  std::string_view name;
  std::string_view sql;  // without the closing semicolon
};
std::vector<SchemaObject> schemaObjects();

}  // namespace lobby
