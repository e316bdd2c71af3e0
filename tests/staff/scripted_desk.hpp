// A desk with scripted answers, and views as a kiosk in a lobby would have them.
#pragma once

#include <vector>

#include "app/staff/desk.hpp"

namespace lobby::test {

// 2026-11-20T17:42:00Z: 18:42 in Berlin.
inline constexpr WallTime evening{std::chrono::seconds{1'795'196'520}};

class ScriptedDesk final : public staff::StaffDesk {
 public:
  explicit ScriptedDesk(staff::StaffView view) : view_(std::move(view)) {}

  std::shared_ptr<const staff::StaffView> view() override {
    return std::make_shared<staff::StaffView>(view_);
  }
  void place(const staff::Order& order) override { orders.push_back(order); }

  // Changes what is known; the screens hear of it.
  staff::StaffView& change() {
    ++view_.revision;
    return view_;
  }
  void answer(bool right) {
    ++change().pin.answers;
    view_.pin.right = right;
  }

  std::vector<staff::Order> orders;

 private:
  staff::StaffView view_;
};

// A kiosk that has a PIN and shows "Programm KW 47"; nothing waits.
staff::StaffView calmView();
// The same with a stick: something newer, something foreign, something older.
staff::StaffView stickView();
// In the middle of copying, at `phase`.
staff::StaffView workView(staff::Phase phase);

}  // namespace lobby::test
