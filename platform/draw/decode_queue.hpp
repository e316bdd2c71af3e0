// The worker threads behind ImageCache: a queue of pictures to decode, a list of finished ones.
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "platform/base/roll_call.hpp"
#include "platform/draw/image_cache.hpp"

namespace lobby::draw {

struct Decoded {
  ImageKey key;
  std::optional<Bitmap> bitmap;  // none: it could not be decoded
};

class DecodeQueue {
 public:
  DecodeQueue(ImageCache::Source source, std::function<void()> wake);
  ~DecodeQueue();  // lets running decodes end, drops the rest
  DecodeQueue(const DecodeQueue&) = delete;
  DecodeQueue& operator=(const DecodeQueue&) = delete;

  // Urgent ones go first, the newest of them before all others; an already queued key only moves forward.
  // Returns the key that fell off the end of a full queue, if any.
  std::optional<ImageKey> push(const ImageKey& key, bool urgent);

  std::vector<Decoded> takeFinished();

  // Each of the threads has to answer.
  void answer(RollCall& call);

  // Blocks until nothing is queued or running.
  void drain();

 private:
  // Two are enough to have the next and the previous card ready while a third is on screen; more only compete
  // with the drawing thread on a small machine.
  static constexpr std::size_t workers = 2;

  void work(std::function<void()>& question);
  std::optional<Bitmap> decode(const ImageKey& key) const;

  ImageCache::Source source_;
  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ImageKey> queue_;
  std::vector<Decoded> finished_;
  std::array<std::function<void()>, workers> questions_;  // of a roll call, to each thread; or nothing
  int running_ = 0;
  bool stopping_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace lobby::draw
