#include "app/intake/worker.hpp"

#include <algorithm>
#include <cmath>

#include <sys/eventfd.h>
#include <unistd.h>

#include "app/home_folder.hpp"
#include "data/edition/install_log.hpp"
#include "platform/base/log.hpp"

namespace lobby::intake {
namespace {

namespace fs = std::filesystem;
using device::FolderWatch;

}  // namespace

Intake::Worker::Worker(IntakeSettings settings, std::unique_ptr<device::MediaWatch> media, const Clock& clock,
                       std::function<void()> wake)
    : settings_(std::move(settings)),
      media_(std::move(media)),
      clock_(clock),
      wake_(std::move(wake)),
      planner_(settings_.timing, settings_.home / "inbox", clock.tick()),
      ordered_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  watchInbox();
}

Intake::Worker::~Worker() {
  ::close(ordered_);
}

// The inbox may be taken away and come back.
void Intake::Worker::watchInbox() {
  if (inbox_ && inbox_->isWatching()) return;
  const fs::path folder = settings_.home / "inbox";
  const auto made = files_.makeFolder(folder);
  auto watch =
      made ? FolderWatch::create(folder, FolderWatch::Depth::shallow) : std::unexpected(made.error());
  if (!watch) log::warnOnce("nothing is taken from the inbox: " + watch.error().message);
  inbox_ = watch ? std::move(*watch) : nullptr;
}

void Intake::Worker::run() {
  if (media_) planner_.setMedia(media_->media(), clock_.tick());
  while (takeOrders()) {
    act();
    publish();
    sleep();
    hearJobs();
  }
  const bool wasInstalling = std::ranges::any_of(jobs_, &JobProcess::isInstall);
  jobs_.clear();
  if (wasInstalling) removeLeftovers();
}

bool Intake::Worker::takeOrders() {
  Orders orders;
  {
    const std::scoped_lock lock(mutex_);
    orders = std::exchange(orders_, {});
  }
  if (orders.cancel) planner_.cancel();
  if (orders.lookAgain) planner_.lookAgain(clock_.tick());
  for (const auto& answer : orders.answers) answer();
  if (!orders.install.empty()) planner_.install(orders.install);
  return !orders.stop;
}

// A job that cannot even be started is over, and what follows from that is for the planner to say.
void Intake::Worker::act() {
  bool all = true;
  do {
    const Decisions decisions = planner_.decide(clock_.tick());
    for (const unsigned id : decisions.stop) stopJob(id);
    all = true;
    for (const Job& job : decisions.start) all = startJob(job) && all;
  } while (!all);
}

bool Intake::Worker::startJob(const Job& job) {
  auto started = JobProcess::start(job, settings_);
  if (started) {
    jobs_.push_back(std::move(*started));
    return true;
  }
  log::warnOnce(started.error().message);
  const Tick now = clock_.tick();
  planner_.looked(job.id, std::nullopt, now);
  planner_.summarised(job.id, std::nullopt);
  planner_.installEnded(job.id, Outcome{Outcome::Kind::failed, Reason::failed, started.error().message}, now);
  return false;
}

void Intake::Worker::stopJob(unsigned id) {
  const auto job = std::ranges::find_if(jobs_, [&](const JobProcess& each) { return each.job().id == id; });
  if (job == jobs_.end()) return;
  const bool wasInstalling = job->isInstall();
  jobs_.erase(job);
  if (wasInstalling) removeLeftovers();
}

// What a killed install has left.
void Intake::Worker::removeLeftovers() const {
  auto home = readHomeFolder(files_, settings_.home);
  if (home) static_cast<void>(edition::EditionStore::open(files_, clock_, std::move(home->settings)));
}

void Intake::Worker::publish() {
  const edition::InstallLog log(files_, settings_.home);
  for (const std::string& line : planner_.takeLog()) log.add(clock_.wall(), line);
  const bool installed = planner_.takeInstalled();
  bool changed = false;
  {
    const std::scoped_lock lock(mutex_);
    changed = view_.revision != planner_.view().revision;
    if (changed) view_ = planner_.view();
  }
  if (installed) installed_ = true;
  if (changed || installed) wake_();
}

void Intake::Worker::sleep() {
  std::vector<pollfd> all{{ordered_, POLLIN, 0}, {inbox_ ? inbox_->descriptor() : -1, POLLIN, 0}};
  for (const JobProcess& job : jobs_) {
    all.push_back({job.helper().outputDescriptor(), POLLIN, 0});
    all.push_back({job.helper().endDescriptor(), POLLIN, 0});
  }
  const std::size_t mediaAt = all.size();
  if (media_) std::ranges::copy(media_->descriptors(), std::back_inserter(all));
  int milliseconds = -1;
  if (const auto deadline = planner_.deadline(clock_.tick())) {
    milliseconds = static_cast<int>(std::ceil(std::max(0.0, (*deadline - clock_.tick()).count())));
  }
  if (::poll(all.data(), all.size(), milliseconds) <= 0) return;
  std::uint64_t times = 0;
  [[maybe_unused]] const ssize_t read = ::read(ordered_, &times, sizeof times);
  if (inbox_ && all[1].revents != 0 && inbox_->takeEvents()) {
    watchInbox();
    planner_.inboxChanged(clock_.tick());
  }
  const auto told = [](const pollfd& each) { return each.revents != 0; };
  if (std::any_of(all.begin() + static_cast<std::ptrdiff_t>(mediaAt), all.end(), told)) {
    planner_.setMedia(media_->media(), clock_.tick());
  }
}

void Intake::Worker::hearJobs() {
  std::erase_if(jobs_, [&](JobProcess& job) { return job.hear(planner_, clock_.tick()); });
}

IntakeView Intake::Worker::view() const {
  const std::scoped_lock lock(mutex_);
  return view_;
}

void Intake::Worker::order(const std::function<void(Orders&)>& change) {
  {
    const std::scoped_lock lock(mutex_);
    change(orders_);
  }
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(ordered_, &one, sizeof one);
}

}  // namespace lobby::intake
