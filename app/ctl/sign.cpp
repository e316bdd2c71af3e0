#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/passwords.hpp"
#include "data/edition/write_bundle.hpp"

namespace lobby::ctl {

Result<int> SignCommand::run(const Common&) const {
  PosixFileSystem files;
  Passwords passwords(passwordFile);
  const auto secret = readSecretKey(key, passwords);
  if (!secret) return std::unexpected(secret.error());
  const auto added = edition::addSignature(files, file, *secret);
  if (!added) return std::unexpected(added.error());
  std::printf("%s is now signed with key %s as well.\n", file.c_str(),
              edition::formatKeyId(secret->id()).c_str());
  return 0;
}

}  // namespace lobby::ctl
