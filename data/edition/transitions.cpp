#include "data/edition/transitions.hpp"

#include <algorithm>
#include <utility>

namespace lobby::edition {
namespace {

void putOnProbation(StateRecord& record, const EditionId& id) {
  record.trying = id;
  record.tries = 0;
}

// What was left by going back lies ahead, and may never have run.
void replaceCurrent(StateRecord& record, WallTime now) {
  const auto next = std::exchange(record.previous, std::nullopt);
  const auto last = std::exchange(record.current, std::nullopt);
  record.pinned = false;
  if (!next) return;
  if (next->serial < last->serial) {
    record.current = next;
    record.since = now;
  } else if (!record.trying) {
    putOnProbation(record, *next);
  }
}

void forget(StateRecord& record, const EditionId& id, WallTime now) {
  if (record.trying == id) {
    record.trying.reset();
    record.tries = 0;
  }
  if (record.previous == id) record.previous.reset();
  if (record.current == id) replaceCurrent(record, now);
  // Nothing has proved itself, but there is one that was passed by.
  if (!record.trying && !record.current && record.previous) {
    putOnProbation(record, *std::exchange(record.previous, std::nullopt));
  }
}

bool isNewerThan(const EditionId& id, const std::optional<EditionId>& other) {
  return !other || id.serial > other->serial;
}

}  // namespace

std::optional<EditionId> showing(const StateRecord& record) {
  return record.trying ? record.trying : record.current;
}

std::vector<EditionId> needed(const StateRecord& record) {
  std::vector<EditionId> ids;
  for (const auto& id : {record.trying, record.current, record.previous}) {
    if (id && std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
  }
  return ids;
}

bool isBad(const StateRecord& record, const EditionId& id) {
  return std::ranges::find(record.bad, id) != record.bad.end();
}

StateRecord afterInstall(StateRecord record, const EditionId& id) {
  if (!record.current && record.trying != id) record.previous = record.trying;
  putOnProbation(record, id);
  record.pinned = false;
  if (isNewerThan(id, record.floor)) record.floor = id;
  return record;
}

StateRecord afterTry(StateRecord record) {
  ++record.tries;
  return record;
}

StateRecord afterProbation(StateRecord record, WallTime now) {
  record.previous = record.current;
  record.current = std::exchange(record.trying, std::nullopt);
  record.tries = 0;
  record.since = now;
  return record;
}

StateRecord afterFailure(StateRecord record, const EditionId& id, WallTime now) {
  forget(record, id, now);
  if (!isBad(record, id)) record.bad.push_back(id);
  if (record.bad.size() > mostBadEditions) record.bad.erase(record.bad.begin());
  return record;
}

StateRecord afterDamage(StateRecord record, const EditionId& id, WallTime now) {
  forget(record, id, now);
  return record;
}

Result<EditionId> rollbackTarget(const StateRecord& record) {
  const auto& target = record.trying && record.current ? record.current : record.previous;
  if (target) return *target;
  return fail(ErrorKind::refused, "there is no earlier edition on this kiosk to go back to");
}

StateRecord afterRollback(StateRecord record, const EditionId& target, WallTime now) {
  const auto left = showing(record);
  const bool forward = left && target.serial > left->serial;
  record.pinned = !forward;
  record.previous = left;
  if (!record.current || forward) {
    putOnProbation(record, target);
    if (record.previous == record.current) record.previous.reset();
    return record;
  }
  record.trying.reset();
  record.tries = 0;
  record.current = target;
  record.since = now;
  return record;
}

StateRecord afterLoss(const std::vector<EditionId>& editions) {
  StateRecord record;
  if (!editions.empty()) record.trying = record.floor = editions[0];
  if (editions.size() > 1) record.current = editions[1];
  if (editions.size() > 2) record.previous = editions[2];
  return record;
}

}  // namespace lobby::edition
