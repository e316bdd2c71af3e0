#include "app/staff/pin_guard.hpp"

#include <algorithm>

namespace lobby::staff {
namespace {

constexpr unsigned freeTries = 2;
constexpr Tick firstWait{30'000};
constexpr Tick longestWait{3'600'000};

}  // namespace

Tick waitAfter(unsigned wrongTries) {
  if (wrongTries <= freeTries) return Tick{0};
  Tick wait = firstWait;
  for (unsigned i = freeTries + 1; i < wrongTries && wait < longestWait; ++i) wait *= 2;
  return std::min(wait, longestWait);
}

PinGuard::PinGuard(FileSystem& files, const Clock& clock, const std::filesystem::path& home)
    : file_(files, home), clock_(clock) {
  static_cast<void>(look());
}

Result<std::string> PinGuard::look() {
  auto pin = file_.load();
  if (!pin || pin->empty() || *pin == seen_) return pin;
  seen_ = *pin;
  wrong_ = file_.tries();
  waitUntil_ = clock_.tick() + waitAfter(wrong_);
  return pin;
}

PinFacts::Lock PinGuard::lock() {
  const auto pin = look();
  if (!pin) return PinFacts::Lock::unreadable;
  return pin->empty() ? PinFacts::Lock::notSet : PinFacts::Lock::set;
}

// The try is written down as a wrong one before it is looked at: pulling the plug gives none for free. A disk
// that takes nothing any more must not shut staff out, but then every wrong try has its wait.
bool PinGuard::tryPin(std::string_view digits) {
  const auto pin = look();
  if (!pin || pin->empty() || clock_.tick() < waitUntil_) return false;
  ++wrong_;
  if (!file_.writeTries(wrong_)) wrong_ = std::max(wrong_, freeTries + 1);
  const bool right = checkPin(digits) && PinFile::isRight(*pin, digits);
  if (right) {
    wrong_ = 0;
    static_cast<void>(file_.writeTries(0));
  }
  waitUntil_ = clock_.tick() + waitAfter(wrong_);
  return right;
}

}  // namespace lobby::staff
