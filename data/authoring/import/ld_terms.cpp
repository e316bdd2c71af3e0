#include "data/authoring/import/ld_terms.hpp"

#include "data/authoring/import/ld_json.hpp"

namespace lobby::authoring {
namespace {

using Type = JsonValue::Type;

// "http://schema.org/Movie" → "Movie"; nothing when it is of another vocabulary.
std::string_view withoutAddress(std::string_view name) {
  for (const std::string_view address :
       {"https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/"}) {
    if (name.starts_with(address)) return name.substr(address.size());
  }
  return {};
}

bool isSchemaAddress(std::string_view text) {
  return text.find("schema.org") != text.npos;
}

}  // namespace

void LdTerms::read(const JsonValue& value) {
  if (const JsonValue* context = value.type == Type::object ? findEntry(value, "@context") : nullptr) {
    readContext(*context);
  }
  for (const JsonValue& child : value.children) read(child);
}

void LdTerms::readContext(const JsonValue& context) {
  for (const JsonValue& entry : context.children) {
    if (context.type == Type::array) {
      readContext(entry);
      continue;
    }
    const JsonValue* named = entry.type == Type::object ? findEntry(entry, "@id") : &entry;
    if (named == nullptr || named->type != Type::string || entry.key.starts_with('@')) continue;
    if (named->text.ends_with('/') && isSchemaAddress(named->text)) {
      prefixes_.insert(entry.key + ":");
    } else if (const std::string meaning = term(named->text); meaning != entry.key) {
      aliases_[entry.key] = meaning;
    }
  }
}

std::string LdTerms::term(std::string_view key) const {
  if (const auto alias = aliases_.find(std::string(key)); alias != aliases_.end()) return alias->second;
  if (const std::string_view name = withoutAddress(key); !name.empty()) return std::string(name);
  const std::size_t colon = key.find(':');
  if (colon != key.npos && prefixes_.contains(std::string(key.substr(0, colon + 1)))) {
    return std::string(key.substr(colon + 1));
  }
  return std::string(key);
}

}  // namespace lobby::authoring
