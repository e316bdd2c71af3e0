#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/confine.hpp"
#include "app/ctl/install_progress.hpp"
#include "app/ctl/store_of_home.hpp"
#include "data/edition/check_snapshot.hpp"
#include "data/edition/printable.hpp"
#include "platform/draw/check_jpeg.hpp"

namespace lobby::ctl {
namespace {

using edition::Installed;
using edition::InstallOutcome;

const char* nameOf(InstallOutcome outcome) {
  switch (outcome) {
    case InstallOutcome::alreadyHere:
      return "alreadyHere";
    case InstallOutcome::repaired:
      return "repaired";
    case InstallOutcome::installed:
      break;
  }
  return "installed";
}

void printText(const Installed& installed) {
  const std::string name = edition::nameOf(idOf(installed.manifest)) +
                           (installed.manifest.label.empty() ? "" : " (" + installed.manifest.label + ")");
  switch (installed.outcome) {
    case InstallOutcome::alreadyHere:
      std::printf("%s is here already, and whole.\n", name.c_str());
      return;
    case InstallOutcome::repaired:
      std::printf("%s had decayed on this kiosk; it is whole again.\n", name.c_str());
      return;
    case InstallOutcome::installed:
      break;
  }
  std::printf("%s of %s, signed by %s, is installed. The kiosk shows it at its next start or quiet moment.\n",
              name.c_str(), installed.manifest.cinema.c_str(), installed.signer.c_str());
}

void printLine(const nlohmann::ordered_json& json) {
  std::puts(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

void printJson(const Installed& installed) {
  const edition::Manifest& manifest = installed.manifest;
  printLine({{"outcome", nameOf(installed.outcome)},
             {"serial", manifest.serial},
             {"cinema", manifest.cinema},
             {"created", manifest.created},
             {"validUntil", manifest.validUntil},
             {"label", manifest.label},
             {"signer", installed.signer}});
}

// The file's name in front, unless the reason names it.
Error withName(Error error, const std::filesystem::path& file) {
  if (error.message.find(file.string()) == std::string::npos)
    error.message = file.string() + ": " + error.message;
  error.message = edition::printable(error.message, 2000);
  return error;
}

Result<Installed> install(const InstallCommand& command, const Common& common) {
  auto store = openStoreOf(command.home);
  if (!store) return std::unexpected(store.error());
  InstallProgress progress(command.jsonProgress);
  edition::InstallHooks hooks;
  const auto checked = [&](std::uint64_t done, std::uint64_t total) {
    if (hooks.progress) hooks.progress(edition::InstallStep::check, done, total);
  };
  hooks.check = [&](edition::VerifiedBundle copy) {
    return edition::checkBundle(edition::mount(std::move(copy), "the snapshot inside"),
                                {draw::checkJpeg, checked});
  };
  if (command.jsonProgress || !common.json) {
    hooks.progress = [&](edition::InstallStep step, std::uint64_t done, std::uint64_t total) {
      progress.show(step, done, total);
    };
  }
  auto installed = store->install(command.file, hooks);
  if (!installed) return std::unexpected(withName(installed.error(), command.file));
  return installed;
}

}  // namespace

Result<int> InstallCommand::run(const Common& common) const {
  if (confined) confine(timeToInstall);
  const bool json = common.json || jsonProgress;
  const auto installed = install(*this, common);
  if (!installed) {
    const Error& error = installed.error();
    const bool refused = error.kind == ErrorKind::refused;
    if (json) {
      printLine(
          {{"outcome", refused ? "refused" : "failed"}, {"reason", error.message}, {"code", error.code}});
    }
    return std::unexpected(error);
  }
  if (json) {
    printJson(*installed);
  } else {
    printText(*installed);
  }
  return 0;
}

}  // namespace lobby::ctl
