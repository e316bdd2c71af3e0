// Where passwords come from: the terminal, without showing them, or a file.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/edition/secret_key.hpp"

namespace lobby::ctl {

class Passwords {
 public:
  // `file`: one password a line, in the order in which they are asked for; the last one serves for all that
  // follow. May be a pipe, such as /dev/stdin. Empty: ask on the terminal.
  explicit Passwords(std::filesystem::path file) : file_(std::move(file)) {}

  Result<edition::Password> ask(const std::string& prompt);
  // For a new key: the terminal asks twice.
  Result<edition::Password> askForNew();
  // For anything new: a `noun` such as "password". What `check` refuses is not asked for again.
  Result<edition::Password> askTwice(const std::string& prompt, const std::string& noun,
                                     const std::function<Result<void>(std::string_view)>& check);

 private:
  Result<edition::Password> nextLine();
  Result<void> readFile();

  std::filesystem::path file_;
  std::optional<std::vector<edition::Password>> lines_;
  std::size_t next_ = 0;
};

// Reads a secret key; asks for its password if it has one.
Result<edition::SecretKey> readSecretKey(const std::filesystem::path& file, Passwords& passwords);

}  // namespace lobby::ctl
