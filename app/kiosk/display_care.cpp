#include "app/kiosk/display_care.hpp"

#include <algorithm>

namespace lobby {

Tick DisplayCare::notBefore(Tick wanted) const {
  if (openings_.size() < mostInAMinute || wanted - openings_.front() > minute) return wanted;
  return std::max(wanted, openings_.back() + slowly);
}

void DisplayCare::changed(Tick now) {
  if (!firstChange_) firstChange_ = now;
  due_ = notBefore(std::min(now + settling, *firstChange_ + longestSettling));
}

void DisplayCare::lost(Tick now) {
  lost_ = true;
  if (!due_) due_ = notBefore(now);
}

void DisplayCare::opened(Tick now) {
  due_.reset();
  lost_ = false;
  firstChange_.reset();
  openings_.push_back(now);
  if (openings_.size() > mostInAMinute) openings_.pop_front();
}

void DisplayCare::failed(Tick now) {
  lost_ = false;
  firstChange_.reset();
  due_ = now + retry;
}

}  // namespace lobby
