#include "data/edition/policy.hpp"

#include <algorithm>

#include "data/edition/transitions.hpp"

namespace lobby::edition {
namespace {

std::unexpected<Error> refuse(const std::string& why, std::string_view code) {
  return fail(ErrorKind::refused, why, code);
}

std::string numberOf(const EditionId& id) {
  return "edition " + std::to_string(id.serial);
}

// Every edition that the store knows of, with its hash.
std::vector<EditionId> known(const StateRecord& record) {
  std::vector<EditionId> ids = needed(record);
  if (record.floor) ids.push_back(*record.floor);
  ids.insert(ids.end(), record.bad.begin(), record.bad.end());
  return ids;
}

// Two editions under one number: a mistake in the office, or somebody else has its key.
bool hasDouble(const StateRecord& record, const EditionId& id) {
  const auto ids = known(record);
  return std::ranges::any_of(
      ids, [&](const EditionId& other) { return other.serial == id.serial && other.payload != id.payload; });
}

std::unexpected<Error> refuseOlder(const EditionId& id, const StateRecord& record) {
  const auto shown = showing(record);
  std::string why = numberOf(id) + " is older than " + numberOf(*record.floor) +
                    ", which this kiosk has had; bring the newest one";
  if (shown == record.floor) why += ", or go back with: lobbyctl rollback";
  // A serial is a date unless the office says otherwise; a clock that was ahead would lock the kiosk for
  // years.
  return refuse(why +
                    ". If the clock of the office was ahead when that one was built, build with: --serial " +
                    std::to_string(record.floor->serial + 1),
                "older");
}

}  // namespace

Result<Verdict> judge(const Manifest& manifest, const StateRecord& record, std::string_view cinema) {
  const EditionId id = idOf(manifest);
  if (!cinema.empty() && manifest.cinema != cinema) {
    return refuse("this edition is for the cinema " + manifest.cinema + "; this kiosk belongs to " +
                      std::string(cinema),
                  "otherCinema");
  }
  if (manifest.snapshotFormat > knownSnapshotFormat) {
    return refuse("this edition was made by a newer version of Lobbycards; update the kiosk first",
                  "newerFormat");
  }
  if (hasDouble(record, id)) {
    return refuse(
        "WARNING: this is another " + numberOf(id) +
            " than the one this kiosk knows. Two files must never carry one number: ask the office who built "
            "it, and build anew",
        "doubleNumber");
  }
  if (isBad(record, id)) {
    return refuse(numberOf(id) + " did not run on this kiosk and is not tried again; build a new one",
                  "didNotRun");
  }
  if (record.trying == id || record.current == id) return Verdict::alreadyHere;
  if (record.pinned && record.previous == id) {
    return refuse("this kiosk was taken back from " + numberOf(id) +
                      "; bring a newer one, or bring this one back with: lobbyctl rollback",
                  "takenBack");
  }
  // The very newest may come again: its file was damaged here.
  const bool comesAgain = record.floor == id;
  if (record.floor && id.serial <= record.floor->serial && !comesAgain) return refuseOlder(id, record);
  return Verdict::take;
}

}  // namespace lobby::edition
