// The desk of a kiosk with a home folder. Everything that takes time runs on a thread of the desk's own.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>

#include "app/staff/deliveries.hpp"
#include "app/staff/desk.hpp"
#include "app/staff/health_report.hpp"
#include "app/staff/pin_guard.hpp"
#include "app/staff/worker.hpp"
#include "platform/base/roll_call.hpp"
#include "platform/device/clock_setter.hpp"

namespace lobby::staff {

class KioskDesk final : public StaffDesk {
 public:
  struct Parts {
    FileSystem& files;
    const Clock& clock;
    device::ClockSetter& clockSetter;
    std::filesystem::path home;
    std::string version;
    std::function<void()> wake;                               // the view has changed; called on any thread
    Deliveries* deliveries = nullptr;                         // null: nothing comes in
    std::function<std::size_t()> failedPictures = {};         // of this run; asked on the main thread
    std::function<std::optional<WallTime>()> lastTouch = {};  // of this run; likewise
    std::filesystem::path stickWriter =
        {};  // the socket of lobbycards-report.socket; empty: sticks can be written to
  };

  // All that `parts` refers to must outlive it.
  explicit KioskDesk(Parts parts);

  // Main thread, as the kiosk's other parts.
  std::shared_ptr<const StaffView> view() override;
  void place(const Order& order) override;

  // Writes down in the install log that the kiosk has started.
  void noteStart();

  // Writes a health report into HOME/outbox, in place of the last one: for whoever looks after many kiosks.
  void writeOutbox();

  // Visitors see this file from now on, by the wall clock of `timeZone`. It is read when staff come.
  void setShown(const std::filesystem::path& file, const std::string& timeZone);
  void setClockTrusted(bool trusted);
  // What is wrong with the machine's settings and keys.
  void setMistakes(const std::vector<std::string>& mistakes);

  // Deliveries::look gives something else. Any thread.
  void deliveriesChanged();

  // True once after staff went back (or forward): the store has another edition to show.
  bool takeRolledBack() { return rolledBack_.exchange(false); }

  // The desk's thread has to answer.
  void answer(RollCall& call) { worker_.post(call.expect()); }

  // Until all that was asked for is done.
  void settle() { worker_.drain(); }

 private:
  using Change = std::function<void(StaffView&)>;

  void change(const Change& apply);
  void perform(const order::Refresh& order);
  void perform(const order::TryPin& order);
  void perform(const order::Install& order);
  void perform(const order::CancelInstall& order);
  void perform(const order::RollBack& order);
  void perform(const order::SetClock& order);
  void perform(const order::WriteReport& order);
  void perform(const order::Restart& order);
  void perform(const order::Leave& order);

  // On the worker.
  void lookAtEverything();
  void countProgramme(const std::filesystem::path& file);
  void goBack();
  void setClock(LocalMinute to, const std::string& timeZone);
  // What the main thread knows of this run.
  struct Run {
    std::size_t failedPictures = 0;
    std::optional<WallTime> lastTouch;
  };
  Run run() const;
  HealthFacts gather(const Run& run);
  void writeReport(const Run& run);
  void writeToOutbox(const Run& run);
  void say(Errand::Kind kind, const Result<std::string>& outcome);

  Parts parts_;
  Tick startedAt_;
  std::filesystem::path shown_;
  PinGuard guard_;  // the worker's
  std::atomic<bool> unlocked_ = false;
  std::atomic<bool> rolledBack_ = false;
  std::atomic<bool> deliveriesChanged_ = true;
  std::mutex mutex_;
  std::shared_ptr<const StaffView> view_;
  Worker worker_;  // last: its jobs use all the others
};

}  // namespace lobby::staff
