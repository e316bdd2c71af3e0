// The record of the store: what is written is read, and nothing else is.
#include "data/edition/state_record.hpp"

#include <doctest/doctest.h>

#include "tests/data/edition/store/support.hpp"

namespace lobby::edition {
namespace {

using test::number;

StateRecord fullRecord() {
  StateRecord record;
  record.counter = 41;
  record.current = test::idOf(number(2));
  record.previous = test::idOf(number(1));
  record.trying = test::idOf(number(3));
  record.tries = 1;
  record.floor = test::idOf(number(4));
  record.pinned = true;
  record.since = WallTime(std::chrono::seconds(1'795'176'000));
  for (std::uint64_t n = 5; n < 5 + mostBadEditions; ++n) record.bad.push_back(test::idOf(number(n)));
  return record;
}

}  // namespace

TEST_CASE("state record: what is written is read") {
  for (const StateRecord& record : {StateRecord{}, fullRecord()}) {
    const std::string bytes = formatStateRecord(record);
    CHECK(bytes.size() == stateRecordSize);
    const auto read = parseStateRecord(bytes);
    REQUIRE(read);
    CHECK(*read == record);
  }
}

TEST_CASE("state record: a person can read it") {
  StateRecord record;
  record.counter = 7;
  record.current = EditionId{20'261'120'120'000, Hash{0xAB}};
  const std::string text = formatStateRecord(record);
  CHECK(text.starts_with("lobbycards-state 1\ncounter 7\ncurrent 20261120120000 ab00"));
  CHECK(text.find("\nprevious -\ntrying -\ntries 0\nfloor -\npinned no\nsince 0\nhash ") !=
        std::string::npos);
}

TEST_CASE("state record: any byte that differs is found, and any cut") {
  const std::string good = formatStateRecord(fullRecord());
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const int flip : {1, 0x80}) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ flip);
      CHECK_FALSE(parseStateRecord(bad));
    }
  }
  for (std::size_t size = 1; size < good.size(); size += 61) {
    CHECK_FALSE(parseStateRecord(good.substr(0, size)));
    std::string torn = good;
    torn.replace(size, std::string::npos, formatStateRecord({}).substr(size));
    if (torn != good && torn != formatStateRecord({})) CHECK_FALSE(parseStateRecord(torn));
  }
  CHECK_FALSE(parseStateRecord(good + "\n"));
  CHECK_FALSE(parseStateRecord(std::string(stateRecordSize, '\0')));
}

TEST_CASE("state record: a right hash does not make wrong lines right") {
  const std::string good = formatStateRecord(fullRecord());
  const std::string body = good.substr(0, good.find("hash "));
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = body;
    text.replace(text.find(from), from.size(), to);
    text += "hash " + formatHash(blake2b(text)) + "\n";
    text.resize(stateRecordSize, '\n');
    return parseStateRecord(text);
  };
  REQUIRE(with("counter 41", "counter 42"));
  CHECK_FALSE(with("counter 41", "counter 041"));
  CHECK_FALSE(with("counter 41", "counter -1"));
  CHECK_FALSE(with("counter 41", "counter 99999999999999999999"));
  CHECK_FALSE(with("tries 1", "tries 4294967297"));
  CHECK_FALSE(with("pinned yes", "pinned maybe"));
  CHECK_FALSE(with("bad 2", "bad -\nbad 2"));
  CHECK_FALSE(with("counter 41\n", ""));
  CHECK_FALSE(with("counter 41\n", "counter 41\ncounter 41\n"));
  CHECK_FALSE(with("lobbycards-state 1", "lobbycards-state 2"));
}

TEST_CASE("state record: of many bad editions the newest are kept") {
  StateRecord record = fullRecord();
  record.bad.insert(record.bad.begin(), test::idOf(number(90)));
  const auto read = parseStateRecord(formatStateRecord(record));
  REQUIRE(read);
  CHECK(read->bad == fullRecord().bad);
}

}  // namespace lobby::edition
