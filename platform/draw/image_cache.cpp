#include "platform/draw/image_cache.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

#include "platform/draw/decode_queue.hpp"

namespace lobby::draw {
namespace {

struct KeyHash {
  std::size_t operator()(const ImageKey& key) const {
    auto hash = static_cast<std::size_t>(key.picture) * 2 + (key.thumb ? 1 : 0);
    for (const int part : {key.crop.width, key.crop.height})
      hash = hash * 1'000'003 + static_cast<std::size_t>(part);
    return hash;
  }
};

struct Entry {
  enum class State { waiting, ready, broken };
  State state = State::waiting;
  bool urgent = false;
  TextureHandle texture = 0;
  std::size_t bytes = 0;
  std::uint64_t usedAt = 0;
};

}  // namespace

struct ImageCache::Self {
  TextureStore* textures;
  std::size_t budget;
  std::function<void()> wake;
  std::optional<DecodeQueue> queue;
  std::unordered_map<ImageKey, Entry, KeyHash> entries;
  std::size_t bytes = 0;
  std::uint64_t round = 1;
  bool prefetching = false;
  std::size_t failures = 0;

  void ask(const ImageKey& key, Entry& entry, bool urgent) {
    entry.urgent = urgent;
    if (const auto dropped = queue->push(key, urgent)) entries.erase(*dropped);
  }
  bool accept(const Decoded& decoded);  // true: a frame was waiting for it
  void drop(std::unordered_map<ImageKey, Entry, KeyHash>::iterator at);
  bool dropOldest();
};

ImageCache::ImageCache(TextureStore& textures, Source source, std::size_t byteBudget,
                       std::function<void()> wake)
    : self_(new Self{&textures, byteBudget, wake, {}, {}}) {
  self_->queue.emplace(std::move(source), std::move(wake));
}

ImageCache::~ImageCache() {
  self_->queue.reset();
  for (const auto& [key, entry] : self_->entries) {
    if (entry.texture != 0) self_->textures->destroy(entry.texture);
  }
}

TextureHandle ImageCache::get(const ImageKey& key) {
  const auto [at, isNew] = self_->entries.try_emplace(key);
  Entry& entry = at->second;
  entry.usedAt = self_->round;
  const bool urgent = !self_->prefetching;
  const bool waitsQuietly = entry.state == Entry::State::waiting && !entry.urgent;
  const TextureHandle texture = entry.texture;
  if (isNew || (urgent && waitsQuietly)) self_->ask(key, entry, urgent);
  return texture;
}

void ImageCache::setPrefetching(bool prefetching) {
  self_->prefetching = prefetching;
}

void ImageCache::answer(RollCall& call) {
  self_->queue->answer(call);
}

std::size_t ImageCache::failures() const {
  return self_->failures;
}

bool ImageCache::complete() const {
  return std::ranges::none_of(self_->entries, [](const auto& entry) {
    return entry.second.state == Entry::State::waiting && entry.second.urgent;
  });
}

bool ImageCache::Self::accept(const Decoded& decoded) {
  const auto at = entries.find(decoded.key);
  if (at == entries.end() || at->second.state == Entry::State::ready) return false;
  Entry& entry = at->second;
  if (!decoded.bitmap) {
    entry.state = Entry::State::broken;
    ++failures;
    return false;
  }
  const Bitmap& bitmap = *decoded.bitmap;
  entry.texture =
      textures->create(PixelFormat::colour, bitmap.width, bitmap.height, false, bitmap.rgba.data());
  entry.state = Entry::State::ready;
  entry.bytes = bitmap.rgba.size();
  bytes += entry.bytes;
  return entry.urgent;
}

bool ImageCache::upload() {
  bool awaited = false;
  for (const Decoded& decoded : self_->queue->takeFinished()) awaited = self_->accept(decoded) || awaited;
  return awaited;
}

void ImageCache::finish() {
  self_->queue->drain();
  upload();
}

void ImageCache::Self::drop(std::unordered_map<ImageKey, Entry, KeyHash>::iterator at) {
  if (at->second.texture != 0) textures->destroy(at->second.texture);
  bytes -= at->second.bytes;
  entries.erase(at);
}

bool ImageCache::Self::dropOldest() {
  auto oldest = entries.end();
  for (auto at = entries.begin(); at != entries.end(); ++at) {
    if (at->second.state != Entry::State::ready || at->second.usedAt >= round) continue;
    if (oldest == entries.end() || at->second.usedAt < oldest->second.usedAt) oldest = at;
  }
  if (oldest == entries.end()) return false;
  drop(oldest);
  return true;
}

void ImageCache::trim() {
  while (self_->bytes > self_->budget && self_->dropOldest()) {
  }
  ++self_->round;
}

std::size_t ImageCache::bytes() const {
  return self_->bytes;
}

void ImageCache::moveTo(TextureStore& textures) {
  for (auto at = self_->entries.begin(); at != self_->entries.end();) {
    const auto next = std::next(at);
    if (at->second.state == Entry::State::ready) self_->drop(at);
    at = next;
  }
  self_->textures = &textures;
}

void ImageCache::setBudget(std::size_t bytes) {
  self_->budget = bytes;
}

void ImageCache::reset(Source source) {
  self_->queue.reset();
  while (!self_->entries.empty()) self_->drop(self_->entries.begin());
  self_->queue.emplace(std::move(source), self_->wake);
}

}  // namespace lobby::draw
