// Which removable media are there: the folders in a media folder, such as /run/lobbycards/media/KINO. Only
// the media folder itself and the system's list of mounts are read, never a medium: one that hangs holds up
// nobody here.
//
// Used from one thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <poll.h>

namespace lobby::device {

struct Medium {
  std::string name;  // of its folder: what staff know it by
  std::filesystem::path folder;
  // Another number whenever it has come anew; for a plain folder, whenever something in it has changed.
  std::uint64_t arrival = 0;
  // A file system of its own. Otherwise a plain folder, for who tries it without a stick: files may still be
  // under way.
  bool mounted = true;
  bool operator==(const Medium&) const = default;
};

class MediaWatch {
 public:
  virtual ~MediaWatch() = default;
  MediaWatch() = default;
  MediaWatch(const MediaWatch&) = delete;
  MediaWatch& operator=(const MediaWatch&) = delete;

  // What to poll for. When any of them has something to tell, media may have come or gone: ask, and poll for
  // what it names then.
  virtual std::vector<pollfd> descriptors() const = 0;

  // What is there now, by name.
  virtual std::vector<Medium> media() = 0;
};

}  // namespace lobby::device
