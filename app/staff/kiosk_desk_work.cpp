// What the desk does on its own thread.
#include <algorithm>

#include "app/home_folder.hpp"
#include "app/iso_time.hpp"
#include "app/staff/fleet.hpp"
#include "app/staff/health_report.hpp"
#include "app/staff/kiosk_desk.hpp"
#include "app/staff/machine.hpp"
#include "app/staff/read_log.hpp"
#include "app/staff/stick_writer.hpp"
#include "data/contents.hpp"
#include "data/edition/new_file.hpp"
#include "data/edition/open_programme_file.hpp"
#include "data/edition/store.hpp"
#include "data/edition/transitions.hpp"
#include "data/wall_time.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

namespace lobby::staff {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t logLines = 200;
constexpr std::size_t outboxLines = 20;

Result<edition::EditionStore> openStore(FileSystem& files, const Clock& clock, const fs::path& home) {
  auto folder = readHomeFolder(files, home);
  if (!folder) return std::unexpected(folder.error());
  return edition::EditionStore::open(files, clock, std::move(folder->settings));
}

EditionFacts factsOf(const edition::EditionInfo& info) {
  EditionFacts facts;
  facts.serial = info.id.serial;
  if (!info.manifest) return facts;
  facts.label = info.manifest->label;
  facts.signer = info.signer;
  facts.created = info.manifest->created;
  facts.validUntil = info.manifest->validUntil;
  return facts;
}

ShowingFacts showingOf(const edition::StoreStatus& status) {
  ShowingFacts showing;
  showing.problem = status.problems;
  showing.onProbation = status.trying.has_value();
  const auto& info = status.trying ? status.trying : status.current;
  if (!info) return showing;
  showing.edition = factsOf(*info);
  if (!info->manifest) showing.problem.push_back(info->problem);
  if (status.trying) return showing;
  showing.pinned = status.record.pinned;
  showing.since = status.record.since;
  return showing;
}

std::optional<RollbackFacts> rollbackOf(const edition::StoreStatus& status) {
  const auto target = edition::rollbackTarget(status.record);
  if (!target) return std::nullopt;
  for (const auto& info : {status.previous, status.current, status.trying}) {
    if (info && info->id == *target) return RollbackFacts{factsOf(*info), status.record.pinned};
  }
  return RollbackFacts{{"", target->serial, "", "", ""}, status.record.pinned};
}

std::vector<LogEntry> newestFirst(const std::vector<std::string>& lines) {
  std::vector<LogEntry> log;
  std::transform(lines.rbegin(), lines.rend(), std::back_inserter(log),
                 [](const std::string& line) { return readLogLine(line); });
  return log;
}

ProgrammeFacts factsOf(const Contents& contents) {
  ProgrammeFacts facts{contents.films.size(), contents.articles.size(), {}};
  for (const LanguageContents& language : contents.languages) {
    const std::size_t all = facts.films + facts.articles;
    facts.languages.push_back({language.language, all - std::min(all, language.films + language.articles)});
  }
  return facts;
}

// The first name of this kind that is free.
Result<fs::path> freeName(FileSystem& files, const fs::path& folder, const std::string& name) {
  for (int number = 1; number < 100; ++number) {
    const fs::path file = folder / (name + (number == 1 ? "" : "-" + std::to_string(number)));
    const auto text = files.status(fs::path(file).concat(".txt"));
    const auto json = files.status(fs::path(file).concat(".json"));
    if (!text) return std::unexpected(text.error());
    if (!json) return std::unexpected(json.error());
    if (text->kind == FileKind::missing && json->kind == FileKind::missing) return file;
  }
  return fail(ErrorKind::system, "the stick holds 99 reports of today already; remove some");
}

}  // namespace

