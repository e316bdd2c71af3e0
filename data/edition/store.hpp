// The editions on this machine: which one the kiosk shows, how a new one comes in, how it goes back. At every
// instant a power cut, a torn file or a full disk leaves an edition that is whole and genuine, if there was
// one. Several processes may use one store at once: the kiosk shows while `lobbyctl install` copies.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "data/edition/edition_files.hpp"
#include "data/edition/find_bundles.hpp"
#include "data/edition/install_log.hpp"
#include "data/edition/policy.hpp"
#include "data/edition/state_files.hpp"

namespace lobby::edition {

struct StoreSettings {
  std::filesystem::path home;
  std::vector<PublicKey> trusted;
  std::string cinema;  // the kiosk's own; empty: it takes editions of any
};

enum class InstallStep { verify, copy, sync, check, activate };

struct InstallHooks {
  // Looks at the snapshot inside the finished copy, in depth (check_snapshot.hpp). Its failure is the
  // install's. The open file is handed over, so that what is checked is what is activated.
  std::function<Result<void>(VerifiedBundle copy)> check;
  // Steps come in their order, each first with 0 of 0; then `done` of `total` is counted in bytes, where
  // there is something to count. What a check counts it tells itself.
  std::function<void(InstallStep step, std::uint64_t done, std::uint64_t total)> progress;
};

enum class InstallOutcome { installed, alreadyHere, repaired };

struct Installed {
  InstallOutcome outcome = InstallOutcome::installed;
  Manifest manifest;
  std::string signer;  // the key's name
};

// What the kiosk shall show.
struct Choice {
  std::optional<EditionId> edition;   // empty: there is none that is whole; show the calm card
  std::filesystem::path file;         // its bundle
  bool onProbation = false;           // then confirmStart or reportBad must follow
  std::vector<std::string> messages;  // for staff: what was passed over, and why
};

struct EditionInfo {
  EditionId id;
  std::optional<Manifest> manifest;  // empty: it cannot be shown
  std::string signer;
  std::string problem;  // why it cannot be shown
};

struct StoreStatus {
  StateRecord record;
  std::optional<EditionInfo> current, previous, trying;
  std::vector<std::string> problems;  // of the store itself
  std::vector<std::string> log;       // the newest lines, the oldest of them first
};

class EditionStore {
 public:
  // Removes what an interrupted install left. Fails only when there is no home folder. Both references must
  // outlive the store.
  static Result<EditionStore> open(FileSystem& files, const Clock& clock, StoreSettings settings);

  // Takes a bundle from anywhere; the file is only read. When it succeeds the edition survives a power cut,
  // and is on probation. When it fails, what was there before goes on: `refused` for a bundle that this kiosk
  // does not take, `system` when the disk or the stick does not do its part.
  Result<Installed> install(const std::filesystem::path& file, const InstallHooks& hooks = {});

  // Whether install would take it, as things are now.
  Result<Verdict> judge(const Manifest& manifest) const;

  // What lies in a folder: see find_bundles.hpp.
  FoundBundles find(const std::filesystem::path& folder) const;

  // By what the store remembers; empty: none. Whether its file is whole is not looked at.
  std::optional<EditionId> showing() const;
  std::filesystem::path fileOf(const EditionId& id) const { return editions_.fileOf(id); }

  // To the edition before, which then stays until a newer one than all so far is brought. Once more: forward
  // again.
  Result<EditionId> rollback(const ByteProgress& progress = {});

  // Looks, and changes nothing.
  StoreStatus status();

  // Which edition to show now. An edition on probation is counted before it is given: two starts without
  // confirmStart, and it goes. Never fails: when nothing can be written, what proved itself is shown.
  Choice chooseForStart();
  // `shown` ran well: its probation is over. Nothing happens when it is not on probation (any more).
  Result<void> confirmStart(const EditionId& shown);

  // `shown` does not work (a picture that cannot be decoded), or its file has decayed. True: chooseForStart
  // now gives what to show instead, or the same once more. False: there is nothing else, and nothing was
  // changed.
  Result<bool> reportBad(const EditionId& shown, std::string_view why);
  Result<bool> reportDamaged(const EditionId& shown, std::string_view why);

 private:
  struct LockedState {
    std::unique_ptr<FolderLock> lock;
    LoadedState state;
  };

  EditionStore(FileSystem& files, const Clock& clock, StoreSettings settings);

  // As well as it can be known: enough to show something.
  LoadedState load() const;
  // Fails when the state is there and cannot be read: enough to change something.
  Result<LoadedState> readState() const;
  // Keeps others from changing the state until it goes.
  Result<LockedState> lockState() const;
  void removeLeftovers() const;
  void removeUnneeded(const LoadedState& state) const;
  Result<void> save(LoadedState& state) const;
  Result<void> saveAndTidy(LoadedState& state) const;
  // Whoever came to this state may have been killed before it was on the disk.
  Result<void> makeDurable(LoadedState& state) const;
  void log(std::string_view text) const { log_.add(clock_->wall(), text); }

  std::unexpected<Error> trustsNobody() const;
  Result<Installed> tryInstall(const std::filesystem::path& file, const InstallHooks& hooks);
  Result<void> checkRoom(const Bundle& bundle) const;
  Result<void> fillPart(const Bundle& source, const FileIdentity& before, const std::filesystem::path& part,
                        const InstallHooks& hooks) const;
  Result<void> checkPart(const EditionId& id, const std::filesystem::path& part,
                         const InstallHooks& hooks) const;
  Result<void> activate(const Manifest& manifest, const std::filesystem::path& part);

  void giveUpAfterTries(LoadedState& state, bool locked, Choice& choice) const;
  Result<void> countTry(LoadedState& state, bool locked) const;
  EditionInfo infoOf(const EditionId& id) const;

  FileSystem* files_;
  const Clock* clock_;
  StoreSettings settings_;
  EditionFiles editions_;
  StateFiles states_;
  InstallLog log_;
};

// "edition 20261120120000"
std::string nameOf(const EditionId& id);

}  // namespace lobby::edition
