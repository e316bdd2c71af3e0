// The PIN as it lies in the home folder: libsodium's Argon2id string in `pin`, for the owner's eyes only, and
// beside it in `pin-tries` how often it was wrong since it was last right.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/file_system.hpp"

namespace lobby::staff {

inline constexpr std::size_t shortestPin = 4;
inline constexpr std::size_t longestPin = 12;

// 4 to 12 digits. `usage`, with what is wanted, otherwise.
Result<void> checkPin(std::string_view digits);

// The wrong tries that count when the file that tells is lost or broken. Somebody may have meant it to be:
// there is a wait of two minutes, once, and then the file is written anew.
inline constexpr unsigned triesWhenUnknown = 5;

class PinFile {
 public:
  // `files` must outlive it.
  PinFile(FileSystem& files, const std::filesystem::path& home);

  // Sets another PIN, and forgets wrong tries. Replaces the old one at once or not at all. Takes about a
  // tenth of a second and 16 MiB.
  Result<void> set(std::string_view digits) const;
  // Without a PIN the staff screens stay shut. Nothing happens when there is none.
  Result<void> remove() const;

  // The Argon2id string; empty: no PIN was set. Fails when there is one that cannot be read, or that asks for
  // more memory or time than ours do.
  Result<std::string> load() const;

  // Slow and hungry, as set().
  static bool isRight(const std::string& stored, std::string_view digits);

  unsigned tries() const;
  // When this returns without failure the number survives a power cut.
  Result<void> writeTries(unsigned count) const;

 private:
  Result<void> replace(const std::filesystem::path& file, std::string_view text) const;

  FileSystem* files_;
  std::filesystem::path home_;
  std::filesystem::path pin_;
  std::filesystem::path tries_;
};

}  // namespace lobby::staff
