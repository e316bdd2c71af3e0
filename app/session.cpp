#include "app/session.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/navigation_staff.hpp"

namespace lobby {
namespace {

constexpr float slopUnits = 16;  // 4 to 5 mm on the lobby panel: a tap that trembles is still a tap

}  // namespace

Session::Session(Presenter& presenter, const Rules& rules, std::function<Now()> now, const Clock& clock)
    : presenter_(presenter),
      rules_(rules),
      now_(std::move(now)),
      clock_(clock),
      tracker_(slopUnits),
      state_(firstState(rules, clock.tick())) {}

void Session::restart(State state) {
  state_ = std::move(state);
  preparedCard_ = -1;
  shown_ = {-1};
}

void Session::setMetrics(const theme::Metrics& metrics) {
  metrics_ = metrics;
  tracker_.setSlop(metrics.px(slopUnits));
  corners_.setScreen(metrics.width, metrics.height, metrics.px(cornerUnits));
  preparedCard_ = -1;
}

Presenter::Moment Session::moment(const State& state, Tick now) const {
  return {state, metrics_, now, now_(), staffView_.get()};
}

bool Session::openStaffScreens() {
  if (desk_ == nullptr || state_.page == Page::staff) return false;
  pointer_ = {};
  state_ = openStaff(std::move(state_), rules_, clock_.tick());
  desk_->place(staff::order::Refresh{});
  listenToDesk();
  return true;
}

// True when there is news for somebody who looks at it.
bool Session::listenToDesk() {
  if (desk_ == nullptr) return false;
  const bool first = staffView_ == nullptr;
  staffView_ = desk_->view();
  if (!first && staffView_->revision == state_.staff.seen) return false;
  state_ = heard(std::move(state_), *staffView_, clock_.tick());
  return state_.page == Page::staff || showsUpdatePanel(state_, staffView_.get());
}

// The countdown on the PIN page.
std::int64_t Session::secondsToWait() const {
  if (state_.page != Page::staff || state_.staff.room != staff::Room::pin || !staffView_) return 0;
  const double left = (staffView_->pin.waitUntil - clock_.tick()).count() / 1000;
  return static_cast<std::int64_t>(std::ceil(std::max(0.0, left)));
}

bool Session::applyPass(const Pointer& pointer, Tick now) {
  const auto action = presenter_.pass(moment(state_, now), pointer);
  if (!action) return false;
  state_ = apply(std::move(state_), *action, rules_, now);
  const auto* step = std::get_if<action::Staff>(&*action);
  const auto* place = step != nullptr ? std::get_if<staff::step::Place>(&step->step) : nullptr;
  if (place != nullptr && desk_ != nullptr) desk_->place(place->order);
  return true;
}

bool Session::advanceTime() {
  const Tick now = clock_.tick();
  const auto due = nextChange(state_, rules_);
  bool changes = due && *due <= now;
  if (changes) state_ = advance(std::move(state_), rules_, now);
  changes = (corners_.takeHeld(now) && openStaffScreens()) || changes;
  changes = listenToDesk() || changes;
  const bool pictures = presenter_.images().upload();
  // One frame more after the last moving one: that is where everything stands still.
  const bool moves = isMoving();
  const bool settles = std::exchange(wasMoving_, moves);
  return changes || pictures || moves || settles || now_() != shown_ || secondsToWait() != shownSeconds_;
}

const ImDrawData& Session::frame() {
  const Tick now = clock_.tick();
  shown_ = now_();
  shownSeconds_ = secondsToWait();
  // Without a gesture a screen wants something only when what it shows does not fit the state any more.
  if (applyPass(pointer_, now)) presenter_.pass(moment(state_, now), pointer_);
  return presenter_.finishFrame();
}

void Session::prepareNext() {
  const Tick now = clock_.tick();
  if (std::exchange(prepareTap_, false)) return prepareTap(now);
  if (isMoving() || pointer_.down) return;
  presenter_.tidy();
  if (state_.page != Page::card || rules_.cards.size() < 2) return;
  if (preparedCard_ == state_.card && preparedLanguage_ == state_.language) return;
  preparedCard_ = state_.card;
  preparedLanguage_ = state_.language;
  for (const int by : {1, -1}) {
    State other = apply(state_, action::StepCard{by}, rules_, now);
    other.fadingFrom = -1;
    presenter_.prepare(moment(other, now + cardTime));
  }
}

// While the finger is still down, what a tap there would bring is made ready: most of a language change is
// done before the finger is lifted.
void Session::prepareTap(Tick now) {
  Pointer tap = pointer_;
  tap.gesture = window::Gesture{window::Gesture::Kind::tap, pointer_.start, pointer_.start, {}, {}};
  tap.down = false;
  const auto action = presenter_.pass(moment(state_, now), tap);
  if (!action) return;
  const State then = apply(state_, *action, rules_, now);
  presenter_.prepare(moment(then, now + responseTime));
}

std::optional<Tick> Session::untilNextFrame() const {
  const Tick now = clock_.tick();
  if (isMoving() || wasMoving_) return Tick{0};
  // The clock on screen changes with the minute.
  const auto second = clock_.wall().time_since_epoch().count() % 60;
  Tick wait = std::chrono::seconds(60 - second);
  if (const auto due = nextChange(state_, rules_)) wait = std::min(wait, *due - now);
  if (const auto due = corners_.dueAt()) wait = std::min(wait, *due - now);
  if (const std::int64_t seconds = secondsToWait(); seconds > 0) {
    wait = std::min(wait, staffView_->pin.waitUntil - now - Tick{1000.0 * static_cast<double>(seconds - 1)});
  }
  return std::max(wait, Tick{0});
}

std::optional<Tick> Session::quietAt(Tick patience) const {
  if (pointer_.down) return std::nullopt;
  return state_.lastTouch + patience;
}

bool Session::isMoving() const {
  return moving(state_, clock_.tick());
}

}  // namespace lobby
