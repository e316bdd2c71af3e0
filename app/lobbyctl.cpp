// `lobbyctl`, the staff tool: checks a programme folder and builds the snapshot that the kiosk shows.
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/authoring.hpp"
#include "platform/base/log.hpp"
#include "platform/draw/inspect.hpp"
#include "platform/draw/picture_codec.hpp"
#include "platform/text/engine.hpp"

namespace {

using lobby::ErrorKind;
using lobby::Result;

constexpr int jpegQuality = 90;  // dark gradients show their blocks below that
constexpr int fullSize = 1920;
constexpr int thumbWidth = 480;

constexpr const char* usage = R"(usage: lobbyctl check DIR [--json]
       lobbyctl build DIR -o FILE.db [--json]

  check   says everything that is wrong with a programme folder
  build   checks it, and writes the snapshot that lobbycards shows

  --json        findings for a program to read, on standard output
  --assets DIR  folder of genres.toml and fonts.conf
  --version, --help

Exit codes: 0 done, 1 problems found in the folder, 2 wrong usage, 4 the system failed.
)";

struct Arguments {
  std::string command;
  std::filesystem::path folder;
  std::filesystem::path output;
  std::filesystem::path assets = LOBBY_ASSETS;
  bool json = false;
  bool help = false;
  bool version = false;
};

std::unexpected<lobby::Error> wrong(const std::string& what) {
  return lobby::fail(ErrorKind::usage, what + "; see lobbyctl --help");
}

Result<Arguments> parse(int argc, char** argv) {
  Arguments arguments;
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--json") {
      arguments.json = true;
    } else if (word == "--help" || word == "-h") {
      arguments.help = true;
    } else if (word == "--version") {
      arguments.version = true;
    } else if (word == "-o" || word == "--assets") {
      if (++i == argc) return wrong(std::string(word) + " wants a path");
      (word == "-o" ? arguments.output : arguments.assets) = argv[i];
    } else if (word.starts_with("-")) {
      return wrong("unknown option " + std::string(word));
    } else {
      words.emplace_back(word);
    }
  }
  if (arguments.help || arguments.version) return arguments;
  if (words.size() != 2) return wrong("say what to do with which folder");
  arguments.command = words[0];
  arguments.folder = words[1];
  if (arguments.command != "check" && arguments.command != "build")
    return wrong("unknown command " + words[0]);
  if (arguments.command == "build" && arguments.output.empty()) return wrong("say where to: -o FILE.db");
  return arguments;
}

Result<lobby::authoring::EncodedPicture> encodePicture(std::string_view bytes) {
  const auto picture = lobby::draw::decodePicture(bytes);
  if (!picture) return std::unexpected(picture.error());
  const lobby::draw::Bitmap full = lobby::draw::scaleToFit(*picture, fullSize, fullSize);
  const lobby::draw::Bitmap thumb = lobby::draw::scaleToFit(full, thumbWidth, fullSize);
  return lobby::authoring::EncodedPicture{lobby::draw::encodeJpeg(full, jpegQuality),
                                          lobby::draw::encodeJpeg(thumb, jpegQuality), full.width,
                                          full.height, lobby::draw::dominantColour(thumb)};
}

Result<lobby::authoring::Findings> perform(const Arguments& arguments) {
  const auto engine = lobby::text::Engine::create(arguments.assets / "fonts" / "fonts.conf");
  if (!engine) return std::unexpected(engine.error());
  const lobby::authoring::Tools tools{encodePicture, lobby::draw::inspectPicture,
                                      [&](std::string_view text) { return (*engine)->uncovered(text); }};
  if (arguments.command == "check") {
    const auto checked = lobby::authoring::check(arguments.folder, arguments.assets, tools);
    if (!checked) return std::unexpected(checked.error());
    return checked->findings;
  }
  return lobby::authoring::build(arguments.folder, arguments.assets, arguments.output, tools);
}

int report(const Arguments& arguments, const lobby::authoring::Findings& findings) {
  const bool bad = lobby::authoring::hasErrors(findings);
  if (arguments.json) {
    std::fputs(lobby::authoring::formatJson(findings).c_str(), stdout);
  } else {
    std::fputs(lobby::authoring::formatText(findings).c_str(),
               arguments.command == "check" ? stdout : stderr);
    if (bad) {
      lobby::log::error(arguments.command == "build"
                            ? "nothing was built; mend the errors above and build again"
                            : "the folder has errors");
    } else if (arguments.command == "check") {
      std::puts(findings.empty() ? "Everything is in order." : "No errors.");
    }
  }
  return bad ? lobby::exitCode(ErrorKind::content) : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto arguments = parse(argc, argv);
  if (!arguments) {
    lobby::log::error(arguments.error().message);
    return lobby::exitCode(arguments.error().kind);
  }
  if (arguments->help || arguments->version) {
    std::fputs(arguments->help ? usage : "lobbyctl " LOBBY_VERSION "\n", stdout);
    return 0;
  }
  const auto findings = perform(*arguments);
  if (findings) return report(*arguments, *findings);
  lobby::log::error(findings.error().message);
  return lobby::exitCode(findings.error().kind);
}
