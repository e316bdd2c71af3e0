#include "platform/device/display_watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

#include <linux/netlink.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lobby::device {
namespace {

namespace fs = std::filesystem;

// Not every driver tells of every change, and a message may be lost.
constexpr int lookEveryMilliseconds = 1000;
constexpr std::uint32_t kernelGroup = 1;
constexpr std::size_t largestMessage = 8192;

int openKernelSocket() {
  const int kernel = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT);
  if (kernel < 0) return -1;
  sockaddr_nl address{};
  address.nl_family = AF_NETLINK;
  address.nl_groups = kernelGroup;
  if (::bind(kernel, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return kernel;
  ::close(kernel);
  return -1;
}

void ring(int bell) {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(bell, &one, sizeof one);
}

bool hasRung(int bell) {
  std::uint64_t rings = 0;
  return ::read(bell, &rings, sizeof rings) > 0;
}

// The files of sysfs have no size that could be trusted.
std::string contentOf(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

bool tellsOfDisplay(std::string_view uevent) {
  bool drm = false, plug = false, device = false, property = false;
  while (!uevent.empty()) {
    const std::string_view field = uevent.substr(0, uevent.find('\0'));
    uevent.remove_prefix(std::min(field.size() + 1, uevent.size()));
    drm = drm || field == "SUBSYSTEM=drm";
    plug = plug || field == "HOTPLUG=1" || field == "RESET=1";
    device = device || field == "ACTION=add" || field == "ACTION=remove";
    property = property || field.starts_with("PROPERTY=");  // of a link, such as its copy protection
  }
  return drm && (device || (plug && !property));
}

std::string describeConnectors(const fs::path& folder) {
  std::vector<fs::path> connectors;
  std::error_code error;
  for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator();
       at.increment(error)) {
    std::error_code none;
    if (fs::exists(at->path() / "status", none)) connectors.push_back(at->path());
  }
  std::ranges::sort(connectors);
  std::string text;
  for (const fs::path& connector : connectors) {
    text += connector.filename().string() + " " + contentOf(connector / "status") +
            contentOf(connector / "modes");
  }
  return text;
}

DisplayWatch::DisplayWatch(std::function<void()> changed, fs::path connectors)
    : changed_(std::move(changed)),
      connectors_(std::move(connectors)),
      known_(describeConnectors(connectors_)),
      kernel_(openKernelSocket()),
      opened_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      stop_(::eventfd(0, EFD_CLOEXEC)),
      thread_([this] { watch(); }) {}

DisplayWatch::~DisplayWatch() {
  ring(stop_);
  thread_.join();
  if (kernel_ >= 0) ::close(kernel_);
  ::close(opened_);
  ::close(stop_);
}

void DisplayWatch::takeAsKnown() {
  ring(opened_);
}

// Takes all that has come.
bool DisplayWatch::hearsOfDisplay() const {
  bool any = false;
  std::array<char, largestMessage> buffer{};
  sockaddr_nl from{};
  socklen_t size = sizeof from;
  for (;;) {
    const ssize_t got =
        ::recvfrom(kernel_, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
    if (got < 0 && errno == ENOBUFS) any = true;  // messages were lost: one may have been ours
    if (got <= 0) return any;
    const bool fromKernel = from.nl_pid == 0;
    any = any || (fromKernel && tellsOfDisplay({buffer.data(), static_cast<std::size_t>(got)}));
  }
}

void DisplayWatch::watch() {
  std::array<pollfd, 3> polled{
      {{stop_, POLLIN, 0}, {opened_, POLLIN, 0}, {kernel_, POLLIN, 0}}};  // poll leaves out what is negative
  for (;;) {
    const int ready = ::poll(polled.data(), polled.size(), lookEveryMilliseconds);
    if (ready < 0 && errno != EINTR) return;
    if (ready > 0 && (polled[0].revents & POLLIN) != 0) return;
    const bool heard = kernel_ >= 0 && hearsOfDisplay();
    const std::string before = std::exchange(known_, describeConnectors(connectors_));
    if (!hasRung(opened_) && (heard || known_ != before)) changed_();
  }
}

}  // namespace lobby::device
