// All that the staff screens show, as plain values: what the kiosk shows visitors, what waits on a stick, how
// the machine is. No words of the interface here: the screens choose those in the staff's own language.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"

namespace lobby::staff {

struct EditionFacts {
  std::string label;  // "Week 47"; may be empty
  std::uint64_t serial = 0;
  std::string signer;      // the key's name
  std::string created;     // "2026-11-20T12:00:00Z"
  std::string validUntil;  // "2026-12-03", the last day; empty: no end
  bool operator==(const EditionFacts&) const = default;
};

// What visitors see.
struct ShowingFacts {
  std::optional<EditionFacts> edition;  // empty: the calm card, or a bare snapshot
  std::optional<WallTime> since;
  bool onProbation = false;          // it has not yet proved that it runs
  bool pinned = false;               // staff went back to it: it stays until a newer one comes
  std::vector<std::string> problem;  // with the store or the edition, in English; for whoever is asked
};

struct LanguageFacts {
  std::string tag;          // BCP 47
  std::size_t missing = 0;  // films and articles without all their texts in it
};

struct ProgrammeFacts {
  std::size_t films = 0;
  std::size_t articles = 0;
  std::vector<LanguageFacts> languages;  // in the order of the dock
};

// Where going back would lead.
struct RollbackFacts {
  EditionFacts edition;
  bool forward = false;  // staff went back before: this is the way forward again
};

struct MachineFacts {
  std::string host;
  std::string version;                     // of Lobbycards
  std::optional<std::uint64_t> freeBytes;  // where the editions are kept
  std::chrono::seconds uptime{0};          // of the machine
  std::optional<double> celsius;           // the hottest part of it
  bool clockTrusted = true;
};

// Why a bundle was not taken. Each has its words on screen; the English sentence stands in the log.
enum class Reason {
  none,
  notSigned,     // by nobody
  unknownKey,    // by nobody this kiosk trusts
  withdrawnKey,  // by a key that was withdrawn
  changed,       // after it was signed
  damaged,       // cut off, or its bytes are wrong
  otherCinema,   // meant for another house
  newerFormat,   // of a newer Lobbycards
  sameNumber,    // another edition under a number that is known here
  didNotRun,     // was tried on this kiosk before
  takenBack,     // staff went back from it
  older,         // than what this kiosk has had
  contents,      // signed, but what is in it cannot be shown
  noRoom,        // the kiosk's disk is full
  cannotRead,    // the stick does not hand it out
  pulled,        // the stick went while it was read
  stalled,       // nothing came for too long
  other,
};

enum class Verdict { newer, here, older, refused };

// What an edition would change, in counts; the titles where they are known, which may be fewer.
struct ChangeSummary {
  std::size_t filmsIn = 0;
  std::size_t filmsOut = 0;
  std::size_t filmsChanged = 0;
  std::size_t screeningsAdded = 0;
  std::size_t screeningsDropped = 0;
  std::vector<std::string> titlesIn = {};
  std::vector<std::string> titlesOut = {};
  bool empty() const { return filmsIn + filmsOut + filmsChanged + screeningsAdded + screeningsDropped == 0; }
};

// A bundle that waits, on a stick or in the inbox.
struct Offer {
  std::string medium;  // the stick's name; empty: the inbox
  std::string file;    // its path, as the desk knows it; its last part is what staff see
  Verdict verdict = Verdict::newer;
  Reason reason = Reason::none;  // of a refused one
  EditionFacts edition;          // empty when it was refused before it could be read
  std::uint64_t bytes = 0;
  std::size_t films = 0;  // the counts are 0 until somebody has counted
  std::size_t articles = 0;
  std::size_t languages = 0;
  std::optional<ChangeSummary> changes = {};  // against what is showing; empty: not known (yet)
};

enum class Phase { verify, copy, sync, check, activate, done, failed, cancelled };

// An install that is under way, or that was the last one.
struct Work {
  Phase phase = Phase::verify;
  Offer offer;
  std::uint64_t done = 0;  // bytes of this phase; both 0 where there is nothing to count
  std::uint64_t total = 0;
  std::uint64_t serialBefore = 0;  // 0: nothing was showing
  Reason reason = Reason::none;    // of a failed one
};

constexpr bool isUnderWay(const Work& work) {
  return work.phase != Phase::done && work.phase != Phase::failed && work.phase != Phase::cancelled;
}

struct Medium {
  std::string name;    // what staff call it
  std::string folder;  // where it is mounted
};

// What comes in: from sticks and the inbox.
struct DeliveryFacts {
  std::vector<Medium> media;  // the sticks that are plugged in
  std::vector<Offer> offers;  // the most interesting first
  std::optional<Work> work;
  bool mayPull = true;  // nothing is being read from a stick
};

enum class Event {
  installed,
  refused,       // a file that this kiosk does not take
  notInstalled,  // the disk or the stick failed
  repaired,      // the same edition again, over a decayed one
  wentBack,      // by hand
  ranWell,       // its probation is over
  didNotWork,    // it was left for the one before
  damaged,       // its file had decayed
  alreadyHere,   // nothing to do
  started,       // the kiosk
  other,
};

struct LogEntry {
  WallTime at{};
  Event event = Event::other;
  std::uint64_t serial = 0;  // 0: of no edition
  std::string file;          // its name, without folders
  std::string detail;        // the rest, in English
  bool operator==(const LogEntry&) const = default;
};

struct PinFacts {
  enum class Lock { notSet, unreadable, set };
  Lock lock = Lock::notSet;
  bool checking = false;
  unsigned answers = 0;  // how many tries have been answered since the start
  bool right = false;    // the last answer
  Tick waitUntil{0};     // no try before that
};

// What staff asked for last, as long as it can take.
struct Errand {
  enum class Kind { rollback, setClock, report };
  enum class State { underWay, done, failed };
  Kind kind = Kind::rollback;
  State state = State::underWay;
  std::string detail;  // the report's file name; why it failed, in English
};

enum class Ending { none, left, restart };

struct StaffView {
  std::uint64_t revision = 0;  // another number: something has changed
  PinFacts pin;
  ShowingFacts showing;
  ProgrammeFacts programme;
  std::optional<RollbackFacts> rollback;  // empty: there is nothing to go back to
  MachineFacts machine;
  std::vector<std::string> mistakes;  // in this machine's settings and keys, in English, with file and line
  DeliveryFacts deliveries;
  std::vector<LogEntry> log;  // the newest first
  std::optional<Errand> errand;
  Ending ending = Ending::none;
  std::string home;      // the folder, for the command that sets the PIN
  std::string timeZone;  // the cinema's, IANA
};

}  // namespace lobby::staff
