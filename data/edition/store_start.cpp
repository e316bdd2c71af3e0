// EditionStore's part in a start of the kiosk: which edition, and how it went.
#include "data/edition/store.hpp"
#include "data/edition/transitions.hpp"

namespace lobby::edition {

Choice EditionStore::chooseForStart() {
  Choice choice;
  auto locked = lockState();
  LoadedState state = locked ? std::move(locked->state) : load();
  choice.messages = state.problems;
  if (!locked) choice.messages.push_back(locked.error().message);
  giveUpAfterTries(state, locked.has_value(), choice);

  std::optional<EditionId> uncounted;
  for (const EditionId& id : needed(state.record)) {
    const auto whole = editions_.open(id);
    if (!whole) {
      choice.messages.push_back(nameOf(id) + " cannot be shown: " + whole.error().message);
      continue;
    }
    const auto counted = state.record.trying == id ? countTry(state, locked.has_value()) : Result<void>{};
    if (counted) {
      choice.edition = id;
      break;
    }
    // It could bring the kiosk down again and again, and nobody would count. What proved itself goes first.
    choice.messages.push_back(nameOf(id) + " is new and waits: " + counted.error().message);
    uncounted = id;
  }
  if (!choice.edition) choice.edition = uncounted;
  if (choice.edition) choice.file = editions_.fileOf(*choice.edition);
  choice.onProbation = choice.edition && state.record.trying == choice.edition;
  for (const std::string& message : choice.messages) log(message);
  return choice;
}

void EditionStore::giveUpAfterTries(LoadedState& state, bool locked, Choice& choice) const {
  const auto trying = state.record.trying;
  if (!trying || state.record.tries < mostTries) return;
  state.record = afterFailure(std::move(state.record), *trying, clock_->wall());
  choice.messages.push_back(nameOf(*trying) + " did not run; the kiosk goes back to what was there before");
  if (!locked) return;  // whoever starts next will write it down
  const auto saved = saveAndTidy(state);
  if (!saved) choice.messages.push_back(saved.error().message);
}

Result<void> EditionStore::countTry(LoadedState& state, bool locked) const {
  if (!locked) return fail(ErrorKind::system, "another program is holding the store");
  state.record = afterTry(std::move(state.record));
  return save(state);
}

Result<void> EditionStore::confirmStart(const EditionId& shown) {
  auto locked = lockState();
  if (!locked) return std::unexpected(locked.error());
  if (locked->state.record.trying != shown) return {};
  locked->state.record = afterProbation(std::move(locked->state.record), clock_->wall());
  const auto saved = saveAndTidy(locked->state);
  if (saved) log(nameOf(shown) + " runs well");
  return saved;
}

Result<bool> EditionStore::reportBad(const EditionId& shown, std::string_view why) {
  auto locked = lockState();
  if (!locked) return std::unexpected(locked.error());
  StateRecord& record = locked->state.record;
  log(nameOf(shown) + " does not work: " + std::string(why));
  if (record.trying == shown) {
    if (record.tries < mostTries) return true;
  } else if (record.current == shown && !record.previous) {
    return false;
  }
  record = afterFailure(std::move(record), shown, clock_->wall());
  const auto saved = saveAndTidy(locked->state);
  if (!saved) return std::unexpected(saved.error());
  return true;
}

Result<bool> EditionStore::reportDamaged(const EditionId& shown, std::string_view why) {
  auto locked = lockState();
  if (!locked) return std::unexpected(locked.error());
  StateRecord& record = locked->state.record;
  log("the file of " + nameOf(shown) + " is damaged: " + std::string(why) + "; bring it again");
  const bool isShown = record.trying == shown || record.current == shown;
  if (!isShown) return true;
  if (record.current == shown && !record.previous && !record.trying) return false;
  record = afterDamage(std::move(record), shown, clock_->wall());
  const auto saved = saveAndTidy(locked->state);
  if (!saved) return std::unexpected(saved.error());
  return true;
}

}  // namespace lobby::edition
