#include "data/edition/state_record.hpp"

#include <algorithm>
#include <charconv>

#include "data/blake2b.hpp"

namespace lobby::edition {
namespace {

constexpr std::string_view title = "lobbycards-state 1";
constexpr std::string_view nothing = "-";

// Lines "key value" in a fixed order; the first that is missing or wrong makes all of it wrong.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  bool begins(std::string_view key) const {
    return rest_.starts_with(key) && rest_.substr(key.size()).starts_with(' ');
  }

  std::string_view next(std::string_view key) {
    const auto end = rest_.find('\n');
    if (!begins(key) || end == std::string_view::npos) {
      sound_ = false;
      return {};
    }
    const std::string_view value = rest_.substr(key.size() + 1, end - key.size() - 1);
    rest_.remove_prefix(end + 1);
    return value;
  }

  std::uint64_t nextNumber(std::string_view key) { return number(next(key)); }

  std::optional<EditionId> nextEdition(std::string_view key) {
    const std::string_view value = next(key);
    if (!sound_ || value == nothing) return std::nullopt;
    const auto space = value.find(' ');
    if (space == std::string_view::npos) {
      sound_ = false;
      return std::nullopt;
    }
    EditionId id;
    id.serial = number(value.substr(0, space));
    id.payload = hash(value.substr(space + 1));
    return id;
  }

  bool sound() const { return sound_; }

 private:
  std::uint64_t number(std::string_view text) {
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (text.empty() || read.ec != std::errc() || read.ptr != end) sound_ = false;
    return value;
  }

  Hash hash(std::string_view text) {
    Hash value{};
    if (text.size() != value.size() * 2) sound_ = false;
    for (std::size_t i = 0; sound_ && i < value.size(); ++i) {
      const char* digits = text.data() + i * 2;
      const auto read = std::from_chars(digits, digits + 2, value[i], 16);
      if (read.ec != std::errc() || read.ptr != digits + 2) sound_ = false;
    }
    return value;
  }

  std::string_view rest_;
  bool sound_ = true;
};

std::string line(std::string_view key, std::string_view value) {
  return std::string(key) + " " + std::string(value) + "\n";
}

std::string line(std::string_view key, const std::optional<EditionId>& id) {
  if (!id) return line(key, nothing);
  return line(key, std::to_string(id->serial) + " " + formatHash(id->payload));
}

StateRecord readLines(Lines& lines) {
  StateRecord record;
  record.counter = lines.nextNumber("counter");
  record.current = lines.nextEdition("current");
  record.previous = lines.nextEdition("previous");
  record.trying = lines.nextEdition("trying");
  record.tries = static_cast<unsigned>(lines.nextNumber("tries"));
  record.floor = lines.nextEdition("floor");
  record.pinned = lines.next("pinned") == "yes";
  const std::uint64_t since = lines.nextNumber("since");
  record.since = WallTime(std::chrono::seconds(static_cast<std::int64_t>(since)));
  while (lines.sound() && lines.begins("bad") && record.bad.size() < mostBadEditions) {
    if (const auto id = lines.nextEdition("bad")) record.bad.push_back(*id);
  }
  return record;
}

}  // namespace

std::string formatStateRecord(const StateRecord& record) {
  std::string text(title);
  text += "\n" + line("counter", std::to_string(record.counter));
  text += line("current", record.current) + line("previous", record.previous);
  text += line("trying", record.trying) + line("tries", std::to_string(record.tries));
  text += line("floor", record.floor) + line("pinned", record.pinned ? "yes" : "no");
  text += line("since", std::to_string(static_cast<std::uint64_t>(record.since.time_since_epoch().count())));
  const std::size_t skipped = record.bad.size() - std::min(record.bad.size(), mostBadEditions);
  for (std::size_t i = skipped; i < record.bad.size(); ++i) text += line("bad", record.bad[i]);
  text += line("hash", formatHash(blake2b(text)));
  text.resize(stateRecordSize, '\n');
  return text;
}

Result<StateRecord> parseStateRecord(std::string_view bytes) {
  const auto damaged = [] { return fail(ErrorKind::content, "the record is damaged"); };
  if (bytes.size() != stateRecordSize || !bytes.starts_with(title)) return damaged();
  if (bytes[title.size()] != '\n') return damaged();
  Lines lines(bytes.substr(title.size() + 1));
  const StateRecord record = readLines(lines);
  // Written again it must be the same, byte by byte: that compares the hash, too.
  if (!lines.sound() || formatStateRecord(record) != bytes) return damaged();
  return record;
}

}  // namespace lobby::edition
