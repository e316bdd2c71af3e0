// Whether threads still do their work: somebody asks each of them by its own queue, and it answers when it
// comes to the question.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace lobby {

// Asked and read on one thread; the answers come from any. An answer may come after the roll call is gone.
class RollCall {
 public:
  // One more thread that has to answer, by calling this once.
  std::function<void()> expect() {
    ++*missing_;
    return [missing = missing_] { --*missing; };
  }

  // All have answered.
  bool isComplete() const { return *missing_ == 0; }

 private:
  std::shared_ptr<std::atomic<int>> missing_ = std::make_shared<std::atomic<int>>(0);
};

}  // namespace lobby
