// The trees that a database consists of, walked before SQLite does: its own check calls itself for each
// level, and a tree of some ten thousand levels ends the program.
#pragma once

#include <vector>

#include "data/snapshot_source.hpp"

namespace lobby::edition {

// Over all walks every page may come once, no tree may be deeper than SQLite's cursors go, and no row longer
// than `largestRow`. What hangs on the trees (pages of long rows, free pages) is left to SQLite, which takes
// it one by one.
class PageTrees {
 public:
  // `pageSize` is a power of two that the snapshot's size is a multiple of.
  PageTrees(const SnapshotSource& source, std::uint32_t pageSize);

  // The tree whose root is this page, counted from 1.
  Result<void> walk(std::uint64_t root);

 private:
  struct Step {
    std::uint64_t page = 0;
    int depth = 0;
  };
  Result<void> visit(const Step& step, std::vector<Step>& open);
  Result<void> visitCell(const Step& step, std::uint32_t kind, std::size_t at, std::vector<Step>& open) const;
  std::uint32_t number(std::size_t at, std::size_t size) const;
  std::uint64_t variableNumber(std::size_t at) const;

  const SnapshotSource& source_;
  std::uint32_t pageSize_;
  std::vector<bool> seen_;
  std::vector<char> page_;
};

}  // namespace lobby::edition
