// The interface's own words in one language: assets/strings/TAG.toml, ICU MessageFormat.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "platform/base/result.hpp"

namespace lobby {

class Strings {
 public:
  using Argument = std::pair<const char*, std::variant<std::string, int>>;

  // `locale` decides plurals and numbers ("ar-u-nu-latn"). Fails when the file cannot be read or is no TOML.
  static Result<Strings> load(const std::filesystem::path& file, std::string locale);

  // The words for `key`; a key that is not there is a bug of ours and shows as the key itself (a test keeps
  // the files complete).
  std::string get(std::string_view key, std::initializer_list<Argument> arguments = {}) const;

  std::vector<std::string> keys() const;

 private:
  std::string locale_;
  std::map<std::string, std::string, std::less<>> messages_;
};

}  // namespace lobby
