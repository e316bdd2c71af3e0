#include "app/source/home_source.hpp"

#include "app/iso_time.hpp"
#include "app/locale_format.hpp"
#include "data/edition/transitions.hpp"
#include "data/wall_time.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"
#include "platform/device/mounted_media.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

// An edition that ran for so long, with all its pictures, is a good one.
constexpr Tick probation{30'000};

fs::path clockFile(const HomeFolder& home) {
  return home.settings.home / "clock";
}

std::string remembered(const HomeFolder& home) {
  auto text = readFile(clockFile(home), 4096);
  return text ? std::move(*text) : "";
}

// "2026-12-03": the first minute after that day.
LocalMinute endOf(const std::string& lastDay) {
  const auto midnight = parseLocalMinute(lastDay + "T00:00");
  return midnight ? *midnight + minutesPerDay : std::numeric_limits<LocalMinute>::max();
}

}  // namespace

Result<std::unique_ptr<HomeSource>> HomeSource::open(FileSystem& files, const Clock& clock,
                                                     const device::MachineClock& machine, Settings settings) {
  for (const std::string& problem : settings.home.problems) log::warning(problem);
  auto store = edition::EditionStore::open(files, clock, settings.home.settings);
  if (!store) return std::unexpected(store.error());
  return std::unique_ptr<HomeSource>(
      new HomeSource(files, clock, machine, std::move(settings), std::move(*store)));
}

HomeSource::HomeSource(FileSystem& files, const Clock& clock, const device::MachineClock& machine,
                       Settings settings, edition::EditionStore store)
    : files_(&files),
      clock_(&clock),
      settings_(std::move(settings)),
      store_(std::move(store)),
      trust_(remembered(settings_.home), machine, settings_.home.machine.clockIsTrusted) {}

void HomeSource::answer(RollCall& call) {
  chores_.post(call.expect());
  if (intake_) intake_->answer(call);
}

Now HomeSource::now(WallTime wall, const Programme& programme) {
  if (const WallTime set = clockSetTo_.exchange(none); set != none) remember(trust_.setByStaff(set));
  if (auto text = trust_.saw(wall, created_)) remember(std::move(*text));
  const bool trusted = trust_.trusts(wall, created_);
  const WallTime moment = trusted ? wall : trust_.atLeast(wall, created_);
  const LocalMinute minute = localMinute(moment, programme.cinema.timeZone);
  return {minute, trusted, validUntil_.empty() || minute < endOf(validUntil_)};
}

void HomeSource::remember(std::string text) {
  chores_.post([file = clockFile(settings_.home), text = std::move(text)] {
    if (const auto written = writeFileAtomically(file, text); !written)
      log::warnOnce(written.error().message);
  });
}

Result<void> HomeSource::watch(std::function<void()> wake) {
  wake_ = std::move(wake);
  auto bell = FolderBell::hang(settings_.home.settings.home, [this] {
    lookAtState_ = true;
    wake_();
  });
  if (!bell) return std::unexpected(bell.error());
  bell_ = std::move(*bell);
  return {};
}

void HomeSource::unwatch() {
  bell_.reset();
  intake_.reset();
  if (confirmAt_) confirm();  // whoever ends the kiosk in order has not seen it fail
  chores_.drain();
}

// Two small files.
std::optional<edition::EditionId> HomeSource::stateSays() const {
  return edition::showing(edition::StateFiles(*files_, settings_.home.settings.home).load().record);
}

bool HomeSource::hasChange() {
  if (bundle_ && bundle_->isDamaged() && !damageReported_) reportDamage();
  // The same edition once more, in place of a decayed file.
  if (intake_ && intake_->takeInstalled()) changed_ = true;
  // Installed or taken back by hand, by whomever.
  if (lookAtState_.exchange(false) && stateSays() != expected_) changed_ = true;
  return changed_;
}

// What is on the screen stays right, but may lack a picture: the edition before takes over.
void HomeSource::reportDamage() {
  damageReported_ = true;
  chores_.post([this, id = *shown_, why = bundle_->damage()] {
    const auto other = store_.reportDamaged(id, why);
    if (!other) return log::error(other.error().message);
    log::warning("the file of " + edition::nameOf(id) + " is damaged: " + why);
    if (!*other) return;
    changed_ = true;
    wake_();
  });
}

// Not before visitors see something: looking for sticks can wait.
void HomeSource::startIntake() {
  if (std::exchange(intakeStarted_, true) || (settings_.lobbyctl.empty() && settings_.importer.empty()))
    return;
  std::unique_ptr<device::MediaWatch> media;
  if (!settings_.media.empty()) media = std::make_unique<device::MountedMedia>(settings_.media);
  auto started =
      intake::Intake::start({settings_.home.settings.home, settings_.lobbyctl, {}, settings_.importer},
                            std::move(media), *clock_, wake_);
  if (!started) return log::error(started.error().message);
  intake_ = std::move(*started);
  tellIntake_(*intake_);
}

void HomeSource::presented(Tick now, std::size_t brokenPictures) {
  startIntake();
  if (!onProbation_) return;
  if (brokenPictures == 0) {
    if (!confirmAt_) confirmAt_ = now + probation;
    return;
  }
  // The second try of it, or what was there before.
  onProbation_ = false;
  confirmAt_.reset();
  chores_.post([this, id = *shown_] {
    const auto other = store_.reportBad(id, "a picture of it could not be shown");
    if (!other) return log::error(other.error().message);
    changed_ = *other;
    wake_();
  });
}

void HomeSource::advance(Tick now) {
  if (confirmAt_ && now >= *confirmAt_) confirm();
}

void HomeSource::confirm() {
  confirmAt_.reset();
  onProbation_ = false;
  chores_.post([this, id = *shown_] {
    if (const auto confirmed = store_.confirmStart(id); !confirmed) log::error(confirmed.error().message);
  });
}

}  // namespace lobby
