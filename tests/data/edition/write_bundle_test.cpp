// Writing bundles: what cannot be written, and what is left when something goes wrong.
#include <doctest/doctest.h>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/signature.hpp"
#include "tests/data/edition/bundles.hpp"
#include "tests/data/edition/hostile/hostile.hpp"

namespace lobby::test {
namespace {

using namespace edition;
namespace fs = std::filesystem;

std::vector<SecretKey> keys(std::string_view letters) {
  std::vector<SecretKey> made;
  for (const char letter : letters) made.push_back(secretKey(letter));
  return made;
}

std::string reasonFor(const ManifestFacts& wanted, std::string_view letters = "a",
                      std::string_view payload = "payload") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  const fs::path snapshot = folder.write("x.db", payload);
  const auto written = writeBundle(files, snapshot, wanted, keys(letters), folder / "x.lobby");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == (written ? 2 : 1));
  return written ? "" : written.error().message;
}

Result<void> addTo(const fs::path& bundle, char letter) {
  PosixFileSystem files;
  return addSignature(files, bundle, secretKey(letter));
}

// Reads from a file that another process writes into the second time the file's start is read.
class ChangingFile final : public OpenFile {
 public:
  explicit ChangingFile(std::unique_ptr<OpenFile> file) : file_(std::move(file)) {}
  Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) override {
    auto read = file_->readAt(offset, into);
    if (offset == 0 && ++starts_ == 2) into[0] = static_cast<char>(into[0] ^ 1);
    return read;
  }
  Result<std::size_t> write(std::string_view bytes) override { return file_->write(bytes); }
  Result<void> sync() override { return file_->sync(); }
  Result<FileIdentity> identity() override { return file_->identity(); }

 private:
  std::unique_ptr<OpenFile> file_;
  int starts_ = 0;
};

// Notes what is done to it.
class LoggingFile final : public OpenFile {
 public:
  LoggingFile(std::unique_ptr<OpenFile> file, std::string& log) : file_(std::move(file)), log_(log) {}
  Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) override {
    return file_->readAt(offset, into);
  }
  Result<std::size_t> write(std::string_view bytes) override {
    if (!log_.ends_with("write ")) log_ += "write ";
    return file_->write(bytes);
  }
  Result<void> sync() override {
    log_ += "sync ";
    return file_->sync();
  }
  Result<FileIdentity> identity() override { return file_->identity(); }

 private:
  std::unique_ptr<OpenFile> file_;
  std::string& log_;
};

// Says what is done, in order; files that are read change while they are.
class WatchedFiles final : public PosixFileSystem {
 public:
  std::string log;
  bool change = false;

  Result<std::unique_ptr<OpenFile>> open(const fs::path& file, OpenMode mode) override {
    auto opened = PosixFileSystem::open(file, mode);
    if (opened && mode != OpenMode::read) return std::make_unique<LoggingFile>(std::move(*opened), log);
    if (opened && change) return std::make_unique<ChangingFile>(std::move(*opened));
    return opened;
  }
  Result<void> rename(const fs::path& from, const fs::path& to) override {
    log += "rename ";
    return PosixFileSystem::rename(from, to);
  }
  Result<void> syncFolder(const fs::path& folder) override {
    log += "sync-folder ";
    return PosixFileSystem::syncFolder(folder);
  }
};

}  // namespace

TEST_CASE("write bundle: what cannot be said is not written, and leaves nothing behind") {
  ManifestFacts wanted = facts();
  CHECK(reasonFor(wanted).empty());
  wanted.cinema = "Kino 1";
  CHECK(reasonFor(wanted) == "the cinema's id has at most 64 small letters a to z, digits and hyphens");
  wanted = facts(0);
  CHECK(reasonFor(wanted) == "the serial is a number from 1 to 9007199254740992");
  wanted = facts();
  wanted.label = "two\nlines";
  CHECK(reasonFor(wanted) == "the label is one line of at most 200 bytes, without control characters");
  wanted = facts();
  wanted.validUntil = "3.12.2026";
  CHECK(reasonFor(wanted) == "the last day is written as 2026-12-03");
  wanted = facts();
  wanted.created = "now";
  CHECK(reasonFor(wanted) == "the time it was made is written as 2026-11-20T12:00:00Z");
  CHECK(reasonFor(facts(), "a", "") == "the snapshot has at least 1 byte and at most 64 GB");
  CHECK(reasonFor(facts(), "abcde") == "a file takes 4 signatures at most");
  CHECK(reasonFor(facts(), "aba") == "the key 6161616161616161 is named twice");
}

TEST_CASE("write bundle: facts and keys can be checked before") {
  ManifestFacts wanted = facts();
  wanted.cinema.clear();
  CHECK(checkFacts(wanted));
  wanted.label = "\x1b";
  CHECK(checkFacts(wanted).error().kind == ErrorKind::usage);
  CHECK(checkKeys(keys("abcd")));
  CHECK(!checkKeys(keys("aa")));
}

TEST_CASE("write bundle: synced before it gets its name, and the folder after") {
  const TemporaryFolder folder;
  WatchedFiles files;
  const fs::path snapshot = folder.write("x.db", payloadOf(100'000));
  REQUIRE(writeBundle(files, snapshot, facts(), keys("a"), folder / "x.lobby"));
  CHECK(files.log == "write sync rename sync-folder ");
}

TEST_CASE("write bundle: a snapshot that changes meanwhile gives no bundle, and the old one stays") {
  const TemporaryFolder folder;
  WatchedFiles files;
  files.change = true;
  folder.write("x.lobby", "old");
  const fs::path snapshot = folder.write("x.db", payloadOf(100'000));
  const auto written = writeBundle(files, snapshot, facts(), keys("a"), folder / "x.lobby");
  REQUIRE(!written);
  CHECK(written.error().message == "the snapshot changed while it was read, build again");
  CHECK(contentOf(folder / "x.lobby") == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("write bundle: the same input gives the same bytes") {
  CHECK(bundleBytes("payload", facts(), "ab") == bundleBytes("payload", facts(), "ab"));
}

TEST_CASE("add signature: up to four, each key once; everything else stays") {
  const TemporaryFolder folder;
  const fs::path bundle = writeBundle(folder, "x.lobby", payloadOf(150'000), facts(), "");
  CHECK(verdict(contentOf(bundle), "a") ==
        "this file is not signed, it is for previews only; build it with --key");
  for (const char letter : std::string_view("abcd")) REQUIRE(addTo(bundle, letter));
  CHECK(contentOf(bundle) == bundleBytes(payloadOf(150'000), facts(), "abcd"));
  CHECK(addTo(bundle, 'e').error().message == bundle.string() + " takes no more signatures");
  CHECK(addTo(bundle, 'a').error().message == bundle.string() + " is signed with this key already");
  CHECK(verdict(contentOf(bundle), "d") == "genuine");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("add signature: nobody signs what is damaged") {
  const TemporaryFolder folder;
  std::string bytes = good();
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  const fs::path bundle = folder.write("x.lobby", bytes);
  const auto added = addTo(bundle, 'b');
  REQUIRE(!added);
  CHECK(added.error().message ==
        bundle.string() + ": this file is damaged (piece 3 of 3), copy it again or build it anew");
  CHECK(contentOf(bundle) == bytes);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
  CHECK(addTo(folder.write("y.lobby", "x"), 'b').error().kind == ErrorKind::refused);
  CHECK(addTo(folder / "none", 'b').error().kind == ErrorKind::system);
}

}  // namespace lobby::test
