#include "data/edition/edition_id.hpp"

#include <algorithm>

namespace lobby::edition {
namespace {

constexpr std::string_view extension = ".lobby";
constexpr std::size_t hashDigits = 8;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isHexDigit(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'f');
}

}  // namespace

EditionId idOf(const Manifest& manifest) {
  return {manifest.serial, manifest.payloadHash};
}

std::string fileNameOf(const EditionId& id) {
  return std::to_string(id.serial) + "-" + formatHash(id.payload).substr(0, hashDigits) +
         std::string(extension);
}

bool isEditionName(std::string_view name) {
  if (!name.ends_with(extension)) return false;
  name.remove_suffix(extension.size());
  const auto dash = name.find('-');
  if (dash == 0 || dash == std::string_view::npos) return false;
  const std::string_view hash = name.substr(dash + 1);
  return std::ranges::all_of(name.substr(0, dash), isDigit) && hash.size() == hashDigits &&
         std::ranges::all_of(hash, isHexDigit);
}

bool isPartName(std::string_view name) {
  if (!name.ends_with(partSuffix)) return false;
  name.remove_suffix(partSuffix.size());
  return isEditionName(name);
}

}  // namespace lobby::edition
