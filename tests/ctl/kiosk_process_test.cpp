// A shell stands in for the kiosk.
#include "app/ctl/kiosk_process.hpp"

#include <chrono>
#include <cstdlib>
#include <semaphore>

#include <doctest/doctest.h>

#include "tests/support/surroundings.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto patience = 30s;

// The exit code after `script`, which ends by itself.
int codeOf(const char* script) {
  std::binary_semaphore ended(0);
  const auto process = KioskProcess::start("/bin/sh", {"-c", script}, [&] { ended.release(); });
  REQUIRE(process);
  REQUIRE(ended.try_acquire_for(patience));
  const int code = (*process)->end();
  CHECK((*process)->end() == code);
  return code;
}

class PathIs {
 public:
  explicit PathIs(const std::string& path) : before_(std::getenv("PATH")) {
    ::setenv("PATH", path.c_str(), 1);
  }
  ~PathIs() { ::setenv("PATH", before_.c_str(), 1); }
  PathIs(const PathIs&) = delete;
  PathIs& operator=(const PathIs&) = delete;

 private:
  std::string before_;
};

}  // namespace

TEST_CASE("kiosk process: its own exit code, 4 after a crash") {
  CHECK(codeOf("exit 0") == 0);
  CHECK(codeOf("exit 3") == 3);
  CHECK(codeOf("kill -SEGV $$") == 4);
}

TEST_CASE("kiosk process: one that is told to end, and one that Ctrl-C has ended, did nothing wrong") {
  std::binary_semaphore ended(0);
  const auto process = KioskProcess::start("/bin/sh", {"-c", "exec sleep 1000"}, [&] { ended.release(); });
  REQUIRE(process);
  CHECK_FALSE(ended.try_acquire());
  CHECK((*process)->end() == 0);
  CHECK(ended.try_acquire());
  CHECK(codeOf("kill -INT $$") == 0);
}

TEST_CASE("kiosk process: what its end takes with it") {
  CHECK(KioskProcess::start("/bin/sh", {"-c", "exec sleep 1000"}, [] {}).has_value());  // is no more
}

TEST_CASE("kiosk process: what cannot be started" * doctest::skip(test::emulated)) {
  const auto none = KioskProcess::start("/nowhere/lobbycards", {}, [] {});
  REQUIRE_FALSE(none);
  CHECK(none.error().message == "cannot start /nowhere/lobbycards (No such file or directory)");
}

TEST_CASE("kiosk process: the kiosk is looked for on the PATH") {
  const test::TemporaryFolder folder;
  const fs::path kiosk = folder.write("bin/lobbycards", "");
  const PathIs path("/nowhere:" + (folder / "bin").string());
  const auto notYet = findProgram("lobbycards");  // a file, but no program
  REQUIRE_FALSE(notYet);
  CHECK(notYet.error().message.find("install the package lobbycards") != std::string::npos);
  fs::permissions(kiosk, fs::perms::owner_all);
  CHECK(findProgram("lobbycards") == kiosk);
}

}  // namespace lobby::ctl
