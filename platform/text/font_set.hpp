// The fonts we may use: assets/fonts/fonts.conf as fontconfig understands it, and what characters they cover.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/text/handles.hpp"

namespace lobby::text {

class FontSet {
 public:
  // Fails when the file is unreadable or wrong, or when not one of its fonts is installed.
  static Result<FontSet> open(const std::filesystem::path& fontsConf);

  FcConfig* config() const { return config_.get(); }

  // Whether any font can show the character. Characters that show nothing by nature count as covered.
  bool covers(char32_t character) const;

 private:
  explicit FontSet(ConfigHandle config) : config_(std::move(config)) {}
  void readCoverage() const;

  ConfigHandle config_;
  // One bit a character, read when it is first asked for: half a millisecond that a first Latin card can do
  // without.
  using Page = std::array<std::uint32_t, 8>;
  mutable std::vector<Page> coverage_;
};

}  // namespace lobby::text
