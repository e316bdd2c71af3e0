// Which genuine editions this kiosk takes. Pure: what the manifest says against what the store remembers.
#pragma once

#include <string_view>

#include "data/catalogue.hpp"
#include "data/edition/state_record.hpp"

namespace lobby::edition {

// The snapshot format that this version of Lobbycards reads.
inline constexpr std::uint32_t knownSnapshotFormat = snapshotVersion;

enum class Verdict { take, alreadyHere };

// `cinema` is the kiosk's own; empty: it takes those of any. A refusal says why, and what to do.
Result<Verdict> judge(const Manifest& manifest, const StateRecord& record, std::string_view cinema);

}  // namespace lobby::edition
