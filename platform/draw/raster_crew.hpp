// Two threads that share the strips of a frame: the caller, and one helper that sleeps in between.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace lobby::draw::raster {

class Crew {
 public:
  using Job = std::function<void(int strip)>;

  Crew() = default;
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  // Calls the job once for each strip from 0 to count − 1, on either thread, and returns when all are done. A
  // helper that wakes too late is not waited for.
  void run(int count, const Job& job);

 private:
  void help(const std::stop_token& stop);
  void work(const Job& job);

  std::atomic<int> next_ = 0;
  int count_ = 0;
  std::mutex mutex_;
  std::condition_variable_any called_;
  std::condition_variable finished_;
  const Job* job_ = nullptr;  // while there is one to help with
  bool helping_ = false;
  std::jthread helper_;  // started with the first frame
};

}  // namespace lobby::draw::raster
