#include "data/edition/page_trees.hpp"

#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

constexpr int deepest = 20;
constexpr std::size_t fileHeader = 100;  // on the first page, before the page's own header
constexpr std::size_t leafHeader = 8;
constexpr std::size_t innerHeader = 12;

std::unexpected<Error> damagedAt(std::uint64_t page, const std::string& what) {
  return damaged("page " + std::to_string(page) + " of its database " + what);
}

}  // namespace

PageTrees::PageTrees(const SnapshotSource& source, std::uint32_t pageSize)
    : source_(source), pageSize_(pageSize), seen_(source.size() / pageSize + 1), page_(pageSize) {}

std::uint32_t PageTrees::number(std::size_t at, std::size_t size) const {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(page_[at + i]);
  return value;
}

Result<void> PageTrees::walk(std::uint64_t root) {
  std::vector<Step> open{{root, 1}};
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    if (auto visited = visit(step, open); !visited) return visited;
  }
  return {};
}

Result<void> PageTrees::visit(const Step& step, std::vector<Step>& open) {
  if (step.page == 0 || step.page >= seen_.size()) return damagedAt(step.page, "is not there");
  if (seen_[step.page]) return damagedAt(step.page, "is used twice");
  seen_[step.page] = true;
  if (step.depth > deepest) return damagedAt(step.page, "lies too deep");
  const std::uint64_t offset = (step.page - 1) * pageSize_;
  const std::size_t at = step.page == 1 ? fileHeader : 0;
  if (auto read = source_.read(offset, std::span(page_).first(at + innerHeader)); !read) return read;
  constexpr std::uint32_t innerIndex = 2, innerTable = 5, leafIndex = 10, leafTable = 13;
  const std::uint32_t kind = number(at, 1);
  if (kind == leafIndex || kind == leafTable) return {};
  if (kind != innerIndex && kind != innerTable) return damagedAt(step.page, "is of no known kind");
  if (auto read = source_.read(offset, page_); !read) return read;
  return addChildren(step, at, open);
}

Result<void> PageTrees::addChildren(const Step& step, std::size_t at, std::vector<Step>& open) {
  const std::uint32_t cells = number(at + 3, 2);
  if (at + innerHeader + std::size_t{cells} * 2 > pageSize_) return damagedAt(step.page, "is overfull");
  open.push_back({number(at + leafHeader, 4), step.depth + 1});
  // From the last to the first, so that they are visited as they lie.
  for (std::size_t i = cells; i-- > 0;) {
    const std::uint32_t cell = number(at + innerHeader + i * 2, 2);
    if (cell + 4 > pageSize_) return damagedAt(step.page, "is damaged");
    open.push_back({number(cell, 4), step.depth + 1});
  }
  return {};
}

}  // namespace lobby::edition
