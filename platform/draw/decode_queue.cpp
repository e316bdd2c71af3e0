#include "platform/draw/decode_queue.hpp"

#include <algorithm>

#include "platform/base/log.hpp"

namespace lobby::draw {
namespace {

// Two are enough to have the next and the previous card ready while a third is on screen; more only compete
// with the drawing thread on a small machine.
constexpr int workers = 2;
// What a visitor scrolled past long ago need not be decoded any more.
constexpr std::size_t longestQueue = 64;

}  // namespace

DecodeQueue::DecodeQueue(ImageCache::Source source, std::function<void()> wake)
    : source_(std::move(source)), wake_(std::move(wake)) {
  for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

DecodeQueue::~DecodeQueue() {
  const std::scoped_lock lock(mutex_);
  stopping_ = true;
  queue_.clear();
  changed_.notify_all();
}

std::optional<ImageKey> DecodeQueue::push(const ImageKey& key, bool urgent) {
  const std::scoped_lock lock(mutex_);
  const auto queued = std::ranges::find(queue_, key);
  if (queued != queue_.end()) {
    if (!urgent) return std::nullopt;
    queue_.erase(queued);
  }
  if (urgent) {
    queue_.push_front(key);
  } else {
    queue_.push_back(key);
  }
  changed_.notify_one();
  if (queue_.size() <= longestQueue) return std::nullopt;
  const ImageKey dropped = queue_.back();
  queue_.pop_back();
  return dropped;
}

std::vector<Decoded> DecodeQueue::takeFinished() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(finished_, {});
}

void DecodeQueue::drain() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return queue_.empty() && running_ == 0; });
}

void DecodeQueue::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_) return;
    const ImageKey key = queue_.front();
    queue_.pop_front();
    ++running_;
    lock.unlock();
    Decoded decoded{key, decode(key)};
    lock.lock();
    --running_;
    finished_.push_back(std::move(decoded));
    changed_.notify_all();
    lock.unlock();
    wake_();
    lock.lock();
  }
}

std::optional<Bitmap> DecodeQueue::decode(const ImageKey& key) const {
  const auto bytes = source_(key.picture, key.thumb);
  const auto picture = bytes ? decodePicture(*bytes) : std::unexpected(bytes.error());
  if (picture) return coverCrop(*picture, key.crop);
  log::warnOnce("picture " + std::to_string(key.picture) + " cannot be shown: " + picture.error().message);
  return std::nullopt;
}

}  // namespace lobby::draw
