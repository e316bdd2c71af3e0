// A snapshot inside a bundle reads like a bare one, and what decays is noticed, not shown.
#include <atomic>
#include <thread>

#include <doctest/doctest.h>

#include "data/catalogue.hpp"
#include "data/contents.hpp"
#include "data/edition/open_programme_file.hpp"
#include "tests/data/edition/bundles.hpp"
#include "tests/data/edition/snapshots.hpp"

namespace lobby::test {
namespace {

using namespace edition;

std::shared_ptr<const MountedBundle> mounted(std::string bytes) {
  auto bundle = openUnverified(memoryFile(std::move(bytes)));
  REQUIRE_MESSAGE(bundle, bundle.error().message);
  return std::make_shared<MountedBundle>(std::move(*bundle), "week.lobby");
}

std::string readAll(const SnapshotSource& source, std::size_t step) {
  std::string bytes(source.size(), '\0');
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    const auto read = source.read(at, std::span(bytes).subspan(at, std::min(step, bytes.size() - at)));
    REQUIRE_MESSAGE(read, read.error().message);
  }
  return bytes;
}

}  // namespace

TEST_CASE("mount: the payload, in whatever steps it is read") {
  for (const std::size_t size : {1u, 65535u, 65536u, 65537u, 700'000u}) {
    const std::string payload = payloadOf(size);
    const auto bundle = mounted(bundleBytes(payload, facts()));
    CHECK(bundle->size() == size);
    for (const std::size_t step : {4096u, 65536u, 100'000u, 1'000'000u}) {
      CHECK(readAll(*bundle, step) == payload);
    }
    CHECK_FALSE(bundle->isDamaged());
  }
}

TEST_CASE("mount: any order, so that pieces come and go") {
  const std::string payload = payloadOf(20 * chunkSize + 5);
  const auto bundle = mounted(bundleBytes(payload, facts()));
  std::array<char, 10> got{};
  std::uint64_t place = 1;
  for (int i = 0; i < 3000; ++i) {
    place = place * 6364136223846793005u + 1442695040888963407u;
    const std::size_t at = (place >> 20) % (payload.size() - got.size());
    REQUIRE(bundle->read(at, got));
    REQUIRE(std::string_view(got.data(), got.size()) == std::string_view(payload).substr(at, got.size()));
  }
}

TEST_CASE("mount: a piece that decayed is an error each time, and the others still read") {
  const std::string payload = payloadOf(10 * chunkSize);
  std::string bytes = bundleBytes(payload, facts());
  bytes[bytes.size() - 5 * chunkSize] ^= 1;  // in piece 6
  const auto bundle = mounted(bytes);
  std::array<char, 100> got{};
  CHECK(bundle->read(0, got));
  CHECK_FALSE(bundle->isDamaged());
  CHECK(bundle->damage().empty());
  for (int i = 0; i < 2; ++i) CHECK_FALSE(bundle->read(5 * chunkSize + 7, got));
  CHECK_FALSE(bundle->read(5 * chunkSize - 50, got));  // reaches into it
  CHECK(bundle->isDamaged());
  CHECK(bundle->damage() == "this file is damaged (piece 6 of 10), copy it again or build it anew");
  CHECK(bundle->read(6 * chunkSize, got));
  CHECK(std::string_view(got.data(), got.size()) == std::string_view(payload).substr(6 * chunkSize, 100));
  CHECK(bundle->isDamaged());
}

TEST_CASE("mount: what made room for a piece that could not be read is read anew") {
  const std::string payload = payloadOf(10 * chunkSize);
  std::string bytes = bundleBytes(payload, facts());
  bytes[bytes.size() - 5 * chunkSize] ^= 1;  // in piece 6
  const auto bundle = mounted(bytes);
  std::array<char, 100> got{};
  for (const std::uint64_t piece : {0u, 1u, 2u, 3u, 4u}) REQUIRE(bundle->read(piece * chunkSize, got));
  CHECK_FALSE(bundle->read(5 * chunkSize, got));
  for (const std::uint64_t piece : {1u, 2u, 3u, 4u, 0u}) {
    REQUIRE(bundle->read(piece * chunkSize, got));
    CHECK(std::string_view(got.data(), got.size()) ==
          std::string_view(payload).substr(piece * chunkSize, 100));
  }
}

TEST_CASE("mount: the catalogue and its pictures say the same as from the bare file") {
  const auto bundle = mounted(bundleBytes(smallSnapshot(), facts()));
  const TemporaryFolder folder;
  const auto bare = folder.write("bare.db", smallSnapshot());
  const auto inside = Catalogue::open(bundle);
  const auto outside = Catalogue::open(bare);
  REQUIRE_MESSAGE(inside, inside.error().message);
  REQUIRE(outside);
  CHECK(inside->cards() == outside->cards());
  CHECK(inside->film("alpha", "de")->text.body == outside->film("alpha", "de")->text.body);
  CHECK(readContents(bundle)->films == readContents(bare)->films);
  const auto pictures = PictureSource::open(bundle);
  REQUIRE(pictures);
  CHECK(pictures->read(1, PictureSize::full).value() ==
        PictureSource::open(bare)->read(1, PictureSize::full).value());
  CHECK_FALSE(bundle->isDamaged());
}

TEST_CASE("mount: a connection outlives the pointer that it was opened with") {
  auto bundle = mounted(bundleBytes(smallSnapshot(), facts()));
  const auto catalogue = Catalogue::open(bundle);
  bundle.reset();
  REQUIRE(catalogue);
  CHECK(catalogue->film("alpha", "de"));
}

TEST_CASE("mount: pictures on several threads beside the catalogue") {
  const auto bundle = mounted(bundleBytes(smallSnapshot(), facts()));
  const auto catalogue = Catalogue::open(bundle);
  const auto pictures = PictureSource::open(bundle);
  REQUIRE((catalogue && pictures));
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 3; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 50; ++i) good += pictures->read(1, PictureSize::full) ? 1 : 0;
      });
    }
    for (int i = 0; i < 50; ++i) good += catalogue->film("alpha", "de") ? 1 : 0;
  }
  CHECK(good == 200);
}

