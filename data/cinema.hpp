// The cinema's own facts, from programme.toml.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lobby {

struct Cinema {
  std::string id;
  std::map<std::string, std::string> names;  // language tag → name; "" is the name for all others
  std::string country;                       // ISO 3166-1 alpha-2
  std::string timeZone;                      // IANA
  std::vector<std::string> languages;        // BCP 47, the dock in this order
  std::string defaultLanguage;
  std::string address;  // as on an envelope, in one line; empty: not written
  std::string url;      // of its own pages; empty: not written

  // The name in `language`, else the general one, else the default language's, else any.
  const std::string& name(std::string_view language) const;
};

}  // namespace lobby
