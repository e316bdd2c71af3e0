#include "data/schema.hpp"

namespace lobby {
namespace {

constexpr std::string_view text =
#include "data/sql/schema.inc"
    ;

// "CREATE TABLE film (" → "film"
std::string_view nameOf(std::string_view statement) {
  std::string_view rest = statement.substr(std::string_view("CREATE ").size());
  rest.remove_prefix(rest.find(' ') + 1);
  return rest.substr(0, rest.find(' '));
}

}  // namespace

std::string_view schemaSql() {
  return text;
}

std::vector<SchemaObject> schemaObjects() {
  // Every statement begins on a line of its own and ends with the first semicolon at a line's end.
  std::vector<SchemaObject> objects;
  for (std::size_t at = text.find("\nCREATE "); at != text.npos; at = text.find("\nCREATE ", at)) {
    ++at;
    const std::string_view statement = text.substr(at, text.find(";\n", at) - at);
    objects.push_back({nameOf(statement), statement});
    at += statement.size();
  }
  return objects;
}

}  // namespace lobby
