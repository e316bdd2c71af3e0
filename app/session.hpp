// One visit after the other: the state, what moves it, and when the next frame is due. Knows no window, so
// that tests and screenshots drive it with a clock of their own.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/navigation.hpp"
#include "app/presenter.hpp"
#include "app/staff/desk.hpp"
#include "platform/window/corner_hold.hpp"
#include "platform/window/gesture.hpp"
#include "platform/window/input.hpp"

namespace lobby {

class Session {
 public:
  // `now`: what the screens speak of; asked for with every frame.
  Session(Presenter& presenter, const Rules& rules, std::function<Now()> now, const Clock& clock);

  const State& state() const { return state_; }
  void start(State state) { state_ = std::move(state); }

  // Another programme is on show from now on, in this state.
  void restart(State state);

  // Who serves staff, for as long as the session lives; without one there are no staff screens.
  void setDesk(staff::StaffDesk& desk) { desk_ = &desk; }

  void setMetrics(const theme::Metrics& metrics);

  // Takes an input; what it brings about is in the state afterwards. True when a frame must show it.
  bool handle(const window::Input& input);

  // The display with its touch panel is gone: whatever fingers had begun is not meant.
  void letGo();

  // Brings the state up to the clock and says whether a frame is due.
  bool advanceTime();

  // Builds the frame as it stands now.
  const ImDrawData& frame();

  // After a frame was shown: gets ready what is likely next, while nobody waits.
  void prepareNext();

  // How long nothing will happen by itself; none: until an input comes.
  std::optional<Tick> untilNextFrame() const;

  bool isMoving() const;

  // A finger is on the screen.
  bool isTouched() const { return pointer_.down; }

  // When nobody will have touched the screen for as long as `patience`; none: a finger is on it.
  std::optional<Tick> quietAt(Tick patience) const;

 private:
  static constexpr float cornerUnits = 160;  // how near to a corner a finger must be
  bool handleTouch(const window::Touch& touch);
  bool handleGesture(const window::Gesture& gesture);
  bool openStaffScreens();
  bool listenToDesk();
  bool isTestingTouch() const;
  staff::Glass glass() const;
  std::int64_t secondsToWait() const;
  bool handleKey(const window::Key& key);
  bool perform(window::Gesture::Kind kind, draw::Point motion);
  bool fling(float direction);
  bool scroll(float lines);
  std::string nextLanguage() const;
  bool applyPass(const Pointer& pointer, Tick now);
  void prepareTap(Tick now);
  Presenter::Moment moment(const State& state, Tick now) const;

  Presenter& presenter_;
  const Rules& rules_;
  std::function<Now()> now_;
  const Clock& clock_;
  theme::Metrics metrics_;
  staff::StaffDesk* desk_ = nullptr;
  std::shared_ptr<const staff::StaffView> staffView_;
  window::GestureTracker tracker_;
  window::CornerHold corners_;
  Pointer pointer_;
  State state_;
  Now shown_{-1};
  std::int64_t shownSeconds_ = 0;  // until a PIN may be tried again
  bool prepareTap_ = false;
  bool wasMoving_ = false;
  int preparedCard_ = -1;
  std::string preparedLanguage_;
};

}  // namespace lobby