void KioskDesk::lookAtEverything() {
  auto store = openStore(parts_.files, parts_.clock, parts_.home);
  const auto status = store ? std::optional(store->status()) : std::nullopt;
  auto log = newestFirst(edition::InstallLog(parts_.files, parts_.home).last(logLines));
  MachineFacts machine = readMachine(parts_.files, parts_.home);
  const PinFacts::Lock lock = guard_.lock();
  change([&](StaffView& view) {
    machine.version = view.machine.version;
    machine.clockTrusted = view.machine.clockTrusted;
    view.machine = std::move(machine);
    view.log = std::move(log);
    view.pin.lock = lock;
    view.pin.waitUntil = guard_.waitUntil();
    view.showing = status ? showingOf(*status) : ShowingFacts{};
    if (!store) view.showing.problem.push_back(store.error().message);
    view.rollback = status ? rollbackOf(*status) : std::nullopt;
  });
}

void KioskDesk::countProgramme(const fs::path& file) {
  if (file.empty()) return;
  const auto opened = edition::openProgrammeFile(file);
  const auto contents = opened ? readContents(opened->snapshot) : std::unexpected(opened.error());
  if (!contents) log::warning(contents.error().message);
  change([&](StaffView& view) { view.programme = contents ? factsOf(*contents) : ProgrammeFacts{}; });
}

void KioskDesk::say(Errand::Kind kind, const Result<std::string>& outcome) {
  const Errand::State state = outcome ? Errand::State::done : Errand::State::failed;
  change([&](StaffView& view) {
    view.errand = Errand{kind, state, outcome ? *outcome : outcome.error().message};
  });
}

void KioskDesk::goBack() {
  auto store = openStore(parts_.files, parts_.clock, parts_.home);
  const auto target = store ? store->rollback() : std::unexpected(store.error());
  if (!target) return say(Errand::Kind::rollback, std::unexpected(target.error()));
  rolledBack_ = true;
  lookAtEverything();
  say(Errand::Kind::rollback, std::to_string(target->serial));
}

void KioskDesk::setClock(LocalMinute to, const std::string& timeZone) {
  const auto moment = parseMoment(formatLocalMinute(to), timeZone);
  const auto set = moment ? parts_.clockSetter.set(*moment) : std::unexpected(moment.error());
  if (!set) return say(Errand::Kind::setClock, std::unexpected(set.error()));
  setClockTrusted(true);
  say(Errand::Kind::setClock, "");
}

HealthFacts KioskDesk::gather(const Run& run) {
  lookAtEverything();
  HealthFacts facts;
  {
    const std::scoped_lock lock(mutex_);
    facts.view = *view_;
  }
  facts.at = parts_.clock.wall();
  facts.errors = log::recent();
  facts.picturesFailed = run.failedPictures;
  facts.lastTouch = run.lastTouch;
  facts.running = std::chrono::duration_cast<std::chrono::seconds>(parts_.clock.tick() - startedAt_);
  return facts;
}

// The log of the last days is enough there, and a memory card wears out by being written.
void KioskDesk::writeToOutbox(const Run& run) {
  HealthFacts facts = gather(run);
  facts.view.log.resize(std::min(facts.view.log.size(), outboxLines));
  const fs::path folder = parts_.home / "outbox";
  auto made = parts_.files.makeFolder(folder);
  const fs::path file = folder / outboxName(facts.view.machine.host);
  if (made) made = writeFileAtomically(file, formatHealthJson(facts));
  if (!made) return log::warnOnce(made.error().message);
  std::error_code error;  // whoever carries it away belongs to the kiosk's group
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read, error);
}

void KioskDesk::writeReport(const Run& run) {
  const HealthFacts facts = gather(run);
  if (facts.view.deliveries.media.empty())
    return say(Errand::Kind::report, fail(ErrorKind::usage, "there is no stick; plug one in"));
  const fs::path folder = facts.view.deliveries.media.front().folder;
  const auto name = freeName(parts_.files, folder, healthReportName(facts));
  if (!name) return say(Errand::Kind::report, std::unexpected(name.error()));
  const fs::path text = fs::path(*name).concat(".txt");
  auto written = writeOnStick(parts_.files, parts_.stickWriter, text, formatHealthText(facts));
  if (written) {
    written = writeOnStick(parts_.files, parts_.stickWriter, fs::path(*name).concat(".json"),
                           formatHealthJson(facts));
  }
  if (!written) return say(Errand::Kind::report, std::unexpected(written.error()));
  say(Errand::Kind::report, text.filename().string());
}

}  // namespace lobby::staff
