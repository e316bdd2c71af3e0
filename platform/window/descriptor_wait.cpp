#include "platform/window/descriptor_wait.hpp"

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

#include <linux/netlink.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lobby::window {
namespace {

bool isInputDevice(const std::filesystem::path& link) {
  std::error_code error;
  return std::filesystem::read_symlink(link, error).string().starts_with("/dev/input/");
}

bool tellsOfDevices(int descriptor) {
  int domain = 0;
  int protocol = 0;
  socklen_t size = sizeof domain;
  return ::getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_NETLINK &&
         ::getsockopt(descriptor, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) == 0 &&
         protocol == NETLINK_KOBJECT_UEVENT;
}

timespec toTimespec(Tick timeout) {
  const double milliseconds = std::max(0.0, timeout.count());
  const double seconds = std::floor(milliseconds / 1000);
  return {static_cast<time_t>(seconds), static_cast<long>((milliseconds - seconds * 1000) * 1e6)};
}

}  // namespace

Result<std::unique_ptr<DescriptorWait>> DescriptorWait::create(const std::filesystem::path& folder) {
  const int bell = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (bell < 0) return fail(ErrorKind::system, std::string("cannot wait for input: ") + std::strerror(errno));
  return std::unique_ptr<DescriptorWait>(new DescriptorWait(bell, folder));
}

DescriptorWait::~DescriptorWait() {
  ::close(bell_);
}

// Asked anew each time: a wait lasts seconds, and panels come and go.
std::vector<int> DescriptorWait::sources() const {
  std::vector<int> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    const std::string name = entry.path().filename().string();
    int descriptor = -1;
    if (std::from_chars(name.data(), name.data() + name.size(), descriptor).ec != std::errc()) continue;
    if (isInputDevice(entry.path()) || tellsOfDevices(descriptor)) found.push_back(descriptor);
  }
  return found;
}

void DescriptorWait::wait(std::optional<Tick> timeout) {
  std::vector<pollfd> watched{{bell_, POLLIN, 0}};
  for (const int source : sources()) watched.push_back({source, POLLIN, 0});
  const timespec limit = toTimespec(timeout.value_or(Tick{0}));
  ::ppoll(watched.data(), watched.size(), timeout ? &limit : nullptr, nullptr);
  std::uint64_t rings = 0;
  [[maybe_unused]] const auto got = ::read(bell_, &rings, sizeof rings);
}

void DescriptorWait::wake() {
  const std::uint64_t ring = 1;
  [[maybe_unused]] const auto written = ::write(bell_, &ring, sizeof ring);
}

}  // namespace lobby::window
