#include "platform/draw/decode_queue.hpp"

#include <algorithm>
#include <utility>

#include "platform/base/log.hpp"

namespace lobby::draw {
namespace {

// What a visitor scrolled past long ago need not be decoded any more.
constexpr std::size_t longestQueue = 64;

}  // namespace

DecodeQueue::DecodeQueue(ImageCache::Source source, std::function<void()> wake)
    : source_(std::move(source)), wake_(std::move(wake)) {
  for (auto& question : questions_) threads_.emplace_back([this, &question] { work(question); });
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

void DecodeQueue::answer(RollCall& call) {
  const std::scoped_lock lock(mutex_);
  for (auto& question : questions_) question = call.expect();
  changed_.notify_all();
}

void DecodeQueue::drain() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return queue_.empty() && running_ == 0; });
}

void DecodeQueue::work(std::function<void()>& question) {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || question || !queue_.empty(); });
    if (stopping_) return;
    if (question) std::exchange(question, nullptr)();
    if (queue_.empty()) continue;
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
