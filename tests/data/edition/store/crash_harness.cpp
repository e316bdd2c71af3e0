#include "tests/data/edition/store/crash_harness.hpp"

#include <algorithm>

#include "data/edition/transitions.hpp"

namespace lobby::test {
namespace {

using Allowed = std::vector<Expected>;

std::uint64_t mix(std::uint64_t sum, std::uint64_t value) {
  return (sum ^ value) * 0x9E37'79B9'7F4A'7C15u + (sum >> 29);
}

std::uint64_t mix(std::uint64_t sum, std::string_view text) {
  return mix(sum, std::hash<std::string_view>{}(text));
}

std::uint64_t fingerprint(const MemoryDisk& disk) {
  std::uint64_t sum = 0;
  for (const auto& [path, name] : disk.names) {
    if (path.starts_with(stick) || path.find("install.log") != std::string::npos) continue;
    sum = mix(mix(sum, path), static_cast<std::uint64_t>(name.kind));
    if (name.kind == FileKind::regular) sum = mix(sum, disk.content(path));
  }
  return sum;
}

std::uint64_t fingerprint(const Allowed& allowed) {
  std::uint64_t sum = allowed.size();
  for (const Expected& expected : allowed) {
    sum = mix(mix(sum, expected.tries), expected.next ? expected.next->serial : 0);
    sum = mix(mix(sum, expected.counter), expected.whole ? 1 : 0);
  }
  return sum;
}

std::string describe(const std::optional<EditionId>& id) {
  return id ? std::to_string(id->serial % 100) : "nothing";
}

const std::string& payloadOf(const EditionId& id) {
  return payloadOf(number(id.serial % 100));
}

// What the record says, before anybody tidies up.
std::string checkRecord(MemoryFileSystem& files, const Allowed& allowed) {
  const auto state = edition::StateFiles(files, home).load();
  if (state.record.counter < allowed.front().counter) return "the record of a step that was done is lost";
  if (!std::ranges::all_of(allowed, &Expected::whole)) return "";
  for (const EditionId& id : edition::needed(state.record)) {
    const std::string problem = problemOf(files, id, payloadOf(id));
    if (!problem.empty()) return "the record names " + describe(id) + ", but: " + problem;
  }
  return "";
}

std::string checkStart(MemoryFileSystem& files, const Allowed& allowed) {
  EditionStore store = openStore(files);
  const auto status = store.status();
  const Choice choice = store.chooseForStart();
  const auto fits = std::ranges::find(allowed, choice.edition, &Expected::next);
  if (fits == allowed.end()) return "the kiosk would show " + describe(choice.edition);
  if (!choice.edition) return "";
  if (status.record.trying == choice.edition && status.record.tries < fits->tries)
    return "a start was not counted";
  return problemOf(files, *choice.edition, payloadOf(*choice.edition));
}

bool isNeeded(const std::string& path, const std::vector<EditionId>& needed) {
  return std::ranges::any_of(needed,
                             [&](const EditionId& id) { return path.ends_with(edition::fileNameOf(id)); });
}

// Life goes on: the next edition comes in, and nothing is left lying about.
std::string checkNextInstall(MemoryFileSystem& files) {
  const Recipe next = number(9);
  EditionStore store = openStore(files);
  const std::string outcome = outcomeOf(store.install(fileOnStick(next)));
  if (outcome != "installed") return "the next install: " + outcome;
  if (store.chooseForStart().edition != idOf(next)) return "the next edition is not shown";
  const std::string problem = problemOf(files, idOf(next), payloadOf(next));
  if (!problem.empty()) return "the next edition: " + problem;
  const auto needed = edition::needed(store.status().record);
  for (const auto& [path, name] : files.disk.names) {
    if (path.ends_with(".part")) return "left behind: " + path;
    if (path.ends_with(".lobby") && !path.starts_with(stick) && !isNeeded(path, needed))
      return "not needed: " + path;
  }
  return "";
}

std::string checkState(const MemoryDisk& disk, const Allowed& allowed, Look look) {
  MemoryFileSystem files(disk);
  std::string problem = checkRecord(files, allowed);
  if (problem.empty()) problem = checkStart(files, allowed);
  if (problem.empty() && look == Look::everything) problem = checkNextInstall(files);
  return problem;
}

// While a step is under way both its beginning, which comes first here, and its end are right.
Allowed allowedAt(const Recording& recording, std::size_t count) {
  Allowed allowed;
  for (const auto& mark : recording.marks) {
    if (mark.at <= count && mark.finished) allowed.clear();
    allowed.push_back(mark.expected);
    if (mark.at >= count && mark.finished) break;
  }
  return allowed;
}

Expected expectedOn(const MemoryFileSystem& files, const std::optional<Expected>& told) {
  MemoryFileSystem copy(files.disk);
  const std::uint64_t counter = edition::StateFiles(copy, home).load().record.counter;
  Expected expected;
  if (told) {
    expected = *told;
  } else {
    expected.next = openStore(copy).chooseForStart().edition;
  }
  expected.counter = counter;
  return expected;
}

// A step that wrote nothing promised nothing.
bool wroteRecord(const std::vector<Operation>& journal, std::size_t from) {
  return std::ranges::any_of(std::span(journal).subspan(from), [](const Operation& operation) {
    return operation.kind == Operation::Kind::syncFile && operation.path.find("/state.") != std::string::npos;
  });
}

}  // namespace

Recording record(MemoryDisk start, const std::optional<Expected>& atStart, const std::vector<Step>& steps) {
  // What the checks install afterwards.
  onStick(start, number(9));
  MemoryFileSystem files(start);
  Recording recording{std::move(start), {}, {{0, expectedOn(files, atStart), true}}, 0};
  for (const Step& step : steps) {
    step.run(files);
    const bool promised = step.then || wroteRecord(files.journal, recording.marks.back().at);
    recording.marks.push_back(
        {files.journal.size(), expectedOn(files, step.then), step.finished && promised});
  }
  recording.journal = std::move(files.journal);
  return recording;
}

std::string examine(const Recording& recording, Known& known, Look look) {
  std::string problem;
  const PowerCut power(recording.start, recording.journal);
  for (std::size_t count = recording.from; count <= recording.journal.size() && problem.empty(); ++count) {
    const Allowed allowed = allowedAt(recording, count);
    power.forEach(count, [&](const MemoryDisk& disk) {
      const std::uint64_t print = fingerprint(disk);
      const std::uint64_t state = mix(fingerprint(allowed), print);
      if (known.states.contains(state)) return true;
      problem = checkState(disk, allowed, look);
      if (!problem.empty()) {
        problem += " (after " + std::to_string(count) + " operations)";
        return false;
      }
      known.states.insert(state);
      known.disks.insert(print);
      return true;
    });
  }
  return problem;
}

}  // namespace lobby::test
