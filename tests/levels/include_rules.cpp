#include "tests/levels/include_rules.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

namespace lobby::test {
namespace {

using Prefixes = std::vector<std::string_view>;

struct Folder {
  std::string_view path;
  Prefixes ours;                 // folders of ours that it may include
  Prefixes libraries;            // headers of libraries that it may include, beside the standard ones
  std::string_view never = "-";  // within `ours`, but not allowed
};

// The first row that fits a path holds. Who needs another library writes it here, and says why in the commit.
const std::vector<Folder>& folders() {
  static const std::vector<Folder> table{
      {"platform/base/", {"platform/base/"}, {}},
      {"platform/draw/",
       {"platform/base/", "platform/draw/"},
       {"imgui.h", "stb/", "jpeglib.h", "lcms2.h", "png.h", "GLES2/"}},
      {"platform/text/",
       {"platform/base/", "platform/draw/", "platform/text/"},
       {"imgui.h", "pango/", "fontconfig/", "ft2build.h", "freetype/", "hb.h", "glib.h", "unicode/", "FT_"}},
      // draw/geometry.hpp: points and rectangles.
      {"platform/window/", {"platform/base/", "platform/draw/", "platform/window/"}, {"SDL.h", "GLES2/"}},
      {"platform/device/", {"platform/base/", "platform/device/"}, {"SDL.h", "systemd/"}},
      {"data/authoring/",
       {"platform/base/", "data/"},
       {"sqlite3.h", "md4c.h", "nlohmann/", "unicode/", "hyphen.h", "libxml/"}},
      // The kiosk does not carry what only staff need: nothing of authoring here.
      {"data/",
       {"platform/base/", "data/"},
       {"sqlite3.h", "toml.hpp", "md4c.h", "sodium.h", "unicode/"},
       "data/authoring/"},
      {"app/",
       {"platform/", "data/", "app/"},
       {"imgui.h", "nlohmann/", "unicode/", "qrencode.h", "sodium.h", "bsd/", "CLI/"}},
  };
  return table;
}

const Prefixes& systemHeaders() {
  static const Prefixes prefixes{"sys/",      "unistd.h", "fcntl.h",  "poll.h",  "spawn.h",
                                 "pthread.h", "signal.h", "stdlib.h", "time.h",  "errno.h",
                                 "malloc.h",  "linux/",   "string.h", "dirent.h"};
  return prefixes;
}

bool beginsWithAny(std::string_view text, const Prefixes& prefixes) {
  return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool isStandard(std::string_view header) {
  return header.find_first_of("./") == header.npos;  // <vector>, <cstdio>
}

struct Include {
  std::string header;
  bool quoted = false;  // else in angle brackets, or a macro
};

// What a line includes, if it does: #include <x>, #include "x", or FreeType's #include MACRO.
std::optional<Include> includeOn(std::string line) {
  std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
  constexpr std::string_view directive = "#include";
  if (!line.starts_with(directive)) return std::nullopt;
  line.erase(0, directive.size());
  const bool quoted = line.starts_with('"');
  if (quoted || line.starts_with('<')) line.erase(0, 1);
  return Include{line.substr(0, line.find_first_of(">\"")), quoted};
}

bool allowed(const Folder& folder, const Include& include) {
  const std::string& header = include.header;
  if (header.find("..") != header.npos) return false;
  if (include.quoted) return beginsWithAny(header, folder.ours) && !header.starts_with(folder.never);
  if (isStandard(header) && !header.starts_with("FT_")) return true;
  return beginsWithAny(header, systemHeaders()) || beginsWithAny(header, folder.libraries);
}

}  // namespace

std::vector<std::string> includeProblems(std::string_view path, std::string_view source) {
  const auto folder =
      std::ranges::find_if(folders(), [&](const Folder& row) { return path.starts_with(row.path); });
  if (folder == folders().end())
    return {std::string(path) + ": this folder has no row in tests/levels/include_rules.cpp"};
  std::vector<std::string> problems;
  std::istringstream lines{std::string(source)};
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const auto include = includeOn(line);
    if (!include || allowed(*folder, *include)) continue;
    problems.push_back(std::string(path) + ":" + std::to_string(number) + ": " + std::string(folder->path) +
                       " must not include " + include->header);
  }
  return problems;
}

}  // namespace lobby::test
