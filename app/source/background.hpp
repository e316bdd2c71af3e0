// A thread for chores that wait for a disk, so that the screen does not.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace lobby {

// Any thread may post. Chores are done one after the other, in their order; what is left at the end is done
// before the destructor returns.
class Background {
 public:
  Background();
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  void post(std::function<void()> chore);
  // Waits until nothing is left to do.
  void drain();

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> chores_;
  bool busy_ = false;
  bool stopping_ = false;
  std::jthread thread_;
};

}  // namespace lobby
