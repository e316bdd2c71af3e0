// What a power cut may leave of a list of operations. What was synced is there. Of everything else any part
// may be there or not, in any combination: each name that was given, moved or removed; each write to each
// file; the last write torn anywhere; the right length full of zeros. A write over a record in place, or a
// new record, may lack any of its pieces.
#pragma once

#include <functional>

#include "tests/data/edition/store/memory_disk.hpp"

namespace lobby::test {

class PowerCut {
 public:
  PowerCut(MemoryDisk start, std::vector<Operation> journal)
      : start_(std::move(start)), journal_(std::move(journal)) {}

  const std::vector<Operation>& journal() const { return journal_; }

  // Every state that a power cut after the first `count` operations may leave, until `visit` returns false.
  void forEach(std::size_t count, const std::function<bool(const MemoryDisk&)>& visit) const;

 private:
  // The writes to one file that nobody synced, and in how many ways they may end.
  struct Pending {
    std::uint64_t file = 0;
    std::vector<std::size_t> writes;   // where they stand in the journal
    std::size_t granule = 0;           // of a record: what is written together
    std::vector<std::size_t> changed;  // and which of these pieces the last write changes
    std::size_t ways = 1;
  };
  struct Loss {
    std::vector<std::size_t> names;  // operations on names that nobody synced
    std::vector<Pending> files;
    MemoryDisk kept;  // what is there in any case
  };
  using Visit = std::function<bool(const MemoryDisk&)>;

  Loss findLoss(std::size_t count) const;
  bool isSynced(std::size_t operation, std::size_t count) const;
  void countWays(Pending& pending, const MemoryDisk& before) const;
  // What is left of one of the writes: pieces of it, in the way with this number.
  std::vector<Operation> remains(const Pending& pending, std::size_t write, std::size_t way) const;
  // Every end of the files that have a name on this disk.
  bool forEachEnd(const MemoryDisk& named, const Loss& loss, const Visit& visit) const;

  MemoryDisk start_;
  std::vector<Operation> journal_;
};

}  // namespace lobby::test
