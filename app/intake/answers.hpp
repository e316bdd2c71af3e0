// What lobbyctl prints for the intake, as values. It read files from anywhere, so nothing that it says is
// taken on trust: lengths are bounded, files lie where they were looked for, and what is not understood is no
// answer.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "app/intake/intake_view.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::intake {

struct FoundFile {
  Offer offer;
  FileIdentity identity;
};

// `lobbyctl find FOLDER --json`
struct Looked {
  Reason problem = Reason::none;  // why it could not look; then nothing of the rest is known
  std::string why;
  std::uint64_t showingSerial = 0;  // 0: nothing is on show
  std::filesystem::path showingFile;
  std::vector<FoundFile> files;
  bool tooMany = false;
};
std::optional<Looked> parseLook(std::string_view answer, const std::filesystem::path& folder);

// A line of `lobbyctl install FILE --json-progress`
struct Step {
  Phase phase = Phase::verify;
  std::uint64_t done = 0, total = 0;
};
struct Outcome {
  enum class Kind { installed, alreadyHere, refused, failed };
  Kind kind = Kind::failed;
  Reason reason = Reason::none;
  std::string why;
};
using InstallLine = std::variant<Step, Outcome>;
std::optional<InstallLine> parseInstallLine(std::string_view line);

// `lobbyctl show` and `diff` with --summary
std::optional<Summary> parseSummary(std::string_view answer);

// By the code of an Error (platform/base/result.hpp); `otherwise` for those that nobody knows.
Reason reasonOf(std::string_view code, Reason otherwise);

}  // namespace lobby::intake
