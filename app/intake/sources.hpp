// Where editions may lie: the inbox and the sticks; what was found there, and when to look again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/intake/answers.hpp"
#include "app/intake/timing.hpp"
#include "data/edition/find_bundles.hpp"
#include "platform/device/media_watch.hpp"

namespace lobby::intake {

struct Source {
  std::string name;  // empty: the inbox
  std::filesystem::path folder;
  std::uint64_t arrival = 0;
  bool settles = false;  // files may be under way there: only those that keep still count

  std::optional<Tick> lookAt;   // when to look next
  std::optional<Tick> looking;  // since when; by the job `look`
  unsigned look = 0;
  unsigned lookRound = 0;           // in which that look began
  unsigned round = 0;               // and the look that has found `files`
  std::optional<Tick> looked;       // when the last look ended
  std::optional<Tick> unsureSince;  // since when there may be more than `files`
  MediumState state = MediumState::looking;
  Reason reason = Reason::none;
  bool tooMany = false;
  std::vector<FoundFile> files;
  edition::SettledFiles settled;
};

// "the stick KINO", for the log
std::string nameOf(const Source& source);

class Sources {
 public:
  Sources(const Timing& timing, std::filesystem::path inbox, Tick now);

  // From here on what was found before may not be true any more: the store has changed.
  void beginRound(Tick now);
  unsigned round() const { return round_; }

  // Names the look jobs whose stick has gone.
  std::vector<unsigned> setMedia(const std::vector<device::Medium>& media, Tick now);
  void inboxChanged(Tick now);

  // Null when a stick, or that look, is no more.
  Source* find(const std::string& name);
  const Source* find(const std::string& name) const;
  Source* ofLook(unsigned job);

  // A look is over. Files that have not settled are left for the next one, which it plans.
  void looked(Source& source, Looked found, Tick now) const;
  void lookFailed(Source& source, Reason reason) const;

  // Somewhere there may be more very soon: worth waiting for, and until when.
  std::optional<Tick> unsureUntil(Tick now) const;

  std::vector<Source>& all() { return sources_; }
  const std::vector<Source>& all() const { return sources_; }

 private:
  void plan(Source& source, Tick now) const;

  Timing timing_;
  unsigned round_ = 0;
  std::vector<Source> sources_;  // the inbox first
};

}  // namespace lobby::intake
