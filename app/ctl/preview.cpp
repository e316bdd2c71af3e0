// Builds the folder whenever a file in it changes, while the kiosk shows what was built last.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/commands.hpp"
#include "app/ctl/findings.hpp"
#include "app/ctl/kiosk_process.hpp"
#include "app/ctl/picture_store.hpp"
#include "app/ctl/scratch_folder.hpp"
#include "app/ctl/terminal.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/device/folder_watch.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

// An editor writes a file in several steps, a spreadsheet takes its time.
constexpr Tick quiet{150};

device::FolderWatch* watchToInterrupt = nullptr;

void onSignal(int) {
  if (watchToInterrupt != nullptr) watchToInterrupt->interrupt();
}

// Ctrl-C ends the preview with all that it leaves behind cleared away.
class SignalsEndWatch {
 public:
  explicit SignalsEndWatch(device::FolderWatch& watch) {
    watchToInterrupt = &watch;
    struct sigaction action {};
    action.sa_handler = onSignal;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(signal, &action, nullptr);
  }
  ~SignalsEndWatch() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);
    watchToInterrupt = nullptr;
  }
  SignalsEndWatch(const SignalsEndWatch&) = delete;
  SignalsEndWatch& operator=(const SignalsEndWatch&) = delete;
};

class Preview {
 public:
  Preview(const PreviewCommand& command, const Common& common, const AuthoringTools& tools,
          const fs::path& scratch, device::FolderWatch& watch)
      : command_(command),
        common_(common),
        tools_(tools.tools()),
        pictures_(scratch, tools.tools().encodePicture),
        snapshot_(scratch / "preview.db"),
        watch_(watch) {
    // So that Ctrl-C need not wait for a hundred pictures.
    tools_.encodePicture = [this](std::string_view bytes) -> Result<authoring::EncodedPicture> {
      if (watch_.isInterrupted()) return fail(ErrorKind::system, "interrupted");
      return pictures_.get(bytes);
    };
  }

  Result<int> run(const fs::path& kiosk);

 private:
  Result<void> build();
  std::vector<std::string> kioskArguments() const;

  const PreviewCommand& command_;
  const Common& common_;
  authoring::Tools tools_;
  PictureStore pictures_;
  fs::path snapshot_;
  device::FolderWatch& watch_;
};

std::vector<std::string> Preview::kioskArguments() const {
  std::vector<std::string> words{"--snapshot", snapshot_.string(), "--follow", "--assets",
                                 common_.assets.string()};
  const auto pass = [&](const char* option, const std::string& value) {
    if (!value.empty()) words.insert(words.end(), {option, value});
  };
  pass("--window", command_.window);
  pass("--language", command_.language);
  pass("--screen", command_.screen);
  pass("--now", command_.now);
  return words;
}

// What is wrong in the folder is said and does not end the preview; the kiosk goes on with what was built
// last.
Result<void> Preview::build() {
  const auto begun = std::chrono::steady_clock::now();
  std::optional<ProgressBar> bar(std::in_place, stderr, "Pictures");
  tools_.progress = [&](std::size_t done, std::size_t all) { bar->show(done, all); };
  const auto findings = authoring::build(command_.folder, common_.assets, snapshot_, tools_);
  bar.reset();
  if (!findings) return std::unexpected(findings.error());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  std::puts("");
  if (printFindings(common_, *findings, stdout) == 0) {
    std::printf("Built in %.1f s.\n", took.count());
  } else {
    std::puts("Not built: mend the errors above and save; it is tried again by itself.");
  }
  std::fflush(stdout);
  return {};
}

Result<int> Preview::run(const fs::path& kiosk) {
  std::unique_ptr<KioskProcess> process;
  const SignalsEndWatch signals(watch_);
  do {
    const auto built = build();
    if (watch_.isInterrupted()) break;
    if (!built) return std::unexpected(built.error());
    if (process || !fs::exists(snapshot_)) continue;
    auto started = KioskProcess::start(kiosk, kioskArguments(), [this] { watch_.interrupt(); });
    if (!started) return std::unexpected(started.error());
    process = std::move(*started);
  } while (watch_.waitUntilSettled(quiet));
  return process ? process->end() : 0;
}

}  // namespace

Result<int> PreviewCommand::run(const Common& common) const {
  const auto kiosk = findProgram("lobbycards");
  if (!kiosk) return std::unexpected(kiosk.error());
  const auto tools = AuthoringTools::create(common.assets);
  if (!tools) return std::unexpected(tools.error());
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return fail(ErrorKind::content, "there is no folder " + folder.string() + ", name a programme folder");
  }
  const auto scratch = ScratchFolder::create();
  if (!scratch) return std::unexpected(scratch.error());
  const auto watch = device::FolderWatch::create(folder, device::FolderWatch::Depth::deep);
  if (!watch) return std::unexpected(watch.error());
  std::printf(
      "Previewing %s; it is built again whenever you save. Close the window or press Ctrl-C to end.\n",
      folder.c_str());
  return Preview(*this, common, *tools, scratch->path(), **watch).run(*kiosk);
}

}  // namespace lobby::ctl
