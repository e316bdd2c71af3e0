#include "app/intake/job_process.hpp"

namespace lobby::intake {
namespace {

using Words = std::vector<std::string>;

// More than any honest answer: 128 files at most, each with its reasons.
constexpr std::size_t mostSaid = std::size_t{1} << 20;

struct Arguments {
  const std::filesystem::path& home;
  Words operator()(const LookJob& job) const {
    return {"find", job.folder.string(), "--home", home.string(), "--json", "--confined"};
  }
  Words operator()(const InstallJob& job) const {
    return {"install", job.file.string(), "--home", home.string(), "--json-progress", "--confined"};
  }
  Words operator()(const SummaryJob& job) const {
    if (job.showing.empty()) return {"show", job.file.string(), "--summary", "--confined"};
    return {"diff", job.showing.string(), job.file.string(), "--summary", "--confined"};
  }
};

}  // namespace

Result<JobProcess> JobProcess::start(const Job& job, const IntakeSettings& settings) {
  const Words words = std::visit(Arguments{settings.home}, job.what);
  auto helper =
      settings.importer.empty() ? startHelper(settings.lobbyctl, words) : askHelper(settings.importer, words);
  if (!helper) return std::unexpected(helper.error());
  return JobProcess(job, std::move(*helper));
}

bool JobProcess::readAll() {
  for (std::string bytes = helper_->read(); !bytes.empty(); bytes = helper_->read()) {
    said_ += bytes;
    if (said_.size() > mostSaid) return false;
  }
  return true;
}

void JobProcess::hearLines(Planner& planner, Tick now) {
  std::size_t begin = 0;
  for (auto end = said_.find('\n'); end != said_.npos; end = said_.find('\n', begin)) {
    const auto line = parseInstallLine(std::string_view(said_).substr(begin, end - begin));
    begin = end + 1;
    if (!line) continue;
    if (const auto* step = std::get_if<Step>(&*line)) {
      planner.progressed(job_.id, *step, now);
    } else {
      outcome_ = std::get<Outcome>(*line);
    }
  }
  said_.erase(0, begin);
}

bool JobProcess::hear(Planner& planner, Tick now) {
  const bool ended = helper_->hasEnded();
  const bool bounded = readAll();
  if (isInstall()) hearLines(planner, now);
  if (!ended && bounded) return false;
  conclude(planner, bounded, now);
  return true;
}

void JobProcess::conclude(Planner& planner, bool good, Tick now) {
  if (isInstall()) {
    planner.installEnded(job_.id, good ? outcome_ : std::nullopt, now);
  } else if (const auto* look = std::get_if<LookJob>(&job_.what)) {
    planner.looked(job_.id, good ? parseLook(said_, look->folder) : std::nullopt, now);
  } else {
    planner.summarised(job_.id, good ? parseSummary(said_) : std::nullopt);
  }
}

}  // namespace lobby::intake
