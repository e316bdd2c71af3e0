#include "platform/device/clock_setter.hpp"

#include <cerrno>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby::device {
namespace {

constexpr WallTime evening{std::chrono::seconds{1'795'196'520}};  // 2026-11-20T17:42:00Z

WallTime kernelGot{};

int takes(WallTime to) {
  kernelGot = to;
  return 0;
}
int forbids(WallTime) {
  return EPERM;
}
int isWrong(WallTime) {
  return EINVAL;
}

std::filesystem::path script(const test::TemporaryFolder& folder, const std::string& text) {
  auto file = folder.write("timedatectl", "#!/bin/sh\n" + text);
  ::chmod(file.c_str(), 0755);
  return file;
}

}  // namespace

TEST_CASE("clock setter: the kernel's clock, when that is allowed") {
  CHECK(SystemClockSetter(&takes, "/nonexistent").set(evening));
  CHECK(kernelGot == evening);
}

TEST_CASE("clock setter: else systemd is asked, in UTC") {
  const test::TemporaryFolder folder;
  const auto fake = script(folder, "echo \"$@\" >\"$(dirname \"$0\")/asked\"\n");
  CHECK(SystemClockSetter(&forbids, fake).set(evening));
  CHECK(test::contentOf(folder / "asked") == "--no-ask-password set-time 2026-11-20 17:42:00 UTC\n");
}

TEST_CASE("clock setter: when nothing may, it says what to do") {
  const test::TemporaryFolder folder;
  const auto fake = script(folder, "echo 'Failed to set time: Access denied' >&2\necho more >&2\nexit 1\n");
  const auto denied = SystemClockSetter(&forbids, fake).set(evening);
  REQUIRE_FALSE(denied);
  CHECK(denied.error().message.find("(Failed to set time: Access denied); whoever") != std::string::npos);
  CHECK(denied.error().message.find("more") == std::string::npos);
  const auto missing = SystemClockSetter(&forbids, folder / "none").set(evening);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.find("sudo timedatectl set-time") != std::string::npos);
  CHECK_FALSE(SystemClockSetter(&isWrong, "/nonexistent").set(evening));
}

}  // namespace lobby::device
