#include "tests/programs/programs.hpp"

#include <algorithm>
#include <stdexcept>

#include <sqlite3.h>

#include "data/edition/write_bundle.hpp"
#include "platform/base/files.hpp"
#include "platform/draw/picture_codec.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

Words command(std::string program, const Words& arguments) {
  Words words{std::move(program)};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

constexpr std::uint8_t bright = 120;  // of 255; text is brighter
constexpr std::size_t brightPixels = 300;

bool isBlank(const fs::path& file) {
  const auto bytes = readFile(file);
  const auto picture = bytes ? draw::decodePicture(*bytes) : std::unexpected(bytes.error());
  if (!picture) throw std::runtime_error("no picture was made: " + picture.error().message);
  std::size_t found = 0;
  for (std::size_t i = 0; i < picture->rgba.size(); i += 4) found += picture->rgba[i] > bright ? 1 : 0;
  return found < brightPixels;
}

}  // namespace

Outcome lobbycards(const Words& arguments, const Environment& environment) {
  return runProgram(lobbycardsCommand(arguments), environment);
}

Outcome lobbyctl(const Words& arguments, const Environment& environment) {
  return runProgram(lobbyctlCommand(arguments), environment);
}

Words lobbycardsCommand(const Words& arguments) {
  return command(LOBBYCARDS, arguments);
}

Words lobbyctlCommand(const Words& arguments) {
  return command(LOBBYCTL, arguments);
}

Environment noDisplay(const std::string& driver) {
  return {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}, {"XDG_RUNTIME_DIR", ""}, {"SDL_VIDEODRIVER", driver}};
}

namespace {

Shown showAnything(Words words, const Words& arguments) {
  const TemporaryFolder folder;
  const std::string picture = (folder / "x.png").string();
  const std::string state = (folder / "x.txt").string();
  words.insert(words.end(), {"--window", "640x360", "--now", "2026-11-20T18:42", "--screenshot", picture,
                             "--dump-state", state});
  words.insert(words.end(), arguments.begin(), arguments.end());
  Shown shown;
  shown.outcome = lobbycards(words);
  shown.state = contentOf(state);
  shown.blank = isBlank(picture);
  return shown;
}

}  // namespace

Shown show(const fs::path& snapshot, const Words& arguments) {
  return showAnything({"--snapshot", snapshot.string()}, arguments);
}

Shown showHome(const fs::path& home, const Words& arguments) {
  return showAnything({"--home", home.string()}, arguments);
}

fs::path freshSnapshot(const TemporaryFolder& folder) {
  return folder.write("snapshot.db", contentOf(LOBBY_SCENARIOS));
}

namespace {

edition::SecretKey officeSecret() {
  return edition::SecretKey::fromSeed({1, 2, 3, 4, 5, 6, 7, 8}, {9});
}

}  // namespace

fs::path editionOf(const fs::path& file, const fs::path& snapshot, const Wrapping& wrapping) {
  PosixFileSystem files;
  const edition::ManifestFacts facts{"scenarios", wrapping.serial, "2026-11-20T12:00:00Z",
                                     1,           "2026-12-03",    wrapping.label};
  std::vector<edition::SecretKey> keys;
  if (wrapping.isSigned) keys.push_back(officeSecret());
  const auto written = edition::writeBundle(files, snapshot, facts, keys, file);
  if (!written) throw std::runtime_error(written.error().message);
  return file;
}

std::string scenariosEdition(const Wrapping& wrapping) {
  const TemporaryFolder folder;
  return contentOf(editionOf(folder / "x.lobby", LOBBY_SCENARIOS, wrapping));
}

std::string officeKey() {
  return edition::formatPublicKey(officeSecret().publicKey());
}

fs::path snapshotAfter(const TemporaryFolder& folder, const std::string& sql) {
  const fs::path file = freshSnapshot(folder);
  sqlite3* database = nullptr;
  if (sqlite3_open(file.c_str(), &database) != SQLITE_OK)
    throw std::runtime_error("cannot open the snapshot");
  char* problem = nullptr;
  const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &problem);
  const std::string message = problem == nullptr ? "" : problem;
  sqlite3_free(problem);
  sqlite3_close(database);
  if (code != SQLITE_OK) throw std::runtime_error(message + " in " + sql);
  return file;
}

void furnishHome(const TemporaryFolder& home) {
  home.write("keys/office.pub", officeKey());
  const TemporaryFolder folder;
  const fs::path edition = editionOf(folder / "week.lobby", LOBBY_SCENARIOS);
  const Outcome outcome = lobbyctl({"install", edition, "--home", home.path()});
  if (outcome.exitCode != 0) throw std::runtime_error(outcome.errors);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool crashed(const Outcome& outcome) {
  return outcome.exitCode < 0 || contains(outcome.errors, "Sanitizer") ||
         contains(outcome.errors, "runtime error");
}

}  // namespace lobby::test
