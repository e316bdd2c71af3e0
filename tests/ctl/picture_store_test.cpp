#include "app/ctl/picture_store.hpp"

#include <atomic>
#include <thread>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

// Counts how often it encodes; "bad" cannot be.
struct Encoder {
  std::atomic<int> calls = 0;
  PictureStore::Encode encode() {
    return [this](std::string_view bytes) -> Result<authoring::EncodedPicture> {
      ++calls;
      if (bytes == "bad") return fail(ErrorKind::content, "no picture");
      return authoring::EncodedPicture{"full of " + std::string(bytes), "thumb", 40, 30, 0x102030};
    };
  }
};

void checkIs(const Result<authoring::EncodedPicture>& picture, const std::string& bytes) {
  REQUIRE(picture);
  CHECK(picture->full == "full of " + bytes);
  CHECK(picture->thumb == "thumb");
  CHECK(picture->width == 40);
  CHECK(picture->height == 30);
  CHECK(picture->dominantColour == 0x102030);
}

}  // namespace

TEST_CASE("picture store: each picture is encoded once, by its bytes") {
  const test::TemporaryFolder folder;
  Encoder encoder;
  PictureStore store(folder.path(), encoder.encode());
  for (int round = 0; round < 3; ++round) {
    for (const char* bytes : {"a", "b", "abc"}) checkIs(store.get(bytes), bytes);
  }
  CHECK(encoder.calls == 3);
}

TEST_CASE("picture store: what cannot be encoded is tried again") {
  const test::TemporaryFolder folder;
  Encoder encoder;
  PictureStore store(folder.path(), encoder.encode());
  CHECK_FALSE(store.get("bad"));
  CHECK_FALSE(store.get("bad"));
  CHECK(encoder.calls == 2);
}

TEST_CASE("picture store: a file that was taken away or cut short costs only time") {
  const test::TemporaryFolder folder;
  Encoder encoder;
  PictureStore store(folder.path(), encoder.encode());
  checkIs(store.get("a"), "a");
  const fs::path file = fs::directory_iterator(folder.path())->path();
  fs::resize_file(file, 3);
  checkIs(store.get("a"), "a");
  checkIs(store.get("a"), "a");
  CHECK(encoder.calls == 2);
  for (const auto& entry : fs::directory_iterator(folder.path())) fs::remove(entry);
  checkIs(store.get("a"), "a");
  CHECK(encoder.calls == 3);
}

TEST_CASE("picture store: a folder that cannot be written to costs only time") {
  Encoder encoder;
  PictureStore store("/nowhere", encoder.encode());
  checkIs(store.get("a"), "a");
  checkIs(store.get("a"), "a");
  CHECK(encoder.calls == 2);
}

TEST_CASE("picture store: from many threads") {
  const test::TemporaryFolder folder;
  Encoder encoder;
  PictureStore store(folder.path(), encoder.encode());
  std::atomic<int> good = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        for (int n = 0; n < 50; ++n) {
          const std::string bytes = "picture " + std::to_string(n);
          const auto picture = store.get(bytes);
          good += picture && picture->full == "full of " + bytes ? 1 : 0;
        }
      });
    }
  }
  CHECK(good == 400);
}

}  // namespace lobby::ctl
