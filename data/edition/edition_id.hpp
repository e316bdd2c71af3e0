// What an edition is known by, and what its file is called in the store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "data/edition/manifest.hpp"

namespace lobby::edition {

struct EditionId {
  std::uint64_t serial = 0;
  Hash payload{};
  bool operator==(const EditionId&) const = default;
};

EditionId idOf(const Manifest& manifest);

// "20261120120000-9f86d081.lobby"
std::string fileNameOf(const EditionId& id);

// How a file is called while it is being written.
inline constexpr std::string_view partSuffix = ".part";

// True for names that only the store gives: those of editions, and of editions that are being written.
bool isEditionName(std::string_view name);
bool isPartName(std::string_view name);

}  // namespace lobby::edition
