#include "data/edition/state_files.hpp"

#include "data/edition/clear_away.hpp"

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

constexpr int slots = 2;

fs::path partOf(fs::path file) {
  return file += ".part";
}

struct Slot {
  std::optional<StateRecord> record;
  std::optional<Error> error;  // neither: there is no file
};

Slot readSlot(FileSystem& files, const fs::path& file) {
  const auto status = files.status(file);
  if (!status) return {{}, status.error()};
  if (status->kind == FileKind::missing) return {};
  const auto bytes = readWhole(files, file, stateRecordSize);
  if (!bytes) return {{}, bytes.error()};
  auto record = parseStateRecord(*bytes);
  if (!record) return {{}, Error{record.error().kind, file.string() + ": " + record.error().message}};
  return {std::move(*record), {}};
}

}  // namespace

fs::path StateFiles::slotFile(int slot) const {
  return home_ / ("state." + std::to_string(slot));
}

LoadedState StateFiles::load() const {
  LoadedState state;
  for (int number = 0; number < slots; ++number) {
    auto slot = readSlot(*files_, slotFile(number));
    if (slot.error) {
      state.problems.push_back(slot.error->message);
      if (slot.error->kind == ErrorKind::system) state.unreadable = std::move(slot.error);
    }
    state.whole[static_cast<std::size_t>(number)] = slot.record.has_value();
    if (!slot.record) continue;
    if (state.slot && state.record.counter >= slot.record->counter) continue;
    state.slot = number;
    state.record = std::move(*slot.record);
  }
  return state;
}

Result<void> StateFiles::save(LoadedState& state) const {
  const int slot = state.slot == 0 ? 1 : 0;
  ++state.record.counter;
  // The record that is written over is the last one on the disk, if the newer one was left in memory.
  auto written = state.slot ? makeDurable(state) : Result<void>{};
  if (written)
    written = write(slot, state.whole[static_cast<std::size_t>(slot)], formatStateRecord(state.record));
  if (!written) return context(written.error(), "the state of the store cannot be written");
  state.slot = slot;
  state.whole[static_cast<std::size_t>(slot)] = true;
  return {};
}

// In place where there is a whole record: that takes no new room, so it works on a full disk. What is left of
// a torn one must go: its pieces and those of the next torn one could make a record whole that never counted.
Result<void> StateFiles::write(int slot, bool overWhole, std::string_view bytes) const {
  const fs::path file = slotFile(slot);
  const auto written = overWhole ? overwrite(file, bytes) : replace(file, bytes);
  if (written) return written;
  const auto otherwise = overWhole ? replace(file, bytes) : overwrite(file, bytes);
  return otherwise ? otherwise : written;
}

Result<void> StateFiles::overwrite(const fs::path& file, std::string_view bytes) const {
  const auto status = files_->status(file);
  if (!status) return std::unexpected(status.error());
  if (status->kind != FileKind::regular || status->identity.size != stateRecordSize) {
    return fail(ErrorKind::content, file.string() + " is no record");
  }
  const auto opened = files_->open(file, OpenMode::rewrite);
  if (!opened) return std::unexpected(opened.error());
  const auto written = writeFully(**opened, bytes);
  if (!written) return written;
  return (*opened)->sync();
}

Result<void> StateFiles::replace(const fs::path& file, std::string_view bytes) const {
  const fs::path part = partOf(file);
  auto done = clearAway(*files_, part);
  if (!done) return done;
  {
    const auto opened = files_->open(part, OpenMode::createNew);
    if (!opened) return std::unexpected(opened.error());
    done = writeFully(**opened, bytes);
    if (done) done = (*opened)->sync();
  }
  if (done) done = clearAwayFolder(*files_, file);
  if (done) done = files_->rename(part, file);
  if (!done) static_cast<void>(files_->remove(part));
  return done ? files_->syncFolder(home_) : done;
}

Result<void> StateFiles::makeDurable(const LoadedState& state) const {
  if (!state.slot) return fail(ErrorKind::system, "there is no record");
  const auto opened = files_->open(slotFile(*state.slot), OpenMode::read);
  if (!opened) return std::unexpected(opened.error());
  const auto synced = (*opened)->sync();
  if (!synced) return synced;
  return files_->syncFolder(home_);
}

void StateFiles::removeLeftovers() const {
  for (int slot = 0; slot < slots; ++slot) {
    const fs::path part = partOf(slotFile(slot));
    const auto status = files_->status(part);
    if (status && status->kind == FileKind::regular) static_cast<void>(files_->remove(part));
  }
}

}  // namespace lobby::edition
