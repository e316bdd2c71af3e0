#include "platform/text/layout_cache.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

namespace lobby::text {
namespace {

class Hash {
 public:
  template <class T>
  Hash& add(const T& value) {
    value_ = (value_ ^ std::hash<T>{}(value)) * 0x9E3779B97F4A7C15u;
    value_ ^= value_ >> 32;
    return *this;
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

std::uint64_t hashOf(const Paragraph& paragraph, const Style& style, const Box& box) {
  Hash hash;
  hash.add(std::string_view(paragraph.text)).add(std::string_view(paragraph.language));
  hash.add(static_cast<int>(paragraph.direction)).add(paragraph.spans.size());
  hash.add(static_cast<int>(style.face)).add(style.weight).add(style.size).add(style.lineHeight);
  hash.add(box.width).add(box.maxLines).add(box.balanced ? 1 : 0).add(static_cast<int>(box.align));
  return hash.value();
}

}  // namespace

std::shared_ptr<const Layout> LayoutCache::find(const Paragraph& paragraph, const Style& style,
                                                const Box& box) {
  const auto [first, last] = byHash_.equal_range(hashOf(paragraph, style, box));
  for (auto at = first; at != last; ++at) {
    const Entry& entry = *at->second;
    if (entry.box != box || entry.style != style || entry.paragraph != paragraph) continue;
    entries_.splice(entries_.begin(), entries_, at->second);
    return entry.layout;
  }
  return nullptr;
}

void LayoutCache::add(const Paragraph& paragraph, const Style& style, const Box& box,
                      std::shared_ptr<const Layout> layout) {
  const std::uint64_t hash = hashOf(paragraph, style, box);
  glyphs_ += layout->glyphs.size();
  entries_.push_front({hash, paragraph, style, box, std::move(layout)});
  byHash_.emplace(hash, entries_.begin());
  while (entries_.size() > 1 && (entries_.size() > mostLayouts || glyphs_ > mostGlyphs)) dropOldest();
}

void LayoutCache::dropOldest() {
  const Entry& oldest = entries_.back();
  const auto [first, last] = byHash_.equal_range(oldest.hash);
  byHash_.erase(std::find_if(first, last, [&](const auto& pair) { return &*pair.second == &oldest; }));
  glyphs_ -= oldest.layout->glyphs.size();
  entries_.pop_back();
}

}  // namespace lobby::text
