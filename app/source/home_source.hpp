// The programme of a kiosk: the editions of its home folder.
#pragma once

#include <atomic>

#include "app/home_folder.hpp"
#include "app/source/background.hpp"
#include "app/source/clock_trust.hpp"
#include "app/source/programme_source.hpp"

namespace lobby {

class HomeSource final : public ProgrammeSource {
 public:
  // All references must outlive the source. `language` is spoken when there is no edition.
  static Result<std::unique_ptr<HomeSource>> open(FileSystem& files, const Clock& clock,
                                                  const device::MachineClock& machine, HomeFolder home,
                                                  std::string language);

  Programme open() override;
  Now now(WallTime wall, const Programme& programme) override;
  Result<void> watch(std::function<void()> wake) override;
  bool hasChange() override;
  Tick patience() const override { return Tick{10'000}; }
  void presented(Tick now, std::size_t brokenPictures) override;
  void advance(Tick now) override;
  std::optional<Tick> due() const override { return confirmAt_; }

  // Another edition counts from now on: one was installed, or staff went back. Any thread.
  void changed() { changed_ = true; }
  // Staff have set the clock.
  void clockSet(WallTime wall);

 private:
  HomeSource(FileSystem& files, const device::MachineClock& machine, HomeFolder home,
             edition::EditionStore store, std::string language);
  // The edition of `choice`; an error when it cannot be shown.
  Programme openChoice(const edition::Choice& choice) const;
  // `programme` cannot be shown: whether there is something else to try.
  bool giveUp(const edition::EditionId& id, const Programme& programme);
  void lookAfter(const edition::Choice& choice, const Programme& programme);
  void reportDamage();
  void remember(std::string text);

  FileSystem* files_;
  HomeFolder home_;
  edition::EditionStore store_;
  std::string language_;
  ClockTrust trust_;
  std::function<void()> wake_ = [] {};
  std::atomic<bool> changed_ = false;

  // Of the programme on show.
  std::optional<edition::EditionId> shown_;
  std::shared_ptr<const edition::MountedBundle> bundle_;
  WallTime created_{};
  std::string validUntil_;
  bool onProbation_ = false;
  bool damageReported_ = false;
  std::optional<Tick> confirmAt_;

  Background chores_;  // the last, so that it ends before what it uses
};

}  // namespace lobby