TEST_CASE("mount: what decays under a picture is an error, and the kiosk is told") {
  const std::string snapshot = TestSnapshot().withPicture(std::string(400'000, 'x')).bytes();
  std::string bytes = bundleBytes(snapshot, facts());
  bytes.back() ^= 1;  // pictures lie last
  const auto bundle = mounted(bytes);
  REQUIRE(Catalogue::open(bundle));
  const auto pictures = PictureSource::open(bundle);
  REQUIRE(pictures);
  CHECK_FALSE(bundle->isDamaged());
  const auto read = pictures->read(1, PictureSize::full);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == ErrorKind::system);
  CHECK(bundle->isDamaged());
}

TEST_CASE("open: an edition, a bare snapshot, a link to one, and what is neither") {
  const TemporaryFolder folder;
  const auto bare = folder.write("x.db", smallSnapshot());
  const auto wrapped = writeBundle(folder, "x.lobby", smallSnapshot(), facts(), "");
  std::filesystem::create_symlink(wrapped, folder / "link");
  CHECK(openProgrammeFile(bare)->bundle == nullptr);
  for (const auto& file : {wrapped, folder / "link"}) {
    const auto opened = openProgrammeFile(file);
    REQUIRE_MESSAGE(opened, opened.error().message);
    REQUIRE(opened->bundle != nullptr);
    CHECK(opened->bundle->bundle().manifest().cinema == "morgenstern");
    CHECK(Catalogue::open(opened->snapshot));
  }
  const auto says = [&](const std::filesystem::path& file) {
    const auto opened = openProgrammeFile(file);
    if (!opened) return opened.error().message;
    const auto catalogue = Catalogue::open(opened->snapshot);
    REQUIRE_FALSE(catalogue);
    return catalogue.error().message;
  };
  CHECK(says("/nowhere") == "opening /nowhere: there is no such file");
  CHECK(says(folder.path()).ends_with(": it is not an ordinary file"));
  for (const std::string_view text : {"", "x", "hello, world", "\x89LOBBY\r"}) {
    CHECK(says(folder.write("text", text))
              .ends_with("it is no programme for a kiosk, choose a file that lobbyctl built"));
  }
  CHECK(says(folder.write("cut", "\x89LOBBY\r\n"))
            .ends_with("this file is cut off in its header, copy it again"));
}

}  // namespace lobby::test
