#include "app/intake/memory.hpp"

#include <algorithm>

namespace lobby::intake {
namespace {

// Sticks with other files may come for years.
constexpr std::size_t most = 512;

template <class Item>
void addBounded(std::vector<Item>& items, Item item) {
  if (items.size() == most) items.erase(items.begin());
  items.push_back(std::move(item));
}

}  // namespace

void Memory::add(Failure failure) {
  forget(failure.file);
  addBounded(failures_, std::move(failure));
}

const Failure* Memory::find(const FoundFile& file, std::uint64_t arrival) const {
  const auto found = std::ranges::find_if(failures_, [&](const Failure& failure) {
    return failure.file == file.offer.file && failure.identity == file.identity &&
           failure.arrival.value_or(arrival) == arrival;
  });
  return found == failures_.end() ? nullptr : &*found;
}

void Memory::forget(const std::filesystem::path& file) {
  std::erase_if(failures_, [&](const Failure& failure) { return failure.file == file; });
}

void Memory::forgetPassing() {
  std::erase_if(failures_, [](const Failure& failure) { return failure.arrival || failure.until; });
}

bool Memory::forgetUntil(Tick now) {
  return std::erase_if(failures_, [&](const Failure& f) { return f.until && *f.until <= now; }) > 0;
}

std::optional<Tick> Memory::nextUntil() const {
  std::optional<Tick> next;
  for (const Failure& failure : failures_) {
    if (failure.until) next = std::min(next.value_or(*failure.until), *failure.until);
  }
  return next;
}

bool Memory::isNews(const FoundFile& file) {
  const Told told{file.offer.file, file.identity};
  if (std::ranges::find(told_, told) != told_.end()) return false;
  addBounded(told_, told);
  return true;
}

}  // namespace lobby::intake
