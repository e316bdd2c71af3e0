// Tests of the test: a store that leaves out one of its syncs, or does two things in the other order, must be
// found out by the power cuts of power_test.cpp. What the store does is on record, so the mistake is made in
// the record.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/data/edition/store/stories.hpp"

namespace lobby::test {
namespace {

using Kind = Operation::Kind;
using Journal = std::vector<Operation>;
using Mutation = std::function<void(Recording&)>;

const std::string editionsFolder = std::string(home) + "/editions";

bool isRecord(const Operation& operation) {
  return operation.path.find("/state.") != std::string::npos;
}

bool isPart(const Operation& operation) {
  return operation.path.ends_with(".part");
}

// What a sync that came without a write of its own was for; what comes after it tells.
std::string purposeOf(const Journal& journal, std::size_t next) {
  if (next >= journal.size() || journal[next].path.ends_with("install.log")) return "that is here already";
  return isRecord(journal[next]) ? "before the older is written over" : "before editions go";
}

// The line of the store's code that a sync comes from.
std::string lineOf(const Recording& recording, std::size_t i) {
  static const Operation none;
  const auto isOfAnother = [&](const Recording::Mark& mark) { return mark.at == i; };
  const Operation& sync = recording.journal[i];
  const Operation& before =
      std::ranges::any_of(recording.marks, isOfAnother) ? none : recording.journal[i - 1];
  if (sync.kind == Kind::syncFile) {
    if (!isRecord(sync)) return "copy";
    if (isPart(sync)) return "new record";
    if (before.kind == Kind::write && before.file == sync.file) return "record in place";
    return "record " + purposeOf(recording.journal, i + 2);
  }
  if (sync.kind != Kind::syncFolder) return "";
  if (sync.path == editionsFolder) {
    return before.kind == Kind::rename && !isRecord(before) ? "name of the edition"
                                                            : "names of editions found";
  }
  if (isRecord(before) && before.kind == Kind::rename) return "name of the new record";
  if (isRecord(before) && before.kind == Kind::syncFile) {
    return "name of the record " + purposeOf(recording.journal, i + 1);
  }
  return "folder of the editions";
}

void erase(Recording& recording, std::size_t operation) {
  recording.journal.erase(recording.journal.begin() + static_cast<std::ptrdiff_t>(operation));
  for (auto& mark : recording.marks) {
    if (mark.at > operation) --mark.at;
  }
  if (recording.from > operation) --recording.from;
}

Mutation without(const std::string& line) {
  return [line](Recording& recording) {
    // Backwards, and told apart by the story as it was.
    const Recording whole = recording;
    for (std::size_t i = whole.journal.size(); i-- > 0;) {
      if (lineOf(whole, i) == line) erase(recording, i);
    }
  };
}

std::size_t find(const Journal& journal, std::size_t from,
                 const std::function<bool(const Operation&)>& fits) {
  return static_cast<std::size_t>(
      std::find_if(journal.begin() + static_cast<std::ptrdiff_t>(from), journal.end(), fits) -
      journal.begin());
}

// Moves operations [from, to) behind those before `behind`, or in front of it.
void move(Journal& journal, std::size_t from, std::size_t to, std::size_t target) {
  const auto at = [&](std::size_t i) { return journal.begin() + static_cast<std::ptrdiff_t>(i); };
  if (target > to) {
    std::rotate(at(from), at(to), at(target));
  } else if (target < from) {
    std::rotate(at(target), at(from), at(to));
  }
}

bool isRenameOfEdition(const Operation& operation) {
  return operation.kind == Kind::rename && operation.path.starts_with(editionsFolder);
}

bool isRecordWrite(const Operation& operation) {
  return operation.kind == Kind::write && isRecord(operation);
}

bool endsASave(const Operation& operation) {
  return operation.kind == Kind::syncFolder && operation.path == home;
}

// The edition gets its name only after the record that names it was written.
void renameAfterRecord(Recording& recording) {
  const std::size_t rename = find(recording.journal, 0, isRenameOfEdition);
  const std::size_t saved = find(recording.journal, rename, endsASave);
  if (saved < recording.journal.size()) move(recording.journal, rename, rename + 2, saved + 1);
}

// The edition gets its name before what it holds is on the disk.
void renameBeforeSync(Recording& recording) {
  const std::size_t rename = find(recording.journal, 0, isRenameOfEdition);
  if (rename < recording.journal.size()) move(recording.journal, rename, rename + 1, rename - 1);
}

// What nobody needs any more goes before the record that does without it was written.
void removeBeforeRecord(Recording& recording) {
  const std::size_t removal = find(recording.journal, 0, [](const Operation& operation) {
    return operation.kind == Kind::remove && !isPart(operation);
  });
  std::size_t write = recording.journal.size();
  for (std::size_t i = 0; removal < recording.journal.size() && i < removal; ++i) {
    if (isRecordWrite(recording.journal[i])) write = i;
  }
  if (write < removal) move(recording.journal, removal, removal + 1, write);
}

// Copied under its own name, with no other name before.
void copyWithoutPart(Recording& recording) {
  const std::size_t rename = find(recording.journal, 0, isRenameOfEdition);
  if (rename == recording.journal.size()) return;
  const Operation renamed = recording.journal[rename];
  for (Operation& operation : recording.journal) {
    if (operation.path == renamed.path) operation.path = renamed.to;
  }
  erase(recording, rename);
}

// The record is written over the one that counts, in place of the older one.
void writeOverNewestRecord(Recording& recording) {
  const auto file = [&](int slot) {
    const auto name = recording.start.names.find(std::string(home) + "/state." + std::to_string(slot));
    return name == recording.start.names.end() ? 0 : name->second.file;
  };
  const std::uint64_t files[] = {file(0), file(1)};
  if (files[0] == 0 || files[1] == 0) return;
  for (Operation& operation : recording.journal) {
    if (operation.file == files[0] || operation.file == files[1]) {
      operation.file = files[0] + files[1] - operation.file;
    }
  }
}

// What the power cuts say about it; empty: they saw nothing.
std::string verdict(const std::vector<Story>& all, const Mutation& mutate) {
  Known known;
  for (const Story& story : all) {
    Recording mutant = story.recording;
    mutate(mutant);
    const auto same = [](const Operation& a, const Operation& b) {
      return a.kind == b.kind && a.path == b.path && a.file == b.file;
    };
    const auto [first, other] = std::ranges::mismatch(mutant.journal, story.recording.journal, same);
    if (other == story.recording.journal.end()) continue;
    // Until there it is the same story.
    mutant.from = std::max(mutant.from, static_cast<std::size_t>(first - mutant.journal.begin()));
    std::string problem = examine(mutant, known, Look::promise);
    if (!problem.empty()) return story.name + ": " + problem;
  }
  return "";
}

std::vector<Story> everyStory() {
  std::vector<Story> all = stories();
  std::ranges::move(interruptedStories(), std::back_inserter(all));
  return all;
}

}  // namespace

TEST_CASE("mutants: no sync can be left out") {
  const std::vector<Story> all = everyStory();
  std::set<std::string> lines;
  for (const Story& story : all) {
    for (std::size_t i = 0; i < story.recording.journal.size(); ++i) lines.insert(lineOf(story.recording, i));
  }
  lines.erase("");
  CHECK(lines.size() == 13);
  for (const std::string& line : lines) {
    const std::string found = verdict(all, without(line));
    CHECK_MESSAGE(!found.empty(), "nobody misses the sync of the ", line);
    MESSAGE("without the sync of the ", line, ": ", found);
  }
}

TEST_CASE("mutants: no two things can change places") {
  const std::vector<Story> all = stories();
  const std::pair<std::string, Mutation> mutations[] = {
      {"the record before the edition's name", renameAfterRecord},
      {"the edition's name before its contents", renameBeforeSync},
      {"old editions go before the record", removeBeforeRecord},
      {"copied under its own name", copyWithoutPart},
      {"written over the newest record", writeOverNewestRecord},
  };
  for (const auto& [name, mutation] : mutations) {
    const std::string found = verdict(all, mutation);
    CHECK_MESSAGE(!found.empty(), "nobody sees it: ", name);
    MESSAGE(name, ": ", found);
  }
}

}  // namespace lobby::test
