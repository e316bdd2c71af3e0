// What staff see of editions that come in: sticks, what lies on them, the install under way. Plain values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lobby::intake {

// Why a file is not taken, or why an install failed: for the words on the screen. The sentence beside it is
// for the log, and in English.
enum class Reason {
  none,
  // The file.
  noEdition,     // something else under that name
  damaged,       // not whole, or changed since it was signed: copy it again
  notSigned,     // a preview
  untrusted,     // signed by somebody this kiosk does not trust
  withdrawnKey,  // signed with a key that does not count any more
  newerFormat,   // made by a newer Lobbycards: update the kiosk
  otherCinema,
  older,         // than what this kiosk has had
  takenBack,     // staff went back from it
  didNotRun,     // it was tried, and failed
  doubleNumber,  // another edition has its number: somebody made a mistake, or has the office's key
  unfit,         // genuine and whole, but what it holds cannot be shown
  // The kiosk.
  noKeys,  // it trusts nobody yet
  noRoom,  // on its disk
  busy,    // somebody else is installing
  failed,  // disk, permissions: the log says what
  // On the way.
  unreadable,  // the stick or the file cannot be read
  pulled,      // the stick went away
  stalled,     // the stick did not answer any more
  crashed,     // the program that reads it did not survive the file
  cancelled,   // by staff
};

enum class MediumState { looking, looked, unreadable };

struct MediumView {
  std::string name;
  std::filesystem::path folder;
  MediumState state = MediumState::looking;
  Reason reason = Reason::none;  // when unreadable: unreadable, stalled, crashed, or failed (see the log)
  bool tooMany = false;          // there are more files than were looked at
  bool operator==(const MediumView&) const = default;
};

struct LanguageView {
  std::string language;   // BCP 47, in the order of the dock
  bool complete = false;  // every film and article is there in it
  bool operator==(const LanguageView&) const = default;
};

// Against the edition on show.
struct ChangeCounts {
  std::uint64_t filmsIn = 0, filmsOut = 0, filmsChanged = 0;
  std::uint64_t articlesIn = 0, articlesOut = 0, articlesChanged = 0;
  std::uint64_t screeningsIn = 0, screeningsOut = 0, screeningsChanged = 0;
  std::vector<std::string> titlesIn = {},
                           titlesOut = {};  // of films, in the cinema's language; the first few
  bool operator==(const ChangeCounts&) const = default;
};

struct Summary {
  std::uint64_t films = 0;
  std::uint64_t articles = 0;
  std::vector<LanguageView> languages;
  std::optional<ChangeCounts> changes;  // none: nothing is on show yet
  bool operator==(const Summary&) const = default;
};

enum class Verdict { newer, here, older, refused };

// A file on a stick or in the inbox.
struct Offer {
  std::string medium;  // its name; empty: the inbox
  std::filesystem::path file;
  std::uint64_t bytes = 0;
  Verdict verdict = Verdict::refused;
  Reason reason = Reason::none;  // older, refused, or when it was tried and failed
  std::string why;               // the same in English, a sentence
  // From here on only of genuine editions.
  std::uint64_t serial = 0;
  std::string cinema, label, created, validUntil, signer;  // as in the manifest; label, validUntil: may be ""
  std::optional<Summary> summary;                          // comes later, or never
  bool operator==(const Offer&) const = default;
};

enum class Phase { verify, copy, sync, check, activate, done, failed, cancelled };

// The install under way, or the last one.
struct Work {
  Phase phase = Phase::verify;
  std::string medium;  // empty: the inbox
  std::filesystem::path file;
  std::uint64_t done = 0, total = 0;           // bytes; 0 of 0: nothing to count in this phase
  std::uint64_t fromSerial = 0, toSerial = 0;  // from 0: nothing was on show
  Reason reason = Reason::none;                // when failed or cancelled
  std::string why;                             // the same in English
  bool running() const { return phase < Phase::done; }
  bool operator==(const Work&) const = default;
};

struct IntakeView {
  std::vector<MediumView> media;  // by name
  std::vector<Offer> offers;      // the highest serial first, refused ones last
  std::optional<Work> work;
  bool mayPull = true;         // nothing is being read from any stick
  std::uint64_t revision = 0;  // another one whenever anything above has changed
  bool operator==(const IntakeView&) const = default;
};

}  // namespace lobby::intake
