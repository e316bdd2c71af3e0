// The real media watch: inotify on the media folder, and the kernel's word that something was mounted or
// unmounted.
#pragma once

#include <map>
#include <memory>

#include "platform/device/folder_watch.hpp"
#include "platform/device/media_watch.hpp"

namespace lobby::device {

class MountedMedia final : public MediaWatch {
 public:
  // The folder need not be there yet, and may go and come back.
  explicit MountedMedia(std::filesystem::path folder);
  ~MountedMedia() override;

  std::vector<pollfd> descriptors() const override;
  // Folders with something mounted on them; other folders when they are not empty. No links, nothing hidden,
  // 32 at most.
  std::vector<Medium> media() override;

 private:
  struct Seen {
    std::string mark;  // of what was there: another stick, or another folder, has another
    std::uint64_t arrival = 0;
    std::unique_ptr<FolderWatch> inside;  // of plain folders
    bool there = true;
  };
  void watchFolder();
  std::string mounts() const;
  void see(const std::string& name, const std::string& mark, bool mounted);

  std::filesystem::path folder_;
  int mounts_;
  std::unique_ptr<FolderWatch> watch_;  // of the media folder; of the one above as long as there is none
  bool watchesAbove_ = false;
  std::map<std::string, Seen> seen_;
  std::uint64_t arrivals_ = 0;
};

}  // namespace lobby::device
