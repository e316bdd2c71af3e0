// The store's record: whatever lies in its file, it is either exactly a record or none; and whatever a record
// says, the store goes on from it to one that can be read again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "data/blake2b.hpp"
#include "data/edition/policy.hpp"
#include "data/edition/transitions.hpp"

using namespace lobby::edition;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void goOn(const StateRecord& record) {
  const EditionId id{record.counter % largestSerial, lobby::Hash{1}};
  const lobby::WallTime now{};
  std::vector<StateRecord> next{afterInstall(record, id), afterTry(record), afterFailure(record, id, now),
                                afterDamage(record, id, now)};
  if (record.trying) next.push_back(afterProbation(record, now));
  if (record.current) next.push_back(afterFailure(record, *record.current, now));
  if (const auto target = rollbackTarget(record)) next.push_back(afterRollback(record, *target, now));
  for (const StateRecord& after : next) {
    require(needed(after).size() <= 3);
    require(parseStateRecord(formatStateRecord(after)).has_value());
  }
  Manifest manifest;
  manifest.serial = id.serial;
  if (const auto verdict = judge(manifest, record, ""); !verdict) require(!verdict.error().message.empty());
}

// With a right hash, so that the lines are read.
std::string sealed(std::string_view lines) {
  std::string text(lines.substr(0, 3900));
  text += "hash " + formatHash(lobby::blake2b(text)) + "\n";
  text.resize(stateRecordSize, '\n');
  return text;
}

void tryRecord(std::string_view bytes) {
  const auto record = parseStateRecord(bytes);
  if (!record) return;
  require(formatStateRecord(*record) == bytes);
  goOn(*record);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tryRecord(bytes);
  tryRecord(sealed(bytes));
  return 0;
}
