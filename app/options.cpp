#include "app/options.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>
#include <string_view>

namespace lobby {
namespace {

std::unexpected<Error> wrong(const std::string& what) {
  return fail(ErrorKind::usage, what + "; see lobbycards --help");
}

Result<void> parseSize(std::string_view text, Options& options) {
  const auto cross = text.find('x');
  const char* end = text.data() + text.size();
  if (cross != std::string_view::npos) {
    const auto first = std::from_chars(text.data(), text.data() + cross, options.width);
    const auto second = std::from_chars(text.data() + cross + 1, end, options.height);
    const bool whole = first.ptr == text.data() + cross && second.ptr == end;
    const bool sensible =
        options.width >= 320 && options.height >= 320 && options.width <= 8192 && options.height <= 8192;
    if (first.ec == std::errc() && second.ec == std::errc() && whole && sensible) return {};
  }
  return wrong("\"" + std::string(text) + "\" is no window size; write for example --window 1920x1080");
}

Result<void> parseScreen(std::string_view text, Options& options) {
  static constexpr std::array<std::pair<std::string_view, Page>, 4> pages{
      {{"card", Page::card}, {"film", Page::film}, {"gallery", Page::gallery}, {"article", Page::article}}};
  const auto colon = std::min(text.find(':'), text.size());
  for (const auto& [name, page] : pages) {
    if (text.substr(0, colon) != name) continue;
    options.screen = ScreenName{page, std::string(text.substr(std::min(colon + 1, text.size())))};
    return {};
  }
  return wrong("there is no screen \"" + std::string(text) + "\"; write for example --screen film:making-of");
}

template <class Number>
Result<void> parseNumber(std::string_view option, const std::string& text, double least, Number& number) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !std::isfinite(value) || value < least) {
    return wrong(std::string(option) + " wants a number, not \"" + text + "\"");
  }
  number = static_cast<Number>(value);
  return {};
}

// Options that take a value, by name.
Result<void> applyValue(Options& options, const std::string& name, const std::string& value) {
  const std::map<std::string, std::filesystem::path*> files{
      {"--snapshot", &options.snapshot},     {"--assets", &options.assets},
      {"--screenshot", &options.screenshot}, {"--record", &options.record},
      {"--replay", &options.replay},         {"--stats", &options.stats},
      {"--dump-state", &options.stateDump}};
  if (const auto file = files.find(name); file != files.end()) {
    *file->second = value;
    return {};
  }
  if (name == "--window") {
    options.fullscreen = false;
    return parseSize(value, options);
  }
  if (name == "--screen") return parseScreen(value, options);
  if (name == "--panel") return parseNumber(name, value, 1, options.panelInches);
  if (name == "--quit-after") return parseNumber(name, value, 0, options.quitAfterSeconds.emplace());
  if (name == "--draw") {
    if (value != "gpu" && value != "software")
      return wrong("--draw wants gpu or software, not \"" + value + "\"");
    options.drawing = value == "gpu" ? Options::Drawing::gpu : Options::Drawing::software;
    return {};
  }
  if (name == "--language") {
    options.language = value;
    return {};
  }
  if (name == "--now") {
    options.now = value;
    return {};
  }
  return wrong("unknown option " + name);
}

}  // namespace

Result<Options> parseOptions(int argc, const char* const* argv) {
  Options options;
  options.assets = LOBBY_ASSETS;
  for (int i = 1; i < argc; ++i) {
    std::string name = argv[i];
    if (name == "--help" || name == "-h") {
      options.help = true;
    } else if (name == "--version") {
      options.version = true;
    } else if (name == "--follow") {
      options.follow = true;
    } else if (name == "--fullscreen") {
      options.fullscreen = true;
    } else {
      std::string value;
      if (const auto equals = name.find('='); equals != std::string::npos) {
        value = name.substr(equals + 1);
        name.resize(equals);
      } else if (!name.starts_with("--")) {
        return wrong("\"" + name + "\" is no option");
      } else if (++i < argc) {
        value = argv[i];
      } else {
        return wrong(name + " wants a value");
      }
      if (auto applied = applyValue(options, name, value); !applied) return std::unexpected(applied.error());
    }
  }
  if (options.snapshot.empty() && !options.help && !options.version) {
    return wrong("say what to show: --snapshot FILE.db (made by lobbyctl build)");
  }
  return options;
}

const char* usageText() {
  return R"(usage: lobbycards --snapshot FILE.db [options]

  --snapshot FILE.db     the programme to show (made by: lobbyctl build DIR -o FILE.db)
  --follow               show each file that takes the snapshot's place (lobbyctl preview)
  --fullscreen           cover the whole screen (default)
  --window WxH           a window of that size, px; with --screenshot the picture's size
  --panel INCHES         diagonal of the panel (default 24), for the size of touch targets
  --language TAG         language to begin with (default: the cinema's)
  --now ISO8601          set the clock, as 2026-11-20T18:42 in the cinema's time zone
  --screen NAME:ID       begin at card:ID, film:ID, gallery:ID or article:ID (ID: the folder's name)
  --screenshot FILE.png  render one picture without a display, and quit
  --record TAPE          write all touches to a file
  --replay TAPE          play touches from a file
  --dump-state FILE      at exit, write where the visitor was
  --stats FILE.json      at exit, write times, frames and memory
  --quit-after SECONDS   quit by itself
  --draw gpu|software    draw with OpenGL ES 2 or on the processor (default: gpu if there is one)
  --assets DIR           folder of strings, fonts.conf and badges
  --version, --help

In a window: arrow keys, Enter, Escape, L (next language), Q (quit), mouse and wheel.
)";
}

}  // namespace lobby
