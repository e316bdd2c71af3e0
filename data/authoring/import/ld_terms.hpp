// The names of properties and types, whatever way a page has of writing them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "data/authoring/import/json_tree.hpp"

namespace lobby::authoring {

class LdTerms {
 public:
  // Learns prefixes and other names from every @context in the document; what one names is taken for all.
  void read(const JsonValue& document);

  // "schema:name", "http://schema.org/name" → "name". Names of other vocabularies stay as they are.
  std::string term(std::string_view key) const;

 private:
  void readContext(const JsonValue& context);

  std::set<std::string> prefixes_{"schema:"};
  std::map<std::string, std::string> aliases_;
};

}  // namespace lobby::authoring
