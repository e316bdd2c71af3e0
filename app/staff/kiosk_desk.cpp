#include "app/staff/kiosk_desk.hpp"

#include <type_traits>

#include "app/iso_time.hpp"
#include "app/staff/read_log.hpp"
#include "data/edition/install_log.hpp"
#include "data/wall_time.hpp"

namespace lobby::staff {

KioskDesk::KioskDesk(Parts parts)
    : parts_(std::move(parts)),
      startedAt_(parts_.clock.tick()),
      guard_(parts_.files, parts_.clock, parts_.home),
      view_(std::make_shared<StaffView>()) {
  change([this](StaffView& view) {
    view.home = parts_.home.string();
    view.machine.version = parts_.version;
    view.pin.lock = guard_.lock();
    view.pin.waitUntil = guard_.waitUntil();
  });
}

void KioskDesk::noteStart() {
  worker_.post([this] {
    edition::InstallLog(parts_.files, parts_.home).add(parts_.clock.wall(), startedLine(parts_.version));
  });
}

// One change at a time, each on a view of its own: whoever reads the last one keeps it.
void KioskDesk::change(const Change& apply) {
  {
    const std::scoped_lock lock(mutex_);
    auto next = std::make_shared<StaffView>(*view_);
    apply(*next);
    ++next->revision;
    view_ = std::move(next);
  }
  if (parts_.wake) parts_.wake();
}

std::shared_ptr<const StaffView> KioskDesk::view() {
  const bool news = deliveriesChanged_.exchange(false) && parts_.deliveries != nullptr;
  auto deliveries = news ? parts_.deliveries->look() : DeliveryFacts{};
  const std::scoped_lock lock(mutex_);
  if (!news) return view_;
  auto next = std::make_shared<StaffView>(*view_);
  next->deliveries = std::move(deliveries);
  ++next->revision;
  view_ = std::move(next);
  return view_;
}

// Behind the PIN page there is a second door: without a right PIN since the staff screens came up, nothing is
// done.
void KioskDesk::place(const Order& order) {
  std::visit(
      [this](const auto& one) {
        using One = std::remove_cvref_t<decltype(one)>;
        constexpr bool open = std::is_same_v<One, order::Refresh> || std::is_same_v<One, order::TryPin>;
        if (open || unlocked_) perform(one);
      },
      order);
}

KioskDesk::Run KioskDesk::run() const {
  return {parts_.failedPictures ? parts_.failedPictures() : 0,
          parts_.lastTouch ? parts_.lastTouch() : std::nullopt};
}

void KioskDesk::writeOutbox() {
  worker_.post([this, known = run()] { writeToOutbox(known); });
}

void KioskDesk::setShown(const std::filesystem::path& file, const std::string& timeZone) {
  change([&](StaffView& view) {
    view.timeZone = timeZone;
    view.programme = {};
  });
  shown_ = file;
}

void KioskDesk::setClockTrusted(bool trusted) {
  change([trusted](StaffView& view) { view.machine.clockTrusted = trusted; });
}

void KioskDesk::setMistakes(const std::vector<std::string>& mistakes) {
  change([&](StaffView& view) { view.mistakes = mistakes; });
}

void KioskDesk::deliveriesChanged() {
  deliveriesChanged_ = true;
  if (parts_.wake) parts_.wake();
}

void KioskDesk::perform(const order::Refresh&) {
  unlocked_ = false;
  change([](StaffView& view) { view.errand.reset(); });
  worker_.post([this, file = shown_] {
    lookAtEverything();
    countProgramme(file);
  });
}

void KioskDesk::perform(const order::TryPin& order) {
  change([](StaffView& view) { view.pin.checking = true; });
  worker_.post([this, digits = order.digits] {
    const bool right = guard_.tryPin(digits);
    if (right) unlocked_ = true;
    change([&](StaffView& view) {
      view.pin = {guard_.lock(), false, view.pin.answers + 1, right, guard_.waitUntil()};
    });
  });
}

void KioskDesk::perform(const order::Install& order) {
  if (parts_.deliveries != nullptr) parts_.deliveries->install(order.file);
}

void KioskDesk::perform(const order::CancelInstall&) {
  if (parts_.deliveries != nullptr) parts_.deliveries->cancel();
}

void KioskDesk::perform(const order::RollBack&) {
  change([](StaffView& view) { view.errand = Errand{Errand::Kind::rollback, Errand::State::underWay, ""}; });
  worker_.post([this] { goBack(); });
}

void KioskDesk::perform(const order::SetClock& order) {
  const std::string timeZone = view()->timeZone;
  change([](StaffView& view) { view.errand = Errand{Errand::Kind::setClock, Errand::State::underWay, ""}; });
  worker_.post([this, to = order.to, timeZone] { setClock(to, timeZone); });
}

void KioskDesk::perform(const order::WriteReport&) {
  change([](StaffView& view) { view.errand = Errand{Errand::Kind::report, Errand::State::underWay, ""}; });
  worker_.post([this, known = run()] { writeReport(known); });
}

void KioskDesk::perform(const order::Restart&) {
  change([](StaffView& view) { view.ending = Ending::restart; });
}

void KioskDesk::perform(const order::Leave&) {
  change([](StaffView& view) { view.ending = Ending::left; });
}

}  // namespace lobby::staff
