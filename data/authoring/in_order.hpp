// Works on many things on all processors, and hands the results on in their order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <future>
#include <thread>
#include <utility>

#include "platform/base/result.hpp"

namespace lobby::authoring {

// Calls `work(index)` for every index below `count`, on any thread, and `take(index, result)` with what it
// gave on the calling thread, in order. Only a few results are in memory at a time. Stops at the first
// failure of `take`, and gives that back.
template <class Work, class Take>
Result<void> inOrder(std::size_t count, const Work& work, const Take& take) {
  const std::size_t workers = std::max(1u, std::thread::hardware_concurrency());
  std::deque<std::future<decltype(work(std::size_t{}))>> running;
  std::size_t started = 0;
  for (std::size_t i = 0; i < count; ++i) {
    // One more than there are processors: while the first is being taken, all others are at work.
    for (; started < count && running.size() <= workers; ++started) {
      running.push_back(std::async(std::launch::async, [&work, started] { return work(started); }));
    }
    auto result = running.front().get();
    running.pop_front();
    if (Result<void> taken = take(i, std::move(result)); !taken) return taken;
  }
  return {};
}

}  // namespace lobby::authoring
