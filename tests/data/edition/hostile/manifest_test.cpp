// Manifests that a trusted key did sign, but that say what no manifest may say. And what was put behind one.
#include <doctest/doctest.h>

#include "tests/data/edition/bundles.hpp"
#include "tests/data/edition/hostile/hostile.hpp"

namespace lobby::test {
namespace {

// The same bundle with a signed manifest in which one text is another.
std::string edited(std::string_view from, std::string_view to) {
  return goodParts().edit(from, to).bytes();
}

std::string withEnd(std::string_view text) {
  Parts parts = goodParts();
  parts.manifest += text;
  return parts.sign().bytes();
}

std::string damagedAt(const std::string& key) {
  return "this file is damaged (its manifest, at " + key + "), copy it again or build it anew";
}

struct Wrong {
  const char* name;
  std::string bytes;
  const char* at;
};

void checkAll(const std::vector<Wrong>& table) {
  for (const Wrong& wrong : table) {
    CAPTURE(std::string(wrong.name));
    const std::string outcome = verdict(wrong.bytes);
    CHECK(outcome == damagedAt(wrong.at));
    note(wrong.name, outcome);
  }
}

}  // namespace

TEST_CASE("hostile manifest: lines") {
  std::string nul = "label x";
  nul += '\0';
  nul += "y\n";
  Parts bare = goodParts();
  bare.manifest.pop_back();
  Parts empty = goodParts();
  empty.manifest = "\n";
  checkAll({
      {"a key twice", edited("serial 20261120120000\n", "serial 20261120120000\nserial 20261120120000\n"),
       "created"},
      {"the last key twice", withEnd("label one\nlabel two\n"), "end"},
      {"an unknown key", withEnd("colour blue\n"), "end"},
      {"an unknown key in the middle", edited("created ", "x y\ncreated "), "created"},
      {"a key missing", edited("created 2026-11-20T12:00:00Z\n", ""), "created"},
      {"two keys in another order", withEnd("label x\nvalid-until 2026-12-03\n"), "end"},
      {"carriage returns", edited("morgenstern\n", "morgenstern\r\n"), "cinema"},
      {"a zero byte", withEnd(nul), "label"},
      {"no last end of line", bare.sign().bytes(), "table-hash"},
      {"an empty line", withEnd("\n"), "end"},
      {"two blanks", edited("serial ", "serial  "), "serial"},
      {"a blank at the end", edited("morgenstern\n", "morgenstern \n"), "cinema"},
      {"a tab", edited("serial ", "serial\t"), "serial"},
      {"a large letter", edited("serial ", "Serial "), "serial"},
      {"a byte order mark", edited("lobbycards-manifest", "\xEF\xBB\xBFlobbycards-manifest"),
       "lobbycards-manifest"},
      {"nothing but a line", empty.sign().bytes(), "lobbycards-manifest"},
  });
}

TEST_CASE("hostile manifest: values") {
  checkAll({
      {"manifest 0", edited("lobbycards-manifest 1", "lobbycards-manifest 0"), "lobbycards-manifest"},
      {"another product", edited("product lobbycards", "product popcorn"), "product"},
      {"an empty cinema", edited("cinema morgenstern", "cinema "), "cinema"},
      {"a path as cinema", edited("cinema morgenstern", "cinema ../../etc"), "cinema"},
      {"a long cinema", edited("morgenstern", std::string(65, 'm')), "cinema"},
      {"serial 0", edited("20261120120000", "0"), "serial"},
      {"a negative serial", edited("20261120120000", "-1"), "serial"},
      {"zeros before the serial", edited("20261120120000", "020261120120000"), "serial"},
      {"a sign before the serial", edited("20261120120000", "+20261120120000"), "serial"},
      {"a serial that doubles cannot hold", edited("20261120120000", "9007199254740993"), "serial"},
      {"a serial beyond 64 bits", edited("20261120120000", "18446744073709551616"), "serial"},
      {"a serial with letters", edited("20261120120000", "2026e1"), "serial"},
      {"no such day", edited("2026-11-20T", "2026-02-30T"), "created"},
      {"no such second", edited("12:00:00Z", "12:00:60Z"), "created"},
      {"not in UTC", edited("12:00:00Z", "12:00:00+"), "created"},
      {"snapshot format 0", edited("snapshot-format 1", "snapshot-format 0"), "snapshot-format"},
      {"snapshot format 2^32 + 1", edited("snapshot-format 1", "snapshot-format 4294967297"),
       "snapshot-format"},
      {"chunks of another size", edited("chunk-size 65536", "chunk-size 65535"), "chunk-size"},
      {"payload 0", edited("payload-size 150000", "payload-size 0"), "payload-size"},
      {"payload beyond 64 GB", edited("payload-size 150000", "payload-size 68719476737"), "payload-size"},
      {"a hash in large letters", edited("table-hash ", "table-hash A"), "table-hash"},
      {"a hash too short", edited("payload-hash ", "payload-hash 0\n"), "payload-hash"},
      {"an empty label", withEnd("label \n"), "label"},
      {"a label of 201 bytes", withEnd("label " + std::string(201, 'x') + "\n"), "label"},
      {"a label that steers the terminal", withEnd("label \x1b[2J\n"), "label"},
      {"a label that turns what follows", withEnd("label x\u202Ey\n"), "label"},
      {"a label that is not UTF-8", withEnd("label \xFF\n"), "label"},
      {"a last day that does not exist", withEnd("valid-until 2026-02-29\n"), "valid-until"},
      {"a last day with a time", withEnd("valid-until 2026-12-03T00:00\n"), "valid-until"},
      {"an empty last day", withEnd("valid-until \n"), "valid-until"},
  });
}

TEST_CASE("hostile manifest: what is allowed") {
  CHECK(verdict(withEnd("valid-until 2026-12-03\nlabel " + std::string(200, 'x') + "\n")) == "genuine");
  CHECK(verdict(edited("20261120120000", "9007199254740992")) == "genuine");
  CHECK(verdict(edited("snapshot-format 1", "snapshot-format 2")) == "genuine");
  CHECK(verdict(edited("morgenstern", std::string(64, 'm'))) == "genuine");
}

TEST_CASE("hostile manifest: newer, longer, and not what lies behind it") {
  const Parts parts = goodParts();
  Parts other = parts;
  other.payload = parts.payload.substr(1) + "x";
  Parts otherTable = other;
  otherTable.table = goodParts().table.substr(32) + goodParts().table.substr(0, 32);
  Parts swapped = parts;
  std::swap(swapped.payload[0], swapped.payload[70'000]);
  Parts shorter = parts;
  shorter.payload.pop_back();
  Parts whole = goodParts();
  whole.payload = payloadOf(150'000) + payloadOf(150'000);
  constexpr const char* first = "this file is damaged (piece 1 of 3), copy it again or build it anew";
  constexpr const char* table =
      "this file is damaged (the table is not the one of the manifest), copy it again or build it anew";
  constexpr const char* payload =
      "this file is damaged (the payload is not the one of the manifest), copy it again or build it anew";
  checkCases({
      {"manifest 2", edited("lobbycards-manifest 1\n", "lobbycards-manifest 2\nanything"),
       "this file was made by a newer Lobbycards (manifest 2), update this one"},
      {"16385 bytes", withEnd(std::string(16385, 'x')),
       "this file is damaged (length of the manifest), copy it again or build it anew"},
      {"another payload", other.bytes(), first},
      {"another payload with its table", otherTable.bytes(), table},
      {"two bytes of the payload exchanged", swapped.bytes(), first},
      {"a shorter payload", shorter.bytes(), payload},

      {"another size", edited("payload-size 150000", "payload-size 150001"), payload},
  });
}

TEST_CASE(
    "hostile manifest: a byte changed in any chunk is found when the chunk is read, and in the table at "
    "once") {
  const Parts parts = goodParts();
  for (std::size_t at : {0u, 65535u, 65536u, 131071u, 131072u, 149999u}) {
    Parts broken = parts;
    broken.payload[at] = static_cast<char>(broken.payload[at] ^ 1);
    const std::string piece = std::to_string(at / 65536 + 1);
    CHECK(verdict(broken.bytes()) ==
          "this file is damaged (piece " + piece + " of 3), copy it again or build it anew");
  }
  for (std::size_t at = 0; at < parts.table.size(); ++at) {
    Parts broken = parts;
    broken.table[at] = static_cast<char>(broken.table[at] ^ 0x80);
    CHECK(verdict(broken.bytes()) ==
          "this file is damaged (the table is not the one of the manifest), copy it again or build it anew");
  }
}

}  // namespace lobby::test
