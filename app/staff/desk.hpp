// What staff can make happen. The screens only wish; the desk does it, on threads of its own, and says in its
// view what came of it. So the screens never wait, and tests put a double here.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "app/staff/staff_view.hpp"
#include "data/screening.hpp"

namespace lobby::staff {

namespace order {

// The staff screens came up: look at everything anew.
struct Refresh {};
// Answered by PinFacts: `answers` grows.
struct TryPin {
  std::string digits;
};
struct Install {
  std::string file;  // of an Offer
};
struct CancelInstall {};
// Answered by the view's errand, as are the next two.
struct RollBack {};
struct SetClock {
  LocalMinute to = 0;  // the cinema's wall clock
};
struct WriteReport {};  // onto a stick
// Answered by the view's ending.
struct Restart {};
struct Leave {};

}  // namespace order

using Order =
    std::variant<order::Refresh, order::TryPin, order::Install, order::CancelInstall, order::RollBack,
                 order::SetClock, order::WriteReport, order::Restart, order::Leave>;

class StaffDesk {
 public:
  virtual ~StaffDesk() = default;
  StaffDesk() = default;
  StaffDesk(const StaffDesk&) = delete;
  StaffDesk& operator=(const StaffDesk&) = delete;

  // As things stand; never null. Cheap: asked before every frame. Main thread.
  virtual std::shared_ptr<const StaffView> view() = 0;

  // Returns at once. What cannot be done is said in the view. Main thread.
  virtual void place(const Order& order) = 0;
};

}  // namespace lobby::staff
