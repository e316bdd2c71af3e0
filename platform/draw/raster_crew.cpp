#include "platform/draw/raster_crew.hpp"

namespace lobby::draw::raster {

Crew::~Crew() = default;

void Crew::work(const Job& job) {
  for (int strip = next_++; strip < count_; strip = next_++) job(strip);
}

void Crew::help(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (called_.wait(lock, stop, [this] { return job_ != nullptr; })) {
    const Job& job = *job_;
    job_ = nullptr;
    helping_ = true;
    lock.unlock();
    work(job);
    lock.lock();
    helping_ = false;
    finished_.notify_one();
  }
}

void Crew::run(int count, const Job& job) {
  static const bool oneProcessor = std::thread::hardware_concurrency() < 2;
  const bool alone = count < 2 || oneProcessor;
  {
    const std::lock_guard lock(mutex_);
    next_ = 0;
    count_ = count;
    job_ = alone ? nullptr : &job;
  }
  if (!alone) {
    if (!helper_.joinable()) helper_ = std::jthread([this](const std::stop_token& stop) { help(stop); });
    called_.notify_one();
  }
  work(job);
  std::unique_lock lock(mutex_);
  job_ = nullptr;
  finished_.wait(lock, [this] { return !helping_; });
}

}  // namespace lobby::draw::raster
