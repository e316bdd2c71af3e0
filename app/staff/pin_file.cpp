#include "app/staff/pin_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <sodium.h>

namespace lobby::staff {
namespace {

namespace fs = std::filesystem;

// A PIN is short: what protects it are the waits. The hash only has to make guessing dear for whoever copies
// the file, within the memory that a Raspberry Pi spares.
constexpr unsigned long long passes = 4;
constexpr std::size_t memory = std::size_t{16} * 1024 * 1024;
constexpr std::size_t largestTries = 16;
constexpr unsigned mostTries = 1000;  // enough for the longest wait

}  // namespace

Result<void> checkPin(std::string_view digits) {
  const bool sound = digits.size() >= shortestPin && digits.size() <= longestPin &&
                     std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (sound) return {};
  return fail(ErrorKind::usage, "a PIN has 4 to 12 digits and nothing else, such as 4711; take another one");
}

PinFile::PinFile(FileSystem& files, const fs::path& home)
    : files_(&files), home_(home), pin_(home / "pin"), tries_(home / "pin-tries") {}

// Private from its first byte on; NewFile would make it readable for others.
Result<void> PinFile::replace(const fs::path& file, std::string_view text) const {
  const fs::path temporary = fs::path(file).concat(".new");
  auto done = files_->remove(temporary);  // what a power cut left
  const auto there = files_->status(temporary);
  if (!there) return std::unexpected(there.error());
  if (there->kind != FileKind::missing && !done) return done;
  const auto opened = files_->open(temporary, OpenMode::createPrivate);
  if (!opened) return std::unexpected(opened.error());
  done = writeFully(**opened, text);
  if (done) done = (*opened)->sync();
  if (done) done = files_->rename(temporary, file);
  if (!done) {
    static_cast<void>(files_->remove(temporary));
    return done;
  }
  return files_->syncFolder(home_);
}

Result<void> PinFile::set(std::string_view digits) const {
  if (auto sound = checkPin(digits); !sound) return sound;
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(text.data(), digits.data(), digits.size(), passes, memory,
                                                 crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(ErrorKind::system,
                "there is not enough memory to set a PIN; close other programs and try again");
  }
  // The tries first: a PIN without them would have to wait.
  if (auto written = writeTries(0); !written) return written;
  return replace(pin_, std::string(text.data()) + "\n");
}

Result<void> PinFile::remove() const {
  for (const fs::path& file : {pin_, tries_}) {
    const auto there = files_->status(file);
    if (!there) return std::unexpected(there.error());
    if (there->kind == FileKind::missing) continue;
    if (auto removed = files_->remove(file); !removed) return removed;
  }
  return files_->syncFolder(home_);
}

Result<std::string> PinFile::load() const {
  const auto there = files_->status(pin_);
  if (!there) return std::unexpected(there.error());
  if (there->kind == FileKind::missing) return "";
  auto text = readWhole(*files_, pin_, crypto_pwhash_STRBYTES);
  if (!text) return text;
  if (text->ends_with('\n')) text->pop_back();
  // A damaged string could ask for all the memory there is.
  if (text->size() >= crypto_pwhash_STRBYTES || text->find('\0') != text->npos ||
      crypto_pwhash_str_needs_rehash(text->c_str(), passes, memory) != 0) {
    return fail(ErrorKind::content, pin_.string() + " is damaged; set the PIN again with lobbyctl pin");
  }
  return text;
}

bool PinFile::isRight(const std::string& stored, std::string_view digits) {
  return sodium_init() >= 0 && crypto_pwhash_str_verify(stored.c_str(), digits.data(), digits.size()) == 0;
}

unsigned PinFile::tries() const {
  const auto text = readWhole(*files_, tries_, largestTries);
  if (!text || !text->ends_with('\n')) return triesWhenUnknown;
  unsigned count = 0;
  const char* end = text->data() + text->size() - 1;
  const auto read = std::from_chars(text->data(), end, count);
  return read.ec == std::errc() && read.ptr == end && count <= mostTries ? count : triesWhenUnknown;
}

Result<void> PinFile::writeTries(unsigned count) const {
  return replace(tries_, std::to_string(std::min(count, mostTries)) + "\n");
}

}  // namespace lobby::staff
