#include "data/edition/store.hpp"

#include "data/edition/refuse.hpp"
#include "data/edition/transitions.hpp"

namespace lobby::edition {
namespace {

using namespace std::chrono_literals;

// The state is held for a write and a sync; a card that is about to fail may take seconds for that.
constexpr auto statePatience = 10s;
constexpr std::size_t statusLines = 20;

}  // namespace

std::string nameOf(const EditionId& id) {
  return "edition " + std::to_string(id.serial);
}

EditionStore::EditionStore(FileSystem& files, const Clock& clock, StoreSettings settings)
    : files_(&files),
      clock_(&clock),
      settings_(std::move(settings)),
      editions_(files, settings_.home, settings_.trusted),
      states_(files, settings_.home),
      log_(files, settings_.home) {}

Result<EditionStore> EditionStore::open(FileSystem& files, const Clock& clock, StoreSettings settings) {
  const auto status = files.status(settings.home);
  if (!status) return context(status.error(), "the home folder");
  if (status->kind != FileKind::folder && status->kind != FileKind::link) {
    return fail(ErrorKind::usage,
                "there is no folder " + settings.home.string() + "; name the kiosk's home folder");
  }
  EditionStore store(files, clock, std::move(settings));
  store.removeLeftovers();
  return store;
}

LoadedState EditionStore::load() const {
  LoadedState state = states_.load();
  if (state.slot) return state;
  const auto found = editions_.findNewest(settings_.cinema);
  if (found.empty()) return state;
  state.record = afterLoss(found);
  state.problems.push_back("what the store remembers was lost; it goes on with the editions that are there");
  return state;
}

Result<LoadedState> EditionStore::readState() const {
  LoadedState state = load();
  if (state.slot || !state.unreadable) return state;
  return context(*state.unreadable, "the state of the store cannot be read");
}

Result<EditionStore::LockedState> EditionStore::lockState() const {
  auto lock = files_->lock(settings_.home, statePatience);
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) return fail(ErrorKind::system, "another program is holding the store; try again", "busy");
  auto state = readState();
  if (!state) return std::unexpected(state.error());
  return LockedState{std::move(*lock), std::move(*state)};
}

void EditionStore::removeLeftovers() const {
  {
    const auto installing = files_->lock(editions_.folder(), 0s);
    if (installing && *installing) editions_.removeParts();
  }
  const auto changing = files_->lock(settings_.home, 0s);
  if (!changing || !*changing) return;
  states_.removeLeftovers();
  const LoadedState state = states_.load();
  if (!state.slot || state.unreadable) return;
  // The record may be in memory only; what an older one needs must not go before it is on the disk.
  if (editions_.unneeded(needed(state.record)).empty() || !states_.makeDurable(state)) return;
  removeUnneeded(state);
}

void EditionStore::removeUnneeded(const LoadedState& state) const {
  for (const auto& file : editions_.unneeded(needed(state.record))) static_cast<void>(files_->remove(file));
}

Result<void> EditionStore::save(LoadedState& state) const {
  if (!state.slot && !needed(state.record).empty()) {
    // Editions that were found there: whoever put them there may have been killed before their names were on
    // the disk.
    const auto synced = files_->syncFolder(editions_.folder());
    if (!synced) return synced;
  }
  return states_.save(state);
}

Result<void> EditionStore::makeDurable(LoadedState& state) const {
  return state.slot ? states_.makeDurable(state) : save(state);
}

Result<void> EditionStore::saveAndTidy(LoadedState& state) const {
  auto saved = save(state);
  if (saved) removeUnneeded(state);
  return saved;
}

Result<EditionId> EditionStore::rollback(const ByteProgress& progress) {
  const auto state = readState();
  if (!state) return std::unexpected(state.error());
  const auto before = rollbackTarget(state->record);
  if (!before) return before;
  // Takes long: others may use the store meanwhile.
  const auto whole = editions_.checkWhole(*before, progress);
  if (!whole) return context(whole.error(), nameOf(*before) + " cannot be shown any more");
  auto locked = lockState();
  if (!locked) return std::unexpected(locked.error());
  const auto target = rollbackTarget(locked->state.record);
  if (!target || *target != *before) {
    return fail(ErrorKind::system, "another program changed the store meanwhile; try again");
  }
  locked->state.record = afterRollback(std::move(locked->state.record), *target, clock_->wall());
  const auto saved = saveAndTidy(locked->state);
  if (!saved) return std::unexpected(saved.error());
  log("went back to " + nameOf(*target) + " by hand");
  return *target;
}

Result<Verdict> EditionStore::judge(const Manifest& manifest) const {
  const auto state = readState();
  if (!state) return std::unexpected(state.error());
  return edition::judge(manifest, state->record, settings_.cinema);
}

FoundBundles EditionStore::find(const std::filesystem::path& folder) const {
  FoundBundles found = findBundles(*files_, folder, settings_.trusted);
  for (PassedOver& file : found.passedOver) {
    if (settings_.trusted.empty() && file.why.code == "untrusted") file.why = trustsNobody().error();
  }
  return found;
}

std::unexpected<Error> EditionStore::trustsNobody() const {
  return refuse("this kiosk trusts nobody yet; put the office's public key (lobbycards.pub) into " +
                    (settings_.home / "keys").string(),
                "noKeys");
}

std::optional<EditionId> EditionStore::showing() const {
  return edition::showing(load().record);
}

EditionInfo EditionStore::infoOf(const EditionId& id) const {
  const auto bundle = editions_.open(id);
  if (!bundle) return {id, {}, {}, bundle.error().message};
  return {id, bundle->manifest(), bundle->signer().name, {}};
}

StoreStatus EditionStore::status() {
  LoadedState state = load();
  StoreStatus status;
  status.problems = std::move(state.problems);
  status.log = log_.last(statusLines);
  const auto info = [this](const std::optional<EditionId>& id) {
    return id ? std::optional(infoOf(*id)) : std::nullopt;
  };
  status.current = info(state.record.current);
  status.previous = info(state.record.previous);
  status.trying = info(state.record.trying);
  status.record = std::move(state.record);
  return status;
}

}  // namespace lobby::edition
