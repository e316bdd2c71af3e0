// How the store's state goes from one to the next. Values in, values out: no files, no clock.
#pragma once

#include <string_view>
#include <vector>

#include "data/edition/state_record.hpp"

namespace lobby::edition {

// How often a new edition is begun before the kiosk goes back.
inline constexpr unsigned mostTries = 2;

// What the kiosk shows, unless its file is damaged.
std::optional<EditionId> showing(const StateRecord& record);

// Every edition whose file the state still needs: what to show first comes first. No doubles.
std::vector<EditionId> needed(const StateRecord& record);

bool isBad(const StateRecord& record, const EditionId& id);

// A new edition lies in the store whole: it is on probation.
StateRecord afterInstall(StateRecord record, const EditionId& id);

// The edition on probation is about to be begun once more.
StateRecord afterTry(StateRecord record);

// The edition on probation ran well.
StateRecord afterProbation(StateRecord record, WallTime now);

// An edition does not work here: it goes, and will not be taken again.
StateRecord afterFailure(StateRecord record, const EditionId& id, WallTime now);

// The file of an edition is damaged: it goes, and may be brought again.
StateRecord afterDamage(StateRecord record, const EditionId& id, WallTime now);

// Staff go back: to what was there before, or forward again after they went back. Refused when there is
// nothing to go to.
Result<EditionId> rollbackTarget(const StateRecord& record);
StateRecord afterRollback(StateRecord record, const EditionId& target, WallTime now);

// The state was lost, the editions (newest first, not more than three) were not. The newest may never have
// been begun, so it is on probation.
StateRecord afterLoss(const std::vector<EditionId>& editions);

}  // namespace lobby::edition
