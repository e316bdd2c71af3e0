// Every folder in cases/ is a golden test: input.txt is laid out and must print as expected.txt does.
// LOBBY_UPDATE_GOLDENS=1 writes expected.txt instead; look at the difference before you commit it.
#include <cmath>
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>

#include "platform/base/files.hpp"
#include "tests/text/case_file.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

namespace fs = std::filesystem;

std::string print(const Case& one) {
  const auto layout = engine().layOut(one.paragraph, one.style, one.box);
  std::string out = dump(*layout, one.paragraph.text, engine().fonts());
  if (!one.summary) return out;
  return out.substr(0, out.find('\n')) + " lines " + std::to_string(layout->lines.size()) + " glyphs " +
         std::to_string(layout->glyphs.size()) + '\n';
}

// Two words are alike when they are equal, or differ only in numbers by at most half a pixel: another
// processor may round the other way.
bool alike(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    char* endA = nullptr;
    char* endB = nullptr;
    const std::string restA(a), restB(b);
    const double x = std::strtod(restA.c_str(), &endA);
    const double y = std::strtod(restB.c_str(), &endB);
    const auto usedA = static_cast<std::size_t>(endA - restA.c_str());
    const auto usedB = static_cast<std::size_t>(endB - restB.c_str());
    const bool decimals = restA.substr(0, usedA).find('.') != std::string::npos;
    if (usedA == 0 || usedB == 0) {
      if (a[0] != b[0]) return false;
      a.remove_prefix(1);
      b.remove_prefix(1);
    } else {
      if (std::abs(x - y) > (decimals ? 0.51 : 0)) return false;
      a.remove_prefix(usedA);
      b.remove_prefix(usedB);
    }
  }
  return a.empty() && b.empty();
}

void compare(const std::string& expected, const std::string& actual) {
  std::istringstream wanted(expected), found(actual);
  std::string wantedLine, foundLine;
  for (int number = 1; std::getline(wanted, wantedLine); ++number) {
    REQUIRE_MESSAGE(std::getline(found, foundLine), "line ", number, " is missing: ", wantedLine);
    CHECK_MESSAGE(alike(wantedLine, foundLine), "line ", number, "\nexpected ", wantedLine, "\nfound    ",
                  foundLine);
  }
  CHECK_MESSAGE(!std::getline(found, foundLine), "too much: ", foundLine);
}

}  // namespace

TEST_CASE("the layouts in cases/ are as expected") {
  const auto folders = listFolder(fs::path(LOBBY_TEXT_TESTS) / "cases");
  REQUIRE(folders.has_value());
  CHECK(folders->size() > 10);
  for (const fs::path& folder : *folders) {
    CAPTURE(folder.filename().string());
    std::string actual;
    for (const Case& one : readCases(folder / "input.txt")) actual += print(one);
    if (updatingGoldens()) {
      REQUIRE(writeFileAtomically(folder / "expected.txt", actual).has_value());
      continue;
    }
    const auto expected = readFile(folder / "expected.txt");
    REQUIRE_MESSAGE(expected.has_value(), "run with LOBBY_UPDATE_GOLDENS=1 to make expected.txt");
    compare(*expected, actual);
  }
}

TEST_CASE("the comparison of goldens sees real differences") {
  CHECK(alike("1364@701.0,31.0/17 rtl", "1364@701.5,31.0/17 rtl"));
  CHECK_FALSE(alike("1364@701.0,31.0/17", "1364@702.0,31.0/17"));
  CHECK_FALSE(alike("1364@701.0,31.0/17", "1365@701.0,31.0/17"));
  CHECK_FALSE(alike("line 0-17 ltr", "line 0-17 rtl"));
  CHECK_FALSE(alike("Inter-Regular", "Inter-Bold"));
}

}  // namespace lobby::text
