// What `lobbyctl show` says.
#pragma once

#include <optional>
#include <string>

#include "app/ctl/edition_facts.hpp"
#include "data/contents.hpp"

namespace lobby::ctl {

// `file` is how the user called it. `edition`: nothing for a bare snapshot.
std::string contentsText(const Contents& contents, const std::string& file,
                         const std::optional<EditionFacts>& edition);
std::string contentsJson(const Contents& contents, const std::string& file,
                         const std::optional<EditionFacts>& edition);

}  // namespace lobby::ctl
