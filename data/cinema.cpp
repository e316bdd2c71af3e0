#include "data/cinema.hpp"

namespace lobby {

const std::string& Cinema::name(std::string_view language) const {
  static const std::string none;
  for (const std::string& key : {std::string(language), std::string(), defaultLanguage}) {
    if (const auto found = names.find(key); found != names.end()) return found->second;
  }
  return names.empty() ? none : names.begin()->second;
}

}  // namespace lobby
