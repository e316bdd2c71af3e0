// Plays a story on a store, cuts the power at every point of it in every way, and looks at what is left.
#pragma once

#include <optional>
#include <set>

#include "tests/data/edition/store/power_cut.hpp"
#include "tests/data/edition/store/support.hpp"

namespace lobby::test {

// What must hold once a step is done.
struct Expected {
  std::optional<EditionId> next;  // what the kiosk shows at its next start
  unsigned tries = 0;             // as often as this it has begun that, at least
  bool whole = true;  // every edition that the record names is whole; false: the story begins otherwise
  std::uint64_t counter = 0;  // the record is this one, or a newer one; filled in by `record`
};

struct Step {
  std::function<void(MemoryFileSystem&)> run;
  std::optional<Expected> then;  // empty: what the store itself says when nothing was cut
  bool finished = true;          // false: killed on the way, so nothing was promised yet
};

// A story as it was recorded: a journal, and where in it each step was done.
struct Recording {
  MemoryDisk start;
  std::vector<Operation> journal;
  struct Mark {
    std::size_t at = 0;
    Expected expected;
    bool finished = true;
  };
  std::vector<Mark> marks;  // the first is the start
  std::size_t from = 0;     // before this operation it is a story that was examined already
};

Recording record(MemoryDisk start, const std::optional<Expected>& atStart, const std::vector<Step>& steps);

// States that were looked at already.
struct Known {
  std::set<std::uint64_t> disks;   // different ones; the log aside
  std::set<std::uint64_t> states;  // a disk, and what must hold on it
};

// What is looked at: what was promised, or also whether life goes on (the next edition comes in, nothing is
// left over).
enum class Look { promise, everything };

// Looks at every state that is not known yet, until one is wrong; says what is wrong with it, or nothing.
std::string examine(const Recording& recording, Known& known, Look look = Look::everything);

}  // namespace lobby::test
