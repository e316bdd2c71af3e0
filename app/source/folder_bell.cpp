#include "app/source/folder_bell.hpp"

namespace lobby {
namespace {

constexpr Tick quiet{20};

}  // namespace

Result<std::unique_ptr<FolderBell>> FolderBell::hang(const std::filesystem::path& folder,
                                                     std::function<void()> ring) {
  auto watch = device::FolderWatch::create(folder, device::FolderWatch::Depth::shallow);
  if (!watch) return std::unexpected(watch.error());
  return std::unique_ptr<FolderBell>(new FolderBell(std::move(*watch), std::move(ring)));
}

FolderBell::FolderBell(std::unique_ptr<device::FolderWatch> folder, std::function<void()> ring)
    : folder_(std::move(folder)), ring_(std::move(ring)), thread_([this] {
        while (folder_->waitUntilSettled(quiet)) ring_();
      }) {}

FolderBell::~FolderBell() {
  folder_->interrupt();
}

}  // namespace lobby
