#include "data/edition/page_trees.hpp"

#include "data/edition/refuse.hpp"
#include "data/snapshot_file.hpp"

namespace lobby::edition {
namespace {

constexpr int deepest = 20;
constexpr std::size_t fileHeader = 100;  // on the first page, before the page's own header
constexpr std::size_t leafHeader = 8;
constexpr std::size_t innerHeader = 12;
constexpr std::uint32_t innerIndex = 2, innerTable = 5, leafIndex = 10, leafTable = 13;

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

// As SQLite writes lengths: seven bits a byte, the highest first, nine bytes at most. What would lie behind
// the page counts as 0.
std::uint64_t PageTrees::variableNumber(std::size_t at) const {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8 && at + i < page_.size(); ++i) {
    const std::uint32_t byte = number(at + i, 1);
    value = value << 7 | (byte & 0x7F);
    if (byte < 0x80) return value;
  }
  return at + 8 < page_.size() ? value << 8 | number(at + 8, 1) : value;
}

Result<void> PageTrees::visit(const Step& step, std::vector<Step>& open) {
  if (step.page == 0 || step.page >= seen_.size()) return damagedAt(step.page, "is not there");
  if (seen_[step.page]) return damagedAt(step.page, "is used twice");
  seen_[step.page] = true;
  if (step.depth > deepest) return damagedAt(step.page, "lies too deep");
  if (auto read = source_.read((step.page - 1) * pageSize_, page_); !read) return read;
  const std::size_t at = step.page == 1 ? fileHeader : 0;
  const std::uint32_t kind = number(at, 1);
  const bool isInner = kind == innerIndex || kind == innerTable;
  if (!isInner && kind != leafIndex && kind != leafTable) return damagedAt(step.page, "is of no known kind");
  if (isInner) open.push_back({number(at + leafHeader, 4), step.depth + 1});
  const std::size_t list = at + (isInner ? innerHeader : leafHeader);
  const std::uint32_t cells = number(at + 3, 2);
  if (list + std::size_t{cells} * 2 > pageSize_) return damagedAt(step.page, "is overfull");
  // From the last to the first, so that children are visited as they lie.
  for (std::size_t i = cells; i-- > 0;) {
    if (auto good = visitCell(step, kind, number(list + i * 2, 2), open); !good) return good;
  }
  return {};
}

Result<void> PageTrees::visitCell(const Step& step, std::uint32_t kind, std::size_t at,
                                  std::vector<Step>& open) const {
  constexpr std::size_t child = 4;
  if (at + child > pageSize_) return damagedAt(step.page, "is damaged");
  const bool isInner = kind == innerIndex || kind == innerTable;
  if (isInner) open.push_back({number(at, child), step.depth + 1});
  if (kind == innerTable) return {};  // it only knows the number of a row
  const std::uint64_t length = variableNumber(isInner ? at + child : at);
  if (length <= largestRow) return {};
  return damagedAt(step.page, "has a row of " + std::to_string(length) + " bytes");
}

}  // namespace lobby::edition
