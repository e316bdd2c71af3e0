#include "app/kiosk/signs_of_life.hpp"

#include <utility>

#include "platform/base/log.hpp"

namespace lobby {
namespace {

// Signs in the time that the manager waits: one that is late, as while a programme is opened, does no harm.
constexpr int signsPerPatience = 4;
// Before the first picture the manager waits for a while only, unless it is asked for more.
constexpr Tick startPatience{60'000};

}  // namespace

SignsOfLife::SignsOfLife(device::ServiceNotify& service, std::function<void(RollCall&)> askThreads)
    : service_(service), askThreads_(std::move(askThreads)), every_(service.patience()) {
  if (every_) *every_ /= signsPerPatience;
}

void SignsOfLife::presented(Tick now) {
  if (!std::exchange(ready_, true)) {
    service_.ready();
    next_ = now;
  }
  turn(now);
}

void SignsOfLife::idle(Tick now) {
  if (ready_) turn(now);
}

void SignsOfLife::dark(Tick now) {
  if (ready_) return turn(now);
  if (now < next_) return;
  next_ = now + startPatience / signsPerPatience;
  service_.starting(startPatience);
}

// A question that was put one turn ago has been answered by the next, or there is no sign.
void SignsOfLife::turn(Tick now) {
  if (!every_ || now < next_) return;
  next_ = now + *every_;
  if (roll_ && !roll_->isComplete()) return log::warnOnce("a part of the kiosk does not answer");
  if (roll_) service_.alive();
  askThreads_(roll_.emplace());
}

std::optional<Tick> SignsOfLife::due() const {
  return every_ && ready_ ? std::optional(next_) : std::nullopt;
}

}  // namespace lobby
