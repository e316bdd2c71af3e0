#include "platform/device/mounted_media.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/device/mounts.hpp"

namespace lobby::device {
namespace {

namespace fs = std::filesystem;
using Depth = FolderWatch::Depth;

constexpr std::size_t mostMedia = 32;
constexpr std::size_t mostEntries = 4 * mostMedia;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

struct Entry {
  std::string name;
  std::uint64_t inode = 0;  // of the folder itself, not of what is mounted on it
  bool mayBeFolder = false;
};

std::vector<Entry> entriesOf(const fs::path& folder, std::size_t most) {
  std::vector<Entry> entries;
  const OpenFolder opened(::opendir(folder.c_str()));
  while (const dirent* entry = opened && entries.size() < most ? ::readdir(opened.get()) : nullptr) {
    if (entry->d_name[0] == '.') continue;
    // Nothing is asked of the entry itself: it may be a stick that does not answer.
    const bool mayBeFolder = entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN;
    entries.push_back({entry->d_name, entry->d_ino, mayBeFolder});
  }
  std::ranges::sort(entries, {}, &Entry::name);
  return entries;
}

// Only of what is not mounted: the kiosk's own disk.
bool isPlainFolder(const fs::path& folder) {
  struct stat info {};
  return ::lstat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace

MountedMedia::MountedMedia(fs::path folder)
    : folder_(fs::absolute(folder).lexically_normal()),
      mounts_(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)) {
  if (!folder_.has_filename()) folder_ = folder_.parent_path();  // it was written with a slash at its end
  watchFolder();
}

MountedMedia::~MountedMedia() {
  if (mounts_ >= 0) ::close(mounts_);
}

void MountedMedia::watchFolder() {
  if (watch_ && watch_->isWatching() && !watchesAbove_) return;
  auto watch = FolderWatch::create(folder_, Depth::shallow);
  watchesAbove_ = !watch;
  if (!watch) watch = FolderWatch::create(folder_.parent_path(), Depth::shallow);
  watch_ = watch ? std::move(*watch) : nullptr;
}

std::vector<pollfd> MountedMedia::descriptors() const {
  std::vector<pollfd> all;
  if (mounts_ >= 0) all.push_back({mounts_, POLLPRI, 0});
  if (watch_) all.push_back({watch_->descriptor(), POLLIN, 0});
  for (const auto& [name, seen] : seen_) {
    if (seen.inside) all.push_back({seen.inside->descriptor(), POLLIN, 0});
  }
  return all;
}

std::string MountedMedia::mounts() const {
  std::string text;
  std::array<char, 4096> buffer{};
  ssize_t size = 0;
  while (mounts_ >= 0 &&
         (size = ::pread(mounts_, buffer.data(), buffer.size(), static_cast<off_t>(text.size()))) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(size));
  }
  return text;
}

void MountedMedia::see(const std::string& name, const std::string& mark, bool mounted) {
  auto [at, isNew] = seen_.try_emplace(name);
  Seen& seen = at->second;
  seen.there = true;
  bool changed = isNew || seen.mark != mark;
  if (changed || mounted) seen.inside.reset();
  if (!mounted && !seen.inside) {
    if (auto inside = FolderWatch::create(folder_ / name, Depth::shallow)) seen.inside = std::move(*inside);
  }
  changed = (seen.inside && seen.inside->takeEvents()) || changed;
  seen.mark = mark;
  if (changed) seen.arrival = ++arrivals_;
}

std::vector<Medium> MountedMedia::media() {
  if (watch_) watch_->takeEvents();
  watchFolder();
  std::error_code error;
  const fs::path real = fs::weakly_canonical(folder_, error);
  const Mounts mounted = mountsIn(mounts());
  for (auto& [name, seen] : seen_) seen.there = false;
  std::vector<Medium> found;
  for (const Entry& entry : entriesOf(folder_, mostEntries)) {
    const fs::path folder = folder_ / entry.name;
    const auto mount = mounted.find(real / entry.name);
    const bool isMounted = mount != mounted.end();
    if (!entry.mayBeFolder || (!isMounted && !isPlainFolder(folder))) continue;
    see(entry.name, isMounted ? mount->second : std::to_string(entry.inode), isMounted);
    if (!isMounted && entriesOf(folder, 1).empty()) continue;
    found.push_back({entry.name, folder, seen_[entry.name].arrival, isMounted});
    if (found.size() == mostMedia) break;
  }
  std::erase_if(seen_, [](const auto& seen) { return !seen.second.there; });
  return found;
}

}  // namespace lobby::device
