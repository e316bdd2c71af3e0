// One of libhyphen's dictionaries.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hyphen.h>

#include "platform/base/result.hpp"

namespace lobby::authoring {

// Once open it is only read, and so safe to use from several threads.
class HyphenDictionary {
 public:
  // Takes up to a second (German).
  static Result<HyphenDictionary> open(const std::filesystem::path& file);

  // The letters before which `word`, in lower case, may be broken. Places where the hyphen would change the
  // spelling are left out.
  std::vector<std::size_t> breaks(std::u32string_view word) const;

 private:
  struct Free {
    void operator()(HyphenDict* dictionary) const;
  };
  HyphenDictionary() = default;
  std::optional<std::string> encoded(std::u32string_view word) const;

  std::unique_ptr<HyphenDict, Free> dictionary_;
  std::map<char32_t, char> bytes_;  // of the dictionary's own character set; empty: UTF-8
};

}  // namespace lobby::authoring
