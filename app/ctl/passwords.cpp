#include "app/ctl/passwords.hpp"

#include <array>
#include <cerrno>
#include <cstring>

#include <bsd/readpassphrase.h>
#include <sodium.h>

#include "platform/base/file_system.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

using edition::Password;

constexpr std::size_t longestPassword = 1023;  // minisign's limit
constexpr std::size_t largestFile = 8192;

// Zeros what it looks at when it goes.
class Wipe {
 public:
  explicit Wipe(std::span<char> bytes) : bytes_(bytes) {}
  ~Wipe() { sodium_memzero(bytes_.data(), bytes_.size()); }
  Wipe(const Wipe&) = delete;
  Wipe& operator=(const Wipe&) = delete;

 private:
  std::span<char> bytes_;
};

Result<Password> askTerminal(const std::string& prompt) {
  std::array<char, longestPassword + 2> typed{};
  const Wipe wipe(typed);
  if (::readpassphrase((prompt + ": ").c_str(), typed.data(), typed.size(), RPP_REQUIRE_TTY) == nullptr) {
    if (errno == EINTR) return fail(ErrorKind::usage, "no password was given");
    return fail(ErrorKind::usage,
                "there is no terminal to ask for the password, name a file with --password-file");
  }
  return Password(typed.data());
}

Result<void> checkPassword(std::string_view password) {
  if (password.empty()) {
    return fail(ErrorKind::usage, "the password is empty; a key without one is made with --no-password");
  }
  if (password.size() > longestPassword) {
    return fail(ErrorKind::usage, "the password is longer than " + std::to_string(longestPassword) +
                                      " bytes, take a shorter one");
  }
  return {};
}

}  // namespace

Result<void> Passwords::readFile() {
  std::array<char, largestFile> bytes{};
  const Wipe wipe(bytes);
  // Not through FileSystem: it may be a pipe.
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file_.c_str(), "re"), &std::fclose);
  if (!in) {
    return fail(ErrorKind::system, "cannot open " + file_.string() + ": " + std::strerror(errno));
  }
  std::setvbuf(in.get(), nullptr, _IONBF, 0);  // no second copy of the passwords
  std::string_view rest(bytes.data(), std::fread(bytes.data(), 1, bytes.size(), in.get()));
  lines_.emplace();
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines_->emplace_back(std::string(line));
  }
  if (lines_->empty()) return fail(ErrorKind::usage, file_.string() + " holds no password");
  return {};
}

Result<Password> Passwords::nextLine() {
  if (!lines_) {
    if (const auto read = readFile(); !read) return std::unexpected(read.error());
  }
  const std::size_t line = std::min(next_++, lines_->size() - 1);
  return Password(std::string((*lines_)[line].text()));
}

Result<Password> Passwords::ask(const std::string& prompt) {
  return file_.empty() ? askTerminal(prompt) : nextLine();
}

Result<Password> Passwords::askForNew() {
  return askTwice("Password for the new key", "password", checkPassword);
}

Result<Password> Passwords::askTwice(const std::string& prompt, const std::string& noun,
                                     const std::function<Result<void>(std::string_view)>& check) {
  auto first = ask(prompt);
  if (!first) return first;
  if (auto good = check(first->text()); !good) return std::unexpected(good.error());
  if (!file_.empty()) return first;
  const auto second = askTerminal("The same " + noun + " again");
  if (!second) return std::unexpected(second.error());
  if (first->text() != second->text()) {
    return fail(ErrorKind::usage, "the two " + noun + "s differ, nothing was written; try again");
  }
  return first;
}

Result<edition::SecretKey> readSecretKey(const std::filesystem::path& file, Passwords& passwords) {
  constexpr std::size_t largestKey = 4096;
  PosixFileSystem files;
  auto text = readWhole(files, file, largestKey);
  if (!text) return std::unexpected(text.error());
  const Wipe wipe(*text);
  auto key = edition::parseSecretKey(*text, [&] { return passwords.ask("Password of " + file.string()); });
  if (!key) return context(key.error(), file.string());
  return key;
}

}  // namespace lobby::ctl
