// Every folder in check_cases is one case: `folder` is laid over check_base, `without.txt` (if there is one)
// names what is taken out of it, `expected.txt` holds what `lobbyctl check` must say.
// LOBBY_UPDATE_GOLDENS=1 writes expected.txt anew.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/data/support.hpp"

namespace fs = std::filesystem;
using namespace lobby;
using namespace lobby::test;

namespace {

std::string findingsOf(const fs::path& testCase) {
  const TemporaryFolder folder;
  writeBase(folder);
  std::istringstream without(contentOf(testCase / "without.txt"));
  for (std::string line; std::getline(without, line);) folder.remove(line);
  if (fs::exists(testCase / "folder")) {
    fs::copy(testCase / "folder", folder.path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
  const auto checked = authoring::check(folder.path(), assets(), fakeTools());
  return checked ? authoring::formatText(checked->findings) : "failed: " + checked.error().message + "\n";
}

}  // namespace

TEST_CASE("check: every case folder gives exactly its findings") {
  int cases = 0;
  for (const auto& testCase : fs::directory_iterator(sources() / "check_cases")) {
    ++cases;
    CAPTURE(testCase.path().filename().string());
    const std::string findings = findingsOf(testCase.path());
    const fs::path expected = testCase.path() / "expected.txt";
    if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) std::ofstream(expected) << findings;
    REQUIRE(fs::exists(expected));
    CHECK(findings == contentOf(expected));
  }
  CHECK(cases >= 20);
}

TEST_CASE("check: a folder that is not there is a failure, not a finding") {
  const auto findings = authoring::check("/nowhere/at/all", assets(), fakeTools());
  REQUIRE(!findings);
  CHECK(findings.error().kind == ErrorKind::content);
}

TEST_CASE("check: assets without genres are a failure of the system") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto findings = authoring::check(folder.path(), "/nowhere", fakeTools());
  REQUIRE(!findings);
  CHECK(findings.error().kind == ErrorKind::system);
}
