#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/passwords.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

// The one thing that never happens to a key: that another one is written over it.
Result<void> checkFree(FileSystem& files, const fs::path& file) {
  const auto status = files.status(file);
  if (!status) return std::unexpected(status.error());
  if (status->kind == FileKind::missing) return {};
  return fail(ErrorKind::usage,
              file.string() + " is there already and stays as it is, choose another folder");
}

Result<void> writeNew(FileSystem& files, const fs::path& file, OpenMode mode, std::string_view text) {
  const auto opened = files.open(file, mode);
  if (!opened) return std::unexpected(opened.error());
  auto written = writeFully(**opened, text);
  if (written) written = (*opened)->sync();
  if (!written) {
    [[maybe_unused]] const auto ignored = files.remove(file);
  }
  return written;
}

Result<std::string> secretText(const KeygenCommand& command, const edition::SecretKey& key) {
  if (command.noPassword) return formatOpenSecretKey(key);
  Passwords passwords(command.passwordFile);
  const auto password = passwords.askForNew();
  if (!password) return std::unexpected(password.error());
  return formatSecretKey(key, *password);
}

}  // namespace

Result<int> KeygenCommand::run(const Common&) const {
  PosixFileSystem files;
  const fs::path secretFile = folder / "lobbycards.key";
  const fs::path publicFile = folder / "lobbycards.pub";
  for (const fs::path& file : {secretFile, publicFile}) {
    if (const auto free = checkFree(files, file); !free) return std::unexpected(free.error());
  }
  const edition::SecretKey key = edition::SecretKey::generate();
  const auto secret = secretText(*this, key);
  if (!secret) return std::unexpected(secret.error());
  if (const auto made = files.makeFolder(folder); !made) return std::unexpected(made.error());
  auto done = writeNew(files, secretFile, OpenMode::createPrivate, *secret);
  if (!done) return std::unexpected(done.error());
  done = writeNew(files, publicFile, OpenMode::createNew, formatPublicKey(key.publicKey()));
  if (!done) {
    [[maybe_unused]] const auto ignored = files.remove(secretFile);
  }
  if (done) done = files.syncFolder(folder);
  if (!done) return std::unexpected(done.error());
  std::printf("The secret key is in %s: keep a copy in a safe place, and never put it on a kiosk.\n",
              secretFile.c_str());
  std::printf("The public key is in %s (key %s): copy it into the folder keys of every kiosk.\n",
              publicFile.c_str(), edition::formatKeyId(key.id()).c_str());
  return 0;
}

}  // namespace lobby::ctl
