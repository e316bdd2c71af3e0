#include "tests/data/edition/store/power_cut.hpp"

#include <algorithm>
#include <filesystem>

namespace lobby::test {
namespace {

using Kind = Operation::Kind;
using Pieces = std::vector<Operation>;

constexpr std::size_t sector = 512;
constexpr std::size_t smallGranule = 128;  // a record nearly fits into one sector: as if disks were worse
constexpr std::size_t mostPieces = 8;
constexpr std::size_t recordSize = 4096;
constexpr std::size_t tears = 8;           // places where the last write may be torn
constexpr std::size_t mostLoneWrites = 5;  // of a file; what was written before them shares one fate
// Of the ways in which files may end together; more are visited in leaps.
constexpr std::size_t mostEnds = 1000;

bool changesName(Kind kind) {
  return kind == Kind::createFile || kind == Kind::makeFolder || kind == Kind::rename || kind == Kind::remove;
}

std::string folderOf(const std::string& path) {
  return std::filesystem::path(path).parent_path().string();
}

bool bit(std::size_t number, std::size_t index) {
  return (number >> index) % 2 != 0;
}

Operation pieceOf(const Operation& write, std::size_t from, std::size_t size) {
  return Operation::write(write.path, write.file, write.offset + from, write.bytes.substr(from, size));
}

std::vector<std::size_t> changedPieces(std::string_view old, std::string_view now, std::size_t granule) {
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i * granule < now.size(); ++i) {
    const std::string_view there = old.substr(std::min(old.size(), i * granule), granule);
    if (there != now.substr(i * granule, granule)) changed.push_back(i);
  }
  return changed;
}

bool hasName(const MemoryDisk& disk, std::uint64_t file) {
  return std::ranges::any_of(disk.names, [&](const auto& name) { return name.second.file == file; });
}

// What is in a folder that is not there cannot be reached.
void removeOrphans(MemoryDisk& disk) {
  std::erase_if(disk.names, [&](const auto& name) {
    return name.first != "/" && !disk.names.contains(folderOf(name.first));
  });
}

}  // namespace

bool PowerCut::isSynced(std::size_t operation, std::size_t count) const {
  const Operation& lost = journal_[operation];
  const auto after = std::span(journal_).subspan(operation + 1, count - operation - 1);
  return std::ranges::any_of(after, [&](const Operation& sync) {
    if (lost.kind == Kind::write) return sync.kind == Kind::syncFile && sync.file == lost.file;
    return sync.kind == Kind::syncFolder && sync.path == folderOf(lost.path);
  });
}

PowerCut::Loss PowerCut::findLoss(std::size_t count) const {
  Loss loss;
  loss.kept = start_;
  loss.kept.nextFile += journal_.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Operation& lost = journal_[i];
    if (lost.kind != Kind::write && !changesName(lost.kind)) continue;
    // What was synced comes before everything else that happened to the same file or folder: the order is
    // kept.
    if (isSynced(i, count)) {
      loss.kept.apply(lost);
      continue;
    }
    if (changesName(lost.kind)) {
      loss.names.push_back(i);
      continue;
    }
    auto pending = std::ranges::find(loss.files, lost.file, &Pending::file);
    if (pending == loss.files.end())
      pending = loss.files.insert(pending, Pending{.file = lost.file, .writes = {}, .changed = {}});
    pending->writes.push_back(i);
  }
  for (Pending& pending : loss.files) countWays(pending, loss.kept);
  return loss;
}

void PowerCut::countWays(Pending& pending, const MemoryDisk& before) const {
  const Operation& last = journal_[pending.writes.back()];
  if (last.path.ends_with("install.log")) {
    pending.ways = 2;  // no part of the promise
    return;
  }
  if (last.bytes.size() != recordSize) {
    pending.ways = (std::size_t{1} << std::min(pending.writes.size(), mostLoneWrites)) + tears + 1;
    return;
  }
  const auto file = before.files.find(last.file);
  const std::string_view old = file == before.files.end() ? std::string_view{} : *file->second.bytes;
  pending.granule = smallGranule;
  pending.changed = changedPieces(old, last.bytes, smallGranule);
  if (pending.changed.size() > mostPieces) {
    pending.granule = sector;
    pending.changed = changedPieces(old, last.bytes, sector);
  }
  pending.ways = std::size_t{1} << pending.changed.size();
}

std::vector<Operation> PowerCut::remains(const Pending& pending, std::size_t write, std::size_t way) const {
  const Operation& whole = journal_[write];
  const bool isLast = write == pending.writes.back();
  if (journal_[pending.writes.back()].bytes.size() == recordSize) {
    if (!isLast) return {whole};
    Pieces pieces;
    for (std::size_t i = 0; i < pending.changed.size(); ++i) {
      if (!bit(way, i))
        pieces.push_back(pieceOf(whole, pending.changed[i] * pending.granule, pending.granule));
    }
    return pieces;
  }
  const std::size_t subsets = pending.ways == 2 ? 2 : pending.ways - tears - 1;
  if (way < subsets) {
    const auto age =
        static_cast<std::size_t>(pending.writes.end() - std::ranges::find(pending.writes, write)) - 1;
    return bit(way, std::min(age, mostLoneWrites - 1)) ? Pieces{} : Pieces{whole};
  }
  if (way < subsets + tears) {
    const std::size_t left = whole.bytes.size() * (way - subsets) / tears;
    return {isLast ? pieceOf(whole, 0, left) : whole};
  }
  Operation zeros = whole;
  std::ranges::fill(zeros.bytes, '\0');
  return {zeros};
}

bool PowerCut::forEachEnd(const MemoryDisk& named, const Loss& loss, const Visit& visit) const {
  std::vector<const Pending*> files;
  std::size_t ends = 1;
  for (const Pending& pending : loss.files) {
    if (!hasName(named, pending.file)) continue;  // whatever it holds, nobody will see it
    files.push_back(&pending);
    ends *= pending.ways;
  }
  const std::size_t leap = (ends / mostEnds) | 1;  // odd: no file always ends in the same way
  for (std::size_t end = 0; end < ends; end += leap) {
    MemoryDisk disk = named;
    std::size_t rest = end;
    for (const Pending* pending : files) {
      for (const std::size_t write : pending->writes) {
        for (const Operation& piece : remains(*pending, write, rest % pending->ways)) disk.apply(piece);
      }
      rest /= pending->ways;
    }
    if (!visit(disk)) return false;
  }
  return true;
}

void PowerCut::forEach(std::size_t count, const Visit& visit) const {
  const Loss loss = findLoss(count);
  for (std::size_t lost = 0; lost < std::size_t{1} << loss.names.size(); ++lost) {
    MemoryDisk disk = loss.kept;
    for (std::size_t i = 0; i < loss.names.size(); ++i) {
      if (!bit(lost, i)) disk.apply(journal_[loss.names[i]]);
    }
    removeOrphans(disk);
    if (!forEachEnd(disk, loss, visit)) return;
  }
}

}  // namespace lobby::test
