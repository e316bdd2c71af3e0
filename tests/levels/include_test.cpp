// A folder includes only what stands below it (DESIGN 2). Reads the sources as they are.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/levels/include_rules.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

namespace fs = std::filesystem;

bool isSource(const fs::path& file) {
  return file.extension() == ".cpp" || file.extension() == ".hpp";
}

std::size_t problemsIn(std::string_view path, std::string_view source) {
  return includeProblems(path, source).size();
}

}  // namespace

TEST_CASE("levels: no folder includes what stands above or beside it") {
  int sources = 0;
  for (const char* top : {"platform", "data", "app"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(LOBBY_SOURCE_DIR) / top)) {
      if (!isSource(entry.path())) continue;
      ++sources;
      const std::string path = fs::relative(entry.path(), LOBBY_SOURCE_DIR).string();
      for (const std::string& problem : includeProblems(path, contentOf(entry.path()))) FAIL_CHECK(problem);
    }
  }
  CHECK(sources > 100);
}

TEST_CASE("levels: what is allowed") {
  CHECK(problemsIn("platform/base/x.cpp",
                   "#include <vector>\n#include <sys/stat.h>\n#include \"platform/base/log.hpp\"\n") == 0);
  CHECK(problemsIn(
            "data/x.cpp",
            "#include \"data/film.hpp\"\n#include \"platform/base/result.hpp\"\n#include <sqlite3.h>\n") ==
        0);
  CHECK(problemsIn("platform/window/x.cpp", "#include <SDL.h>\n#include \"platform/draw/geometry.hpp\"\n") ==
        0);
  CHECK(problemsIn("platform/text/x.cpp", "#include FT_FREETYPE_H\n") == 0);
  CHECK(problemsIn(
            "app/x.cpp",
            "#include \"data/film.hpp\"\n#include \"platform/text/engine.hpp\"\n#include <imgui.h>\n") == 0);
  CHECK(problemsIn("data/x.cpp", "// #include <SDL.h>\nconst char* text = \"#include <SDL.h>\";\n") == 0);
}

TEST_CASE("levels: every planted mistake is found, with its place") {
  CHECK(includeProblems("data/film.cpp", "#include <string>\n\n#include <SDL.h>\n") ==
        std::vector<std::string>{"data/film.cpp:3: data/ must not include SDL.h"});
  const std::pair<const char*, const char*> mistakes[] = {
      {"platform/base/x.hpp", "#include \"platform/draw/geometry.hpp\""},
      {"platform/base/x.hpp", "#include \"data/film.hpp\""},
      {"platform/base/x.cpp", "#include <SDL.h>"},
      {"data/x.cpp", "#include \"app/state.hpp\""},
      {"data/x.cpp", "#include \"platform/draw/picture_codec.hpp\""},
      {"data/x.cpp", "#include \"platform/text/engine.hpp\""},
      {"data/x.cpp", "#include \"data/authoring/csv.hpp\""},
      {"data/x.cpp", "#include <imgui.h>"},
      {"data/x.cpp", "#include <pango/pango.h>"},
      {"data/x.cpp", "#include <stb/stb_image.h>"},
      {"data/authoring/x.cpp", "#include <GLES2/gl2.h>"},
      {"data/authoring/x.cpp", "#include \"platform/window/input.hpp\""},
      {"data/authoring/checks/x.cpp", "#include \"app/strings.hpp\""},
      {"platform/draw/x.cpp", "#include \"data/picture.hpp\""},
      {"platform/draw/x.cpp", "#include \"app/canvas.hpp\""},
      {"platform/draw/x.cpp", "#include \"platform/text/layout.hpp\""},
      {"platform/draw/x.cpp", "#include \"platform/window/input.hpp\""},
      {"platform/window/x.cpp", "#include \"platform/text/layout.hpp\""},
      {"platform/text/x.cpp", "#include <SDL.h>"},
      {"platform/text/x.cpp", "#include \"data/film.hpp\""},
      {"app/x.cpp", "#include <SDL.h>"},
      {"app/x.cpp", "#include <sqlite3.h>"},
      {"app/x.cpp", "#include <pango/pango.h>"},
      {"app/x.cpp", "#include FT_FREETYPE_H"},
      {"app/x.cpp", "  #  include   <GLES2/gl2.h>"},
      {"app/x.cpp", "#include \"../data/film.hpp\""},
      {"app/x.cpp", "#include \"state.hpp\""},
      {"app/x.cpp", "#include \"tests/support/run_program.hpp\""},
      {"tools/x.cpp", "#include <vector>"},
  };
  for (const auto& [path, source] : mistakes) {
    CAPTURE(std::string(path));
    CAPTURE(std::string(source));
    CHECK(problemsIn(path, source) == 1);
  }
}

}  // namespace lobby::test
