// Editions that come in by themselves: from sticks and from HOME/inbox, while the kiosk runs. Whatever lies
// there is touched by other processes only (lobbyctl, confined), so that a hostile file or a stick that hangs
// cannot take the screen down. The newest edition that this kiosk takes is installed; everything else is
// remembered, and logged once for staff.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

#include "app/intake/intake_view.hpp"
#include "app/intake/timing.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/base/roll_call.hpp"
#include "platform/device/media_watch.hpp"

namespace lobby::intake {

struct IntakeSettings {
  std::filesystem::path home;
  std::filesystem::path lobbyctl;  // the program (app/find_program.hpp)
  Timing timing;
  std::filesystem::path importer = {};  // a socket at which to ask for lobbyctl; empty: it is started here
};

class Intake {
 public:
  // `media` may be null: the inbox alone. `wake` is called, on a thread of the intake's own, whenever the
  // view has changed or an edition was installed. `clock` must outlive the intake. Fails when there is no
  // home folder.
  static Result<std::unique_ptr<Intake>> start(IntakeSettings settings,
                                               std::unique_ptr<device::MediaWatch> media, const Clock& clock,
                                               std::function<void()> wake);
  // Ends what is under way, and leaves nothing half-done behind.
  ~Intake();
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  // All of these may be called from any thread, and never wait for a stick.
  IntakeView view() const;
  // True once after each successful install: the store has something new to show.
  bool takeInstalled();
  // Ends the install under way. That file is not tried again until it or its stick comes anew, or `install`.
  void cancel();
  // Staff want this offer, whatever has happened to it before; when something is being installed, after that.
  // Nothing happens when it is not on offer, or the store does not take it.
  void install(const std::filesystem::path& file);
  // Looks at everything anew: after a rollback, or when staff ask for it.
  void lookAgain();
  // The intake's thread has to answer.
  void answer(RollCall& call);

 private:
  class Worker;
  explicit Intake(std::unique_ptr<Worker> worker);

  std::unique_ptr<Worker> worker_;
  std::jthread thread_;
};

}  // namespace lobby::intake
