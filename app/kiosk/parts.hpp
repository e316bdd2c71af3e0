// The kiosk's parts, wired: for kiosk.cpp alone. Its functions stand in open.cpp,
// loop.cpp, screen.cpp and picture.cpp.
#pragma once

#include <atomic>
#include <fstream>
#include <memory>
#include <optional>
#include <vector>

#include "app/display.hpp"
#include "app/kiosk/display_care.hpp"
#include "app/kiosk/signs_of_life.hpp"
#include "app/kiosk/staff_parts.hpp"
#include "app/options.hpp"
#include "app/presenter.hpp"
#include "app/programme.hpp"
#include "app/session.hpp"
#include "app/source/home_source.hpp"
#include "app/stats.hpp"
#include "platform/device/display_watch.hpp"
#include "platform/window/pacer.hpp"
#include "platform/window/tape.hpp"

namespace lobby {

class Kiosk {
 public:
  explicit Kiosk(const Options& options) : options_(options) {}
  // Whoever wakes the kiosk must not find it half gone.
  ~Kiosk() {
    if (source_) source_->unwatch();
  }
  Kiosk(const Kiosk&) = delete;
  Kiosk& operator=(const Kiosk&) = delete;

  Result<void> open();
  Result<void> run();
  Result<void> renderPicture();
  bool wantsRestart() const { return ending() == staff::Ending::restart; }

 private:
  Result<void> openSource();
  void checkStaffLanguage(HomeFolder& home) const;
  Result<void> openClock();
  Result<void> openSession(std::unique_ptr<text::Engine> engine);
  Result<void> openTapes();
  Result<void> openDisplay();
  bool reopenDisplay();
  bool careForDisplay();
  void watchDisplay();
  void fitScreen();
  void tellMistakes();
  std::size_t pictureBudget() const;
  void openDesk();
  Result<void> openWatch();
  draw::ImageCache::Source pictureSource() const;
  void wake();
  void takeChange();
  void reload();
  std::vector<window::Input> nextInputs(bool due);
  bool takeInputs(const std::vector<window::Input>& inputs);
  bool showFrame(const std::vector<window::Input>& inputs, Tick begun);
  void settle();
  void replayToEnd();
  void callRoll(RollCall& call);
  void reportHealth();
  std::optional<WallTime> lastTouch() const;
  float panelInches() const;
  draw::Rotation rotation() const;
  Result<void> finish();
  Now now();
  staff::Ending ending() const { return staff_ ? staff_->desk->view()->ending : staff::Ending::none; }
  Tick elapsed() const { return clock_->tick() - startedAt_; }

  const Options& options_;
  PosixFileSystem files_;
  device::LinuxClock machineClock_;
  std::optional<SystemClock> runningClock_;
  std::optional<ManualClock> heldClock_;  // of a screenshot
  const Clock* clock_ = nullptr;
  std::unique_ptr<ProgrammeSource> source_;
  Programme programme_;
  std::unique_ptr<Display> display_;
  DisplayCare care_;
  std::atomic<bool> displayChanged_ = false;
  std::unique_ptr<Presenter> presenter_;
  std::unique_ptr<Session> session_;
  HomeSource* home_ = nullptr;         // the source, with a home folder
  std::unique_ptr<StaffParts> staff_;  // likewise
  KioskSettings machine_;              // of the home folder
  std::vector<std::string> mistakes_;  // in it
  int readable_ = 0;                   // mm from which all text can be read
  bool clockWasTrusted_ = true;
  window::Pacer pacer_;
  window::Tape tape_;
  std::size_t played_ = 0;
  std::ofstream recording_;
  Tick startedAt_{0};
  Tick nextReportAt_{0};
  bool quit_ = false;
  std::size_t failuresBefore_ = 0;  // pictures of earlier programmes that could not be shown
  Stats stats_;
  device::SystemdNotify service_;
  SignsOfLife signs_{service_, [this](RollCall& call) { callRoll(call); }};
  std::unique_ptr<device::DisplayWatch> displayWatch_;  // the last, so that it ends before what it wakes
};

}  // namespace lobby
