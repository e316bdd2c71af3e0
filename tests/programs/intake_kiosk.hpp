// A kiosk that takes editions by itself: the real lobbyctl, a real store, folders in the place of sticks.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/intake/intake.hpp"
#include "tests/programs/programs.hpp"

namespace lobby::test {

// The bytes of an edition with this serial (1 to 3), signed by the office.
const std::string& edition(int serial);

// Sticks in the test's hand.
class Sticks {
 public:
  Sticks();
  ~Sticks();
  Sticks(const Sticks&) = delete;
  Sticks& operator=(const Sticks&) = delete;

  void plug(const std::filesystem::path& folder);
  void pull(const std::filesystem::path& folder);
  // The sticks must outlive it.
  std::unique_ptr<device::MediaWatch> watch();

 private:
  class Watch;

  int told_;  // an eventfd
  std::mutex mutex_;
  std::vector<device::Medium> there_;
  std::uint64_t arrivals_ = 0;
};

class IntakeKiosk {
 public:
  TemporaryFolder folder;
  std::filesystem::path home = folder / "home";
  std::filesystem::path program = lobbyctlCommand({}).front();
  intake::Timing timing;
  std::filesystem::path importer;  // a socket; empty: the kiosk starts lobbyctl itself
  Sticks sticks;

 private:
  SystemClock clock_;
  std::counting_semaphore<> woken_{0};

 public:
  std::unique_ptr<intake::Intake> intake;  // the first to go

  IntakeKiosk();
  void start() { start(sticks.watch()); }
  void start(std::unique_ptr<device::MediaWatch> media);

  // A stick with these files, and where it is.
  std::filesystem::path stick(const std::string& name,
                              const std::vector<std::pair<std::string, std::string>>& files) const;
  // A script in the place of lobbyctl, when it is to install; all else is done by the real one.
  void replaceInstaller(const std::string& script);

  // Waits for a view of which `good` is true.
  template <class Good>
  intake::IntakeView waitFor(Good good) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    intake::IntakeView view = intake->view();
    while (!good(view) && woken_.try_acquire_until(end)) view = intake->view();
    CHECK_MESSAGE(good(view), "the view never came to that");
    return view;
  }
  intake::IntakeView waitForWork(intake::Phase phase);
  intake::IntakeView waitForSerial(std::uint64_t serial);  // to be installed

  nlohmann::json status() const;
  std::vector<std::string> log() const;  // without the times
};

}  // namespace lobby::test
