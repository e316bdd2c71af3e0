// The cache with real worker threads, and doubles for what is around it: a store that counts textures, a
// source that gives pictures when the test lets it. No waiting by the clock.
#include "platform/draw/image_cache.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "tests/draw/pictures.hpp"
#include "tests/support/captured_errors.hpp"

namespace lobby::draw {
namespace {

constexpr int side = 10;
constexpr std::size_t pictureBytes = side * side * 4;

class CountingStore final : public TextureStore {
 public:
  TextureHandle create(PixelFormat format, int width, int height, bool linear,
                       const std::uint8_t* pixels) override {
    CHECK(format == PixelFormat::colour);
    CHECK(width == side);
    CHECK(height == side);
    CHECK_FALSE(linear);
    red_[next_ += 2] = pixels[0];
    return next_;
  }
  void update(TextureHandle, int, int, int, int, const std::uint8_t*) override { FAIL("nothing is updated"); }
  void destroy(TextureHandle texture) override { CHECK(red_.erase(texture) == 1); }

  std::size_t count() const { return red_.size(); }
  int redOf(TextureHandle texture) const { return red_.at(texture); }

 private:
  TextureHandle next_ = 0;
  std::map<TextureHandle, int> red_;
};

// Gives picture N as a plain red of 2·N; N < 0 is broken. While closed it lets the workers wait.
class Source {
 public:
  Result<std::string> operator()(std::int64_t picture, bool) {
    std::unique_lock lock(mutex_);
    asked_.push_back(picture);
    changed_.notify_all();
    changed_.wait(lock, [&] { return open_ && picture != held_; });
    if (picture < 0) return fail(ErrorKind::content, "its bytes are damaged");
    return encodeJpeg(plain(side, side, static_cast<std::uint32_t>(picture * 2) << 16u), 100);
  }
  void close() {
    const std::scoped_lock lock(mutex_);
    open_ = false;
  }
  // Whoever asked for `held` goes on waiting.
  void open(std::optional<std::int64_t> held = {}) {
    const std::scoped_lock lock(mutex_);
    open_ = true;
    held_ = held;
    changed_.notify_all();
  }
  void waitUntilAsked(std::size_t times) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return asked_.size() >= times; });
  }
  std::vector<std::int64_t> asked() {
    const std::scoped_lock lock(mutex_);
    return asked_;
  }

 private:
  std::optional<std::int64_t> held_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = true;
  std::vector<std::int64_t> asked_;
};

struct Bench {
  Source source;
  CountingStore store;
  std::atomic<int> wakes = 0;
  ImageCache cache;

  explicit Bench(std::size_t pictures = 100)
      : cache(store, std::ref(source), pictures * pictureBytes, [this] { ++wakes; }) {}
  ~Bench() { source.open(); }

  static ImageKey key(std::int64_t picture) { return {picture, false, {.width = side, .height = side}}; }
  TextureHandle get(std::int64_t picture) { return cache.get(key(picture)); }
  // What a frame does.
  void frame(const std::vector<std::int64_t>& pictures) {
    cache.upload();
    for (const std::int64_t picture : pictures) get(picture);
    cache.trim();
  }
};

}  // namespace

TEST_CASE("image cache: all workers have to answer, and one that is stuck does not") {
  Bench bench;
  RollCall idle;
  bench.cache.answer(idle);
  while (!idle.isComplete()) std::this_thread::yield();
  bench.source.close();
  bench.get(1);
  bench.source.waitUntilAsked(1);
  RollCall busy;
  bench.cache.answer(busy);
  CHECK_FALSE(busy.isComplete());
  bench.source.open();
  while (!busy.isComplete()) std::this_thread::yield();
}

TEST_CASE("image cache: a late picture is no texture at first, then one, and says that it has come") {
  Bench bench;
  CHECK(bench.get(7) == 0);
  CHECK_FALSE(bench.cache.complete());
  bench.cache.finish();
  CHECK(bench.cache.complete());
  while (bench.wakes == 0) std::this_thread::yield();
  const TextureHandle texture = bench.get(7);
  REQUIRE(texture != 0);
  CHECK(bench.store.redOf(texture) == doctest::Approx(14).epsilon(0.15));
  CHECK(bench.get(7) == texture);
  CHECK(bench.source.asked().size() == 1);
  CHECK(bench.cache.bytes() == pictureBytes);
}

TEST_CASE("image cache: upload reports what a frame had to do without, and nothing else") {
  Bench bench;
  CHECK_FALSE(bench.cache.upload());
  bench.source.close();
  bench.get(1);
  bench.source.waitUntilAsked(1);
  CHECK_FALSE(bench.cache.upload());  // not ready yet
  bench.source.open();
  while (bench.wakes == 0) std::this_thread::yield();
  CHECK(bench.cache.upload());
  CHECK_FALSE(bench.cache.upload());
}

TEST_CASE("image cache: what is prefetched comes in silence") {
  Bench bench;
  bench.cache.setPrefetching(true);
  CHECK(bench.get(1) == 0);
  bench.cache.setPrefetching(false);
  CHECK(bench.cache.complete());  // no frame waits for it
  while (bench.wakes == 0) std::this_thread::yield();
  CHECK_FALSE(bench.cache.upload());
  CHECK(bench.get(1) != 0);
  CHECK(bench.source.asked().size() == 1);
}

TEST_CASE("image cache: a prefetched picture that a frame then needs is reported after all") {
  Bench bench;
  bench.source.close();
  bench.cache.setPrefetching(true);
  bench.get(1);
  bench.cache.setPrefetching(false);
  bench.get(1);
  CHECK_FALSE(bench.cache.complete());
  bench.source.open();
  bench.cache.finish();
  CHECK(bench.cache.complete());
  CHECK(bench.get(1) != 0);
}

