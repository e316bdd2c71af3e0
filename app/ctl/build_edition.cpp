#include "app/ctl/build_edition.hpp"

#include <cstdio>

#include "app/ctl/passwords.hpp"
#include "app/ctl/scratch_folder.hpp"
#include "data/catalogue.hpp"
#include "data/edition/check_snapshot.hpp"
#include "data/edition/write_bundle.hpp"
#include "data/wall_time.hpp"
#include "platform/base/clock.hpp"
#include "platform/draw/check_jpeg.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

// The time as a number that staff can read, and that only grows: 20261120120000.
std::uint64_t serialOf(std::string_view created) {
  std::uint64_t serial = 0;
  for (const char c : created) {
    if (c >= '0' && c <= '9') serial = serial * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return serial;
}

edition::ManifestFacts factsOf(const BuildCommand& command, WallTime now) {
  edition::ManifestFacts facts;
  facts.created = formatUtc(now);
  facts.serial = command.serial != 0 ? command.serial : serialOf(facts.created);
  facts.snapshotFormat = snapshotVersion;
  facts.validUntil = command.validUntil;
  facts.label = command.label;
  return facts;
}

Result<std::vector<edition::SecretKey>> readKeys(const BuildCommand& command) {
  Passwords passwords(command.passwordFile);
  std::vector<edition::SecretKey> keys;
  for (const fs::path& file : command.keys) {
    auto key = readSecretKey(file, passwords);
    if (!key) return std::unexpected(key.error());
    keys.push_back(std::move(*key));
  }
  if (auto good = edition::checkKeys(keys); !good) return std::unexpected(good.error());
  return keys;
}

void say(const BuildCommand& command, const edition::ManifestFacts& facts,
         const std::vector<edition::SecretKey>& keys) {
  std::printf("%s is edition %llu of %s", command.output.c_str(),
              static_cast<unsigned long long>(facts.serial), facts.cinema.c_str());
  if (keys.empty()) std::printf(", not signed: for previews only");
  for (const edition::SecretKey& key : keys) {
    std::printf("%s %s", &key == keys.data() ? ", signed with key" : " and",
                edition::formatKeyId(key.id()).c_str());
  }
  std::puts(".");
}

// What a kiosk would refuse is not signed. Gives the cinema that it is for.
Result<std::string> checkBuilt(const fs::path& snapshot) {
  const auto source = openSnapshotFile(snapshot);
  if (!source) return std::unexpected(source.error());
  const auto good = edition::checkSnapshot(*source, {draw::checkJpeg, {}});
  if (!good) return std::unexpected(good.error());
  const auto catalogue = Catalogue::open(*source);
  if (!catalogue) return std::unexpected(catalogue.error());
  return catalogue->cinema().id;
}

}  // namespace

bool makesEdition(const BuildCommand& command) {
  return command.output.extension() == ".lobby";
}

Result<void> checkUsage(const BuildCommand& command) {
  const bool wantsEdition = !command.keys.empty() || command.unsignedPreview || command.serial != 0 ||
                            !command.label.empty() || !command.validUntil.empty();
  if (!makesEdition(command)) {
    if (!wantsEdition) return {};
    return fail(ErrorKind::usage, "only an edition is signed and has a serial; name the output NAME.lobby");
  }
  if (command.keys.empty() && !command.unsignedPreview) {
    return fail(
        ErrorKind::usage,
        "an edition is signed: name your key with --key (lobbyctl keygen makes one), or say --unsigned "
        "for a preview that no kiosk takes");
  }
  if (!command.keys.empty() && command.unsignedPreview) {
    return fail(ErrorKind::usage, "--key and --unsigned contradict each other, leave one out");
  }
  return {};
}

// Passwords are asked for first, so that nobody need wait for the pictures and then type.
Result<int> buildEdition(const BuildCommand& command, const Common& common,
                         const BuildSnapshot& buildSnapshot) {
  edition::ManifestFacts facts = factsOf(command, SystemClock().wall());
  const auto keys = readKeys(command);
  if (!keys) return std::unexpected(keys.error());
  if (auto good = edition::checkFacts(facts); !good) return std::unexpected(good.error());
  const auto scratch = ScratchFolder::create();
  if (!scratch) return std::unexpected(scratch.error());
  const fs::path snapshot = scratch->path() / "edition.db";
  const auto code = buildSnapshot(snapshot);
  if (!code || *code != 0) return code;
  auto cinema = checkBuilt(snapshot);
  if (!cinema) return std::unexpected(cinema.error());
  facts.cinema = std::move(*cinema);
  PosixFileSystem files;
  const auto written = edition::writeBundle(files, snapshot, facts, *keys, command.output);
  if (!written) return context(written.error(), "building " + command.output.string());
  if (!common.json) say(command, facts, *keys);
  return 0;
}

}  // namespace lobby::ctl
