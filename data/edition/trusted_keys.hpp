// Which keys this machine trusts: every *.pub file in the folders, less those that revoked.txt there names.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/edition/key.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

struct TrustedKeys {
  std::vector<PublicKey> keys;  // revoked ones are among them, marked
  std::vector<std::string>
      problems;  // .pub files that could not be read: they are left out, the others count
};

// A folder that is not there holds no keys. revoked.txt names one key a line, 16 digits, and may carry
// comments after '#'; it counts for all folders. Fails when one of them cannot be understood: better no
// edition than one that was signed with a stolen key.
Result<TrustedKeys> loadTrustedKeys(FileSystem& files, const std::vector<std::filesystem::path>& folders);

}  // namespace lobby::edition
