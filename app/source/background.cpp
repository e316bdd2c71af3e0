#include "app/source/background.hpp"

namespace lobby {

Background::Background() : thread_([this] { run(); }) {}

Background::~Background() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
}

void Background::post(std::function<void()> chore) {
  {
    const std::lock_guard lock(mutex_);
    chores_.push_back(std::move(chore));
  }
  changed_.notify_all();
}

void Background::drain() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return chores_.empty() && !busy_; });
}

void Background::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || !chores_.empty(); });
    if (chores_.empty()) return;
    const auto chore = std::move(chores_.front());
    chores_.pop_front();
    busy_ = true;
    lock.unlock();
    chore();
    lock.lock();
    busy_ = false;
    changed_.notify_all();
  }
}

}  // namespace lobby
