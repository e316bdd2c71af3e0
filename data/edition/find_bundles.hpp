// Looking for editions on a stick or in the inbox. Whatever lies there is only read, and may be anything.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "data/edition/manifest.hpp"
#include "data/edition/signature.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

// A genuine bundle. Whether this kiosk takes it is for the store to say.
struct FoundBundle {
  std::filesystem::path file;
  FileIdentity identity;
  Manifest manifest;
  std::string signer;  // the key's name
};

struct PassedOver {
  std::filesystem::path file;
  FileIdentity identity;
  Error why;
};

struct FoundBundles {
  std::vector<FoundBundle> bundles;    // the highest serial first
  std::vector<PassedOver> passedOver;  // named like bundles, but none
  bool tooMany = false;                // there was more than could be looked at
  std::optional<Error> unreadable;     // the folder itself: then there is nothing above
};

// Remembers how files looked the last time, so that one that is still being written is left alone.
class SettledFiles {
 public:
  // To be called at every look, some seconds apart: true when the file has not changed since the last one.
  bool hasSettled(const std::filesystem::path& file, const FileIdentity& identity);
  // At the end of a look: what was not there any more is forgotten.
  void endLook();

 private:
  struct Seen {
    FileIdentity identity;
    bool now = true;
  };
  std::map<std::filesystem::path, Seen> seen_;
};

// Looks at *.lobby in `folder`/lobbycards and then in `folder` itself, no deeper; follows no links; knows the
// names under which Syncthing, rsync and the like keep unfinished or conflicting files, and leaves them
// alone. With `settled`, files that changed since the last look are left for the next one.
FoundBundles findBundles(FileSystem& files, const std::filesystem::path& folder,
                         const std::vector<PublicKey>& trusted, SettledFiles* settled = nullptr);

// True for "week.lobby"; false for everything that is hidden, unfinished or in conflict.
bool isBundleName(std::string_view name);

}  // namespace lobby::edition
