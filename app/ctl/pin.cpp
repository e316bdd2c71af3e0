#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/passwords.hpp"
#include "app/staff/pin_file.hpp"

namespace lobby::ctl {

Result<int> PinCommand::run(const Common&) const {
  PosixFileSystem files;
  const auto folder = files.status(home);
  if (!folder) return std::unexpected(folder.error());
  if (folder->kind != FileKind::folder && folder->kind != FileKind::link) {
    return fail(ErrorKind::usage, home.string() + " is no folder; name the kiosk's home folder with --home");
  }
  const staff::PinFile pin(files, home);
  if (remove) {
    if (auto removed = pin.remove(); !removed) return std::unexpected(removed.error());
    std::puts("The PIN is gone: the staff screens stay shut until another one is set.");
    return 0;
  }
  Passwords passwords(passwordFile);
  const auto digits = passwords.askTwice("New PIN, 4 to 12 digits", "PIN", staff::checkPin);
  if (!digits) return std::unexpected(digits.error());
  if (auto set = pin.set(digits->text()); !set) return std::unexpected(set.error());
  std::puts("The PIN is set. On the kiosk, hold two opposite corners of the screen for three seconds.");
  return 0;
}

}  // namespace lobby::ctl
