#include "platform/window/descriptor_wait.hpp"

#include <chrono>
#include <filesystem>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lobby::window {
namespace {

namespace fs = std::filesystem;

// A folder like /proc/self/fd in which a pipe goes by the name of an input device.
struct PretendDevice {
  PretendDevice() {
    REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
    folder = fs::temp_directory_path() / ("descriptor-wait-" + std::to_string(::getpid()));
    fs::remove_all(folder);
    fs::create_directory(folder);
    fs::create_symlink("/dev/input/event7", folder / std::to_string(ends[0]));
    fs::create_symlink("/dev/dri/card0", folder / std::to_string(ends[1]));
    fs::create_symlink("/dev/input/event8", folder / "not-a-number");
  }
  ~PretendDevice() {
    ::close(ends[0]);
    ::close(ends[1]);
    fs::remove_all(folder);
  }
  PretendDevice(const PretendDevice&) = delete;
  PretendDevice& operator=(const PretendDevice&) = delete;
  int ends[2] = {-1, -1};
  fs::path folder;
};

constexpr Tick atOnce{0};
constexpr std::optional<Tick> forEver;

}  // namespace

TEST_CASE("descriptor wait: only input devices are waited for") {
  const PretendDevice device;
  const auto wait = DescriptorWait::create(device.folder);
  REQUIRE(wait);
  CHECK((*wait)->sources() == std::vector{device.ends[0]});
}

TEST_CASE("descriptor wait: a socket that tells of devices is waited for, another one is not") {
  const int news = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT);
  const int other = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  REQUIRE(news >= 0);
  REQUIRE(other >= 0);
  const auto wait = DescriptorWait::create();
  REQUIRE(wait);
  CHECK((*wait)->sources() == std::vector{news});
  ::close(news);
  ::close(other);
}

// Each of these would hang, and the test run out of its time, if nothing ended the wait.
TEST_CASE("descriptor wait: a touch ends the wait and is still there to be read") {
  const PretendDevice device;
  const auto wait = DescriptorWait::create(device.folder);
  REQUIRE(wait);
  REQUIRE(::write(device.ends[1], "t", 1) == 1);
  (*wait)->wait(forEver);
  char read = 0;
  CHECK(::read(device.ends[0], &read, 1) == 1);
  CHECK(read == 't');
}

TEST_CASE("descriptor wait: another thread ends it, and one that rang before is heard") {
  const PretendDevice device;
  const auto wait = DescriptorWait::create(device.folder);
  REQUIRE(wait);
  (*wait)->wake();
  (*wait)->wait(forEver);
  std::thread other([&] { (*wait)->wake(); });
  (*wait)->wait(forEver);
  other.join();
}

TEST_CASE("descriptor wait: it ends at its time, and not before") {
  const PretendDevice device;
  const auto wait = DescriptorWait::create(device.folder);
  REQUIRE(wait);
  (*wait)->wait(atOnce);
  const auto begun = std::chrono::steady_clock::now();
  (*wait)->wait(Tick{20.5});
  CHECK(Tick(std::chrono::steady_clock::now() - begun) >= Tick{20.5});
}

}  // namespace lobby::window
