// The programme of a kiosk: the editions of its home folder.
#pragma once

#include <atomic>

#include "app/home_folder.hpp"
#include "app/intake/intake.hpp"
#include "app/source/background.hpp"
#include "app/source/clock_trust.hpp"
#include "app/source/folder_bell.hpp"
#include "app/source/programme_source.hpp"

namespace lobby {

class HomeSource final : public ProgrammeSource {
 public:
  struct Settings {
    HomeFolder home;
    std::string language;                 // spoken when there is no edition
    std::filesystem::path lobbyctl;       // the program that takes editions in; empty: none come in
    std::filesystem::path media;          // where sticks appear; empty: there are none
    bool onlyLook = false;                // for a picture: no start that counts, and nothing is changed
    std::filesystem::path demo = {};      // shown until the first edition comes; empty: the calm card is
    std::filesystem::path importer = {};  // where to ask for lobbyctl; empty: it is started here
  };

  // All references must outlive the source.
  static Result<std::unique_ptr<HomeSource>> open(FileSystem& files, const Clock& clock,
                                                  const device::MachineClock& machine, Settings settings);

  Programme open() override;
  Now now(WallTime wall, const Programme& programme) override;
  Result<void> watch(std::function<void()> wake) override;
  void unwatch() override;
  bool hasChange() override;
  Tick patience() const override { return Tick{10'000}; }
  void presented(Tick now, std::size_t brokenPictures) override;
  void advance(Tick now) override;
  std::optional<Tick> due() const override { return confirmAt_; }
  void answer(RollCall& call) override;

  // Staff have set the clock. Any thread.
  void clockSet(WallTime wall) { clockSetTo_ = wall; }

  // Tells of the intake, once it has begun. Main thread.
  void onIntake(std::function<void(intake::Intake&)> tell) { tellIntake_ = std::move(tell); }

 private:
  HomeSource(FileSystem& files, const Clock& clock, const device::MachineClock& machine, Settings settings,
             edition::EditionStore store);
  edition::Choice choose();
  void confirm();
  // The edition of `choice`; an error when it cannot be shown.
  Programme openChoice(const edition::Choice& choice) const;
  // What stands in as long as there has never been an edition.
  Programme openDemo() const;
  bool hadEdition() const;
  const std::string& language() const;
  void setLanguage(Programme& programme) const;
  // `programme` cannot be shown: whether there is something else to try.
  bool giveUp(const edition::EditionId& id, const Programme& programme);
  void lookAfter(const edition::Choice& choice, const Programme& programme);
  void reportDamage();
  std::optional<edition::EditionId> stateSays() const;
  void startIntake();
  void remember(std::string text);

  FileSystem* files_;
  const Clock* clock_;
  Settings settings_;
  edition::EditionStore store_;
  ClockTrust trust_;
  std::function<void()> wake_ = [] {};
  std::atomic<bool> changed_ = false;
  std::atomic<bool> lookAtState_ = false;       // somebody wrote in the home folder
  std::optional<edition::EditionId> expected_;  // what the state said was showing, when it was last looked at
  static constexpr WallTime none = WallTime::min();
  std::atomic<WallTime> clockSetTo_{none};  // and not yet written down
  bool intakeStarted_ = false;
  std::function<void(intake::Intake&)> tellIntake_ = [](intake::Intake&) {};

  // Of the programme on show.
  std::optional<edition::EditionId> shown_;
  std::shared_ptr<const edition::MountedBundle> bundle_;
  WallTime created_{};
  std::string validUntil_;
  bool onProbation_ = false;
  bool damageReported_ = false;
  std::optional<Tick> confirmAt_;

  // The last, so that they end before what they use.
  Background chores_;
  std::unique_ptr<intake::Intake> intake_;
  std::unique_ptr<FolderBell> bell_;
};

}  // namespace lobby