TEST_CASE("image cache: what a frame asks for goes before what was prefetched, the newest first") {
  Bench bench;
  bench.source.close();
  bench.get(1);
  bench.get(2);
  bench.source.waitUntilAsked(2);  // both workers are busy
  bench.cache.setPrefetching(true);
  for (const int picture : {10, 11}) bench.get(picture);
  bench.cache.setPrefetching(false);
  for (const int picture : {20, 21, 10}) bench.get(picture);
  bench.source.open(1);  // one worker is left to take them
  bench.source.waitUntilAsked(6);
  const auto asked = bench.source.asked();
  CHECK(std::vector(asked.begin() + 2, asked.end()) == std::vector<std::int64_t>{10, 21, 20, 11});
  bench.source.open();
  bench.cache.finish();
}

TEST_CASE("image cache: a broken picture is said once and never asked for again") {
  const test::CapturedErrors errors;
  Bench bench;
  for (int frame = 0; frame < 5; ++frame) {
    CHECK(bench.get(-3) == 0);
    bench.cache.finish();
    CHECK(bench.cache.complete());
    bench.cache.trim();
  }
  CHECK(bench.source.asked().size() == 1);
  CHECK(bench.store.count() == 0);
  const std::string said = errors.text();
  CHECK(said.find("picture -3 cannot be shown: its bytes are damaged") != std::string::npos);
  CHECK(std::ranges::count(said, '\n') == 1);
}

TEST_CASE("image cache: the budget holds, and the longest unused goes first") {
  Bench bench(3);
  for (const int picture : {1, 2, 3}) {
    bench.frame({picture});
    bench.cache.finish();
  }
  bench.frame({1});  // so that 2 is the oldest
  bench.frame({4});
  bench.cache.finish();
  bench.frame({4});
  CHECK(bench.cache.bytes() <= 3 * pictureBytes);
  CHECK(bench.store.count() == 3);
  const std::size_t asked = bench.source.asked().size();
  bench.frame({1, 3, 4});
  CHECK(bench.source.asked().size() == asked);
  bench.get(2);
  bench.cache.finish();
  CHECK(bench.source.asked().size() == asked + 1);
}

TEST_CASE("image cache: what this frame uses is never dropped, even beyond the budget") {
  Bench bench(2);
  const std::vector<std::int64_t> pictures{1, 2, 3, 4, 5};
  bench.frame(pictures);
  bench.cache.finish();
  for (int i = 0; i < 3; ++i) {
    bench.frame(pictures);
    for (const std::int64_t picture : pictures) CHECK(bench.get(picture) != 0);
  }
  CHECK(bench.store.count() == 5);
  bench.frame({1});
  bench.frame({1});
  CHECK(bench.store.count() == 2);  // the budget again, once the frame needs less
  CHECK(bench.get(1) != 0);
}

TEST_CASE("image cache: a queue that overflows forgets the last, and they can be asked for again") {
  Bench bench(500);
  bench.source.close();
  bench.cache.setPrefetching(true);
  for (int picture = 0; picture < 100; ++picture) bench.get(picture);
  bench.cache.setPrefetching(false);
  bench.source.open();
  bench.cache.finish();
  const std::size_t first = bench.store.count();
  CHECK(first >= 64);
  CHECK(first < 100);
  for (int round = 0; round < 3; ++round) {
    for (int picture = 0; picture < 100; ++picture) bench.get(picture);
    bench.cache.finish();
  }
  CHECK(bench.store.count() == 100);
  CHECK(bench.cache.complete());
}

TEST_CASE("image cache: crops and sizes of one picture are different textures") {
  Bench bench;
  ImageKey thumb = Bench::key(1);
  thumb.thumb = true;
  ImageKey moved = Bench::key(1);
  moved.crop.focalX = 0.2f;
  for (const ImageKey& key : {Bench::key(1), thumb, moved}) bench.cache.get(key);
  bench.cache.finish();
  CHECK(bench.store.count() == 3);
}

TEST_CASE("image cache: another snapshot begins with nothing, and the end leaves no texture") {
  CountingStore store;
  Source first;
  Source second;
  {
    ImageCache cache(store, std::ref(first), 100 * pictureBytes, [] {});
    cache.get(Bench::key(1));
    cache.finish();
    CHECK(store.count() == 1);
    cache.reset(std::ref(second));
    CHECK(store.count() == 0);
    CHECK(cache.bytes() == 0);
    CHECK(cache.get(Bench::key(1)) == 0);
    cache.finish();
    CHECK(second.asked().size() == 1);
    CHECK(store.count() == 1);
  }
  CHECK(store.count() == 0);
}

TEST_CASE(
    "image cache: to another store it takes nothing but what is being decoded; the rest is asked for anew") {
  CountingStore other;
  Bench bench;
  bench.get(1);
  bench.cache.finish();
  REQUIRE(bench.store.count() == 1);
  bench.source.close();
  bench.get(2);
  bench.source.waitUntilAsked(2);
  bench.cache.moveTo(other);
  CHECK(bench.store.count() == 0);
  CHECK(bench.cache.bytes() == 0);
  CHECK(bench.get(1) == 0);
  bench.source.open();
  bench.cache.finish();
  CHECK(other.count() == 2);
  CHECK(other.redOf(bench.get(1)) == doctest::Approx(2).epsilon(0.5));
  CHECK(other.redOf(bench.get(2)) == doctest::Approx(4).epsilon(0.5));
  CHECK(bench.store.count() == 0);
}

}  // namespace lobby::draw
