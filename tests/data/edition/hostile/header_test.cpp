// Headers that lie, and files that are cut off, too long or something else.
#include <doctest/doctest.h>

#include "data/edition/bundle_header.hpp"
#include "tests/data/edition/hostile/hostile.hpp"

namespace lobby::test {
namespace {

constexpr const char* noEdition = "this is no edition of Lobbycards, choose a file that lobbyctl built";
constexpr const char* cutInHeader = "this file is cut off in its header, copy it again";
constexpr std::uint64_t all64 = ~std::uint64_t{0};

// What a part of the header is damaged in.
std::string damagedIn(const std::string& part) {
  return "this file is damaged (" + part + "), copy it again or build it anew";
}

bool saysCutOff(const std::string& words) {
  return words.starts_with("this file is cut off (") && words.ends_with(" bytes), copy it again");
}

}  // namespace

TEST_CASE("hostile header: the good bundle that all cases begin with is genuine") {
  CHECK(verdict(good()) == "genuine");
}

TEST_CASE("hostile header: other files") {
  checkCases({
      {"empty", "", "this file is empty, copy it again"},
      {"one byte", "\x89", cutInHeader},
      {"the magic alone", "\x89LOBBY\r\n", cutInHeader},
      {"a bare snapshot", std::string("SQLite format 3\0", 16) + std::string(4080, '\0'), noEdition},
      {"a picture", "\x89PNG\r\n\x1a\n" + std::string(100, 'x'), noEdition},
      {"a text", "x", noEdition},
      {"copied as text", "\x89LOBBY\n" + good().substr(8), noEdition},
      {"zeros", std::string(1000, '\0'), noEdition},
  });
}

TEST_CASE("hostile header: formats") {
  checkCases({
      {"format 0", withNumber(good(), 8, 2, 0),
       "this file is damaged (bundle format 0), copy it again or build it anew"},
      {"format 2", withNumber(good(), 8, 2, 2),
       "this file was made by a newer Lobbycards (bundle format 2), update this one"},
      {"format 65535", withNumber(good(), 8, 2, 65535),
       "this file was made by a newer Lobbycards (bundle format 65535), update this one"},
  });
}

TEST_CASE("hostile header: numbers out of bounds") {
  struct Wrong {
    const char* part;
    std::size_t at, size;
    std::vector<std::uint64_t> values;
  };
  const std::vector<Wrong> table{
      {"number of signatures", 10, 2, {5, 256, 65535}},
      {"length of the signatures", 10, 2, {0}},
      {"length of the manifest", 12, 4, {0, 16385, 0x8000'0000, 0xFFFF'FFFF}},
      {"length of the signatures", 16, 4, {0, 4097, 0x8000'0000, 0xFFFF'FFFF}},
      {"size of a chunk", 20, 4, {0, 1, 65535, 65537, 0xFFFF'FFFF}},
      {"length of the table", 24, 8, {0, 1, 64, 95, 97, 128, all64, all64 - 31, std::uint64_t{1} << 63}},
      {"length of the payload", 32, 8, {0, (std::uint64_t{64} << 30) + 1, all64, all64 - 65535}},
      {"length of the table", 32, 8, {1, 131072, 196609, std::uint64_t{64} << 30}},
  };
  for (const Wrong& wrong : table) {
    for (const std::uint64_t value : wrong.values) {
      CAPTURE(wrong.at);
      CAPTURE(value);
      CHECK(verdict(withNumber(good(), wrong.at, wrong.size, value)) == damagedIn(wrong.part));
    }
  }
}

TEST_CASE("hostile header: numbers that do not add up to the file") {
  const std::string bytes = good();
  const std::uint64_t manifest = goodParts().manifest.size();
  checkCases({
      {"payload one shorter", withNumber(bytes, 32, 8, 149'999),
       "this file is damaged (1 bytes too many), copy it again or build it anew"},
      {"one byte behind the end", bytes + "x",
       "this file is damaged (1 bytes too many), copy it again or build it anew"},
      {"a second bundle behind the end", bytes + std::string(70'000, 'x'),
       "this file is damaged (70000 bytes too many), copy it again or build it anew"},
      {"manifest that reaches into the signatures",
       withNumber(withNumber(bytes, 12, 4, manifest + 1), 16, 4, goodParts().signatures.size() - 1),
       "this file is damaged (a signature), copy it again or build it anew"},
  });
  CHECK(saysCutOff(verdict(withNumber(bytes, 32, 8, 150'001))));
  CHECK(saysCutOff(verdict(withNumber(bytes, 12, 4, manifest + 1))));
  // The largest that is allowed, in a file of 150 KB: nothing of that size may be asked for.
  std::string largest = withNumber(bytes, 32, 8, edition::largestPayload);
  largest = withNumber(largest, 24, 8, edition::largestPayload / edition::chunkSize * 32);
  CHECK(saysCutOff(verdict(largest)));
}

TEST_CASE("hostile header: cut off anywhere") {
  const Parts parts = goodParts();
  const std::string bytes = parts.bytes();
  for (std::size_t size = 1; size < edition::headerSize; ++size) {
    CAPTURE(size);
    CHECK(verdict(bytes.substr(0, size)) == cutInHeader);
  }
  const std::size_t payloadAt = bytes.size() - parts.payload.size();
  for (std::size_t size = edition::headerSize; size < bytes.size(); size += size < payloadAt ? 1 : 997) {
    CAPTURE(size);
    CHECK(saysCutOff(verdict(bytes.substr(0, size))));
  }
  CHECK(verdict(bytes.substr(0, bytes.size() - 1)) ==
        "this file is cut off (" + std::to_string(bytes.size() - 1) + " of " + std::to_string(bytes.size()) +
            " bytes), copy it again");
}

TEST_CASE("hostile header: any bit changed is found") {
  const std::string bytes = good();
  for (std::size_t at = 0; at < edition::headerSize; ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      CAPTURE(at);
      CAPTURE(bit);
      const std::string words = verdict(changed);
      CHECK(words != "genuine");
      if (at >= 40) CHECK(words == damagedIn("end of the header"));
    }
  }
}

TEST_CASE("hostile header: what is written is read") {
  const edition::BundleHeader written{3, 16384, 4096, edition::largestPayload};
  const auto bytes = edition::formatHeader(written);
  const auto read = edition::parseHeader({bytes.data(), bytes.size()}, written.fileSize());
  REQUIRE(read);
  CHECK(read->signatureCount == 3);
  CHECK(read->manifestLength == 16384);
  CHECK(read->signaturesLength == 4096);
  CHECK(read->payloadLength == edition::largestPayload);
  CHECK(read->tableLength() == 32u << 20);
  CHECK(edition::beginsLikeBundle({bytes.data(), bytes.size()}));
  CHECK(!edition::beginsLikeBundle("\x89LOBBY\r"));
}

}  // namespace lobby::test
