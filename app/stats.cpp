#include "app/stats.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <unistd.h>

#include "platform/base/files.hpp"

namespace lobby {
namespace {

// Samples are kept for a day of a busy kiosk and then no more: memory stays bounded.
constexpr std::size_t mostSamples = 200'000;

void keep(std::vector<double>& samples, double value) {
  if (samples.size() < mostSamples) samples.push_back(value);
}

nlohmann::json summary(std::vector<double> samples) {
  if (samples.empty()) return nullptr;
  std::ranges::sort(samples);
  const auto at = [&](double fraction) {
    const double value =
        samples[static_cast<std::size_t>(fraction * static_cast<double>(samples.size() - 1))];
    return std::round(value * 100) / 100;
  };
  const double mean =
      std::accumulate(samples.begin(), samples.end(), 0.0) / static_cast<double>(samples.size());
  return {{"count", samples.size()}, {"mean", mean},    {"p50", at(0.5)},
          {"p95", at(0.95)},         {"p99", at(0.99)}, {"max", at(1)}};
}

}  // namespace

double Stats::sinceProcessStart() {
  // Field 22 of /proc/self/stat: start time in clock ticks since boot; fields are counted after the name in
  // ().
  std::ifstream file("/proc/self/stat");
  std::string text;
  std::getline(file, text);
  std::istringstream fields(text.substr(std::min(text.rfind(')') + 2, text.size())));
  std::string field;
  for (int number = 3; number <= 22; ++number) fields >> field;
  const double started = std::strtod(field.c_str(), nullptr) / static_cast<double>(::sysconf(_SC_CLK_TCK));
  timespec now{};
  ::clock_gettime(CLOCK_BOOTTIME, &now);
  return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started) * 1000;
}

void Stats::framePresented(Tick begun, Tick built, Tick presented, bool moving) {
  ++frames_;
  keep(build_, (built - begun).count());
  keep(present_, (presented - begun).count());
  if (moving && lastMoving_.count() > 0) keep(gaps_, (presented - lastMoving_).count());
  lastMoving_ = moving ? presented : Tick{0};
}

void Stats::inputPresented(Tick input, Tick presented) {
  keep(input_, (presented - input).count());
}

Result<void> Stats::write(const std::filesystem::path& file, std::size_t textureBytes) const {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const double cpu = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                     static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  const nlohmann::json report = {{"firstFullCardMs", firstFullCard_},
                                 {"frames", frames_},
                                 {"wakeUps", wakeUps_},
                                 {"frameBuildMs", summary(build_)},
                                 {"framePresentMs", summary(present_)},
                                 {"movementGapMs", summary(gaps_)},
                                 {"inputToPresentMs", summary(input_)},
                                 {"cpuSeconds", cpu},
                                 {"peakResidentKiB", usage.ru_maxrss},
                                 {"textureBytes", textureBytes}};
  return writeFileAtomically(file, report.dump(2) + "\n");
}

}  // namespace lobby
