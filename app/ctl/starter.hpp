// The folder that a programme begins with: a copy of assets/starter, made out to one cinema.
#pragma once

#include <filesystem>
#include <string>

#include "app/ctl/whereabouts.hpp"
#include "platform/base/result.hpp"

namespace lobby::ctl {

struct Starter {
  std::string name;  // of the cinema
  Whereabouts place;
};

// "Kino am Markt" → "kino-am-markt"; "cinema" when nothing of the name is left.
std::string idFrom(const std::string& name);

// Fails unless `folder` is not there yet, or empty.
Result<void> refuseUnlessFree(const std::filesystem::path& folder);

// Writes the starter into a folder that is free. After a failure nothing is left of it.
Result<void> writeStarter(const Starter& starter, const std::filesystem::path& assets,
                          const std::filesystem::path& folder);

}  // namespace lobby::ctl
