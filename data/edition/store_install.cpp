// EditionStore::install, in the order of DESIGN 6.
#include "data/edition/clear_away.hpp"
#include "data/edition/copy_bundle.hpp"
#include "data/edition/refuse.hpp"
#include "data/edition/store.hpp"
#include "data/edition/transitions.hpp"

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// What must stay free beside the edition: state, logs, and what else lives on the disk.
constexpr std::uint64_t roomToSpare = std::uint64_t{16} << 20;

std::string megabytes(std::uint64_t bytes) {
  return std::to_string((bytes + 999'999) / 1'000'000) + " MB";
}

void report(const InstallHooks& hooks, InstallStep step) {
  if (hooks.progress) hooks.progress(step, 0, 0);
}

// The file that is being written; removed unless it became an edition.
class Part {
 public:
  Part(FileSystem& files, fs::path path) : files_(files), path_(std::move(path)) {}
  ~Part() {
    const auto status = files_.status(path_);
    if (status && status->kind == FileKind::regular) static_cast<void>(files_.remove(path_));
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  const fs::path& path() const { return path_; }

 private:
  FileSystem& files_;
  fs::path path_;
};

struct Source {
  VerifiedBundle bundle;
  FileIdentity identity;  // as it was before the first byte was read
};

Result<Source> openSource(FileSystem& files, const fs::path& file, const std::vector<PublicKey>& trusted) {
  auto opened = files.open(file, OpenMode::read);
  if (!opened) return unreadable(opened.error());
  const auto identity = (*opened)->identity();
  if (!identity) return unreadable(identity.error());
  auto bundle = verifyBundle(std::move(*opened), trusted);
  if (!bundle) return unreadable(bundle.error());
  return Source{std::move(*bundle), *identity};
}

std::string success(const Installed& installed, const fs::path& file) {
  const std::string name = nameOf(idOf(installed.manifest));
  const std::string from = " from " + file.string();
  switch (installed.outcome) {
    case InstallOutcome::alreadyHere:
      return name + from + " is here already";
    case InstallOutcome::repaired:
      return "repaired " + name + from;
    case InstallOutcome::installed:
      break;
  }
  return "installed " + name + from + ", signed by " + installed.signer;
}

}  // namespace

Result<Installed> EditionStore::install(const fs::path& file, const InstallHooks& hooks) {
  auto installed = tryInstall(file, hooks);
  if (installed) {
    log(success(*installed, file));
  } else {
    const bool refused = installed.error().kind == ErrorKind::refused;
    log((refused ? "refused " : "could not install ") + file.string() + ": " + installed.error().message);
  }
  return installed;
}

Result<Installed> EditionStore::tryInstall(const fs::path& file, const InstallHooks& hooks) {
  if (settings_.trusted.empty()) return trustsNobody();
  report(hooks, InstallStep::verify);
  const auto source = openSource(*files_, file, settings_.trusted);
  if (!source) return std::unexpected(source.error());
  const VerifiedBundle& bundle = source->bundle;
  const EditionId id = idOf(bundle.manifest());
  const auto state = readState();
  if (!state) return std::unexpected(state.error());
  const auto verdict = edition::judge(bundle.manifest(), state->record, settings_.cinema);
  if (!verdict) return std::unexpected(verdict.error());
  Installed installed{InstallOutcome::installed, bundle.manifest(), bundle.signer().name};
  if (*verdict == Verdict::alreadyHere) {
    installed.outcome = InstallOutcome::alreadyHere;
    if (editions_.checkWhole(id, {})) {
      auto locked = lockState();
      const auto kept = locked ? makeDurable(locked->state) : std::unexpected(locked.error());
      if (!kept) return std::unexpected(kept.error());
      return installed;
    }
    installed.outcome = InstallOutcome::repaired;
  }

  auto ready = editions_.prepare();
  if (!ready) return std::unexpected(ready.error());
  const auto lock = files_->lock(editions_.folder(), 0s);
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) {
    return fail(ErrorKind::system, "another edition is being installed; try again when it is done", "busy");
  }
  ready = checkRoom(bundle.bundle());
  if (!ready) return std::unexpected(ready.error());

  const Part part(*files_, editions_.partOf(id));
  auto done = fillPart(bundle.bundle(), source->identity, part.path(), hooks);
  if (done) done = checkPart(id, part.path(), hooks);
  if (done) report(hooks, InstallStep::activate);
  if (done) done = activate(bundle.manifest(), part.path());
  if (!done) return std::unexpected(done.error());
  return installed;
}

Result<void> EditionStore::checkRoom(const Bundle& bundle) const {
  const auto free = files_->freeSpace(editions_.folder());
  const std::uint64_t needed = bundle.header().fileSize() + roomToSpare;
  // When the system does not know, writing will tell.
  if (!free || *free >= needed) return {};
  return fail(ErrorKind::system,
              "there is not enough room on the kiosk's disk: " + megabytes(needed - *free) +
                  " are missing; remove what is not needed there",
              "noRoom");
}

Result<void> EditionStore::fillPart(const Bundle& source, const FileIdentity& before, const fs::path& part,
                                    const InstallHooks& hooks) const {
  auto done = clearAway(*files_, part);
  if (!done) return done;
  const auto target = files_->open(part, OpenMode::createNew);
  if (!target) return std::unexpected(target.error());
  done = copyBundle(source, before, **target, [&](std::uint64_t bytes, std::uint64_t total) {
    if (hooks.progress) hooks.progress(InstallStep::copy, bytes, total);
  });
  if (!done) return done;
  report(hooks, InstallStep::sync);
  return (*target)->sync();
}

Result<void> EditionStore::checkPart(const EditionId& id, const fs::path& part,
                                     const InstallHooks& hooks) const {
  report(hooks, InstallStep::check);
  auto file = files_->open(part, OpenMode::read);
  if (!file) return std::unexpected(file.error());
  auto bundle = verifyBundle(std::move(*file), settings_.trusted);
  if (!bundle) return context(bundle.error(), "the copy on the kiosk");
  if (idOf(bundle->manifest()) != id)
    return fail(ErrorKind::system, "the copy on the kiosk is another edition");
  return hooks.check ? hooks.check(std::move(*bundle)) : Result<void>{};
}

Result<void> EditionStore::activate(const Manifest& manifest, const fs::path& part) {
  auto locked = lockState();
  if (!locked) return std::unexpected(locked.error());
  // Copying took its time: somebody may have gone back meanwhile.
  const auto verdict = edition::judge(manifest, locked->state.record, settings_.cinema);
  if (!verdict) return std::unexpected(verdict.error());
  const EditionId id = idOf(manifest);
  auto done = clearAwayFolder(*files_, editions_.fileOf(id));
  if (done) done = files_->rename(part, editions_.fileOf(id));
  if (done) done = files_->syncFolder(editions_.folder());
  if (!done) return done;
  if (*verdict == Verdict::alreadyHere) return makeDurable(locked->state);
  locked->state.record = afterInstall(std::move(locked->state.record), id);
  return saveAndTidy(locked->state);
}

}  // namespace lobby::edition
