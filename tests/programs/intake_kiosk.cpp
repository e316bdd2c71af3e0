#include "tests/programs/intake_kiosk.hpp"

#include <array>
#include <fstream>

#include <sys/eventfd.h>
#include <unistd.h>

namespace lobby::test {
namespace {

namespace fs = std::filesystem;
using namespace intake;
using device::Medium;
using Json = nlohmann::json;

}  // namespace

const std::string& edition(int serial) {
  static const std::array<std::string, 3> all{scenariosEdition({.serial = 1, .label = ""}),
                                              scenariosEdition({.serial = 2, .label = ""}),
                                              scenariosEdition({.serial = 3, .label = ""})};
  return all.at(static_cast<std::size_t>(serial - 1));
}

class Sticks::Watch final : public device::MediaWatch {
 public:
  explicit Watch(Sticks& sticks) : sticks_(sticks) {}
  std::vector<pollfd> descriptors() const override { return {{sticks_.told_, POLLIN, 0}}; }
  std::vector<Medium> media() override {
    const std::scoped_lock lock(sticks_.mutex_);
    eventfd_t times = 0;
    ::eventfd_read(sticks_.told_, &times);
    return sticks_.there_;
  }

 private:
  Sticks& sticks_;
};

Sticks::Sticks() : told_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Sticks::~Sticks() {
  ::close(told_);
}

void Sticks::plug(const fs::path& folder) {
  const std::scoped_lock lock(mutex_);
  there_.push_back({folder.filename().string(), folder, ++arrivals_, true});
  ::eventfd_write(told_, 1);
}

void Sticks::pull(const fs::path& folder) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(there_, [&](const Medium& medium) { return medium.folder == folder; });
  ::eventfd_write(told_, 1);
}

std::unique_ptr<device::MediaWatch> Sticks::watch() {
  return std::make_unique<Watch>(*this);
}

IntakeKiosk::IntakeKiosk() {
  timing.settle = Tick{50};
  fs::create_directories(home / "keys");
  std::ofstream(home / "keys/office.pub") << officeKey();
}

void IntakeKiosk::start(std::unique_ptr<device::MediaWatch> media) {
  auto started =
      Intake::start({home, program, timing, importer}, std::move(media), clock_, [&] { woken_.release(); });
  REQUIRE_MESSAGE(started, started.error().message);
  intake = std::move(*started);
}

fs::path IntakeKiosk::stick(const std::string& name,
                            const std::vector<std::pair<std::string, std::string>>& files) const {
  fs::create_directories(folder / name);
  for (const auto& [file, bytes] : files) folder.write(fs::path(name) / file, bytes);
  return folder / name;
}

void IntakeKiosk::replaceInstaller(const std::string& script) {
  program = folder.write("lobbyctl", "#!/bin/sh\nif [ $1 = install ]; then\n" + script + "\nelse exec " +
                                         lobbyctlCommand({}).front() + " \"$@\"; fi\n");
  fs::permissions(program, fs::perms::owner_all);
}

IntakeView IntakeKiosk::waitForWork(Phase phase) {
  return waitFor([=](const IntakeView& view) { return view.work && view.work->phase == phase; });
}

IntakeView IntakeKiosk::waitForSerial(std::uint64_t serial) {
  return waitFor([=](const IntakeView& view) {
    return view.work && view.work->phase == Phase::done && view.work->toSerial == serial;
  });
}

Json IntakeKiosk::status() const {
  return Json::parse(lobbyctl({"status", "--home", home, "--json"}).output);
}

std::vector<std::string> IntakeKiosk::log() const {
  constexpr std::size_t time = 21;  // "2026-11-20T12:00:00Z "
  std::vector<std::string> lines;
  const Json now = status();
  for (const auto& line : now["log"]) lines.push_back(line.get<std::string>().substr(time));
  return lines;
}

}  // namespace lobby::test
