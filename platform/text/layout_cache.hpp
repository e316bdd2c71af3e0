// The layouts that were asked for lately. Looking one up allocates nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>

#include "platform/text/layout.hpp"

namespace lobby::text {

class LayoutCache {
 public:
  static constexpr std::size_t mostLayouts = 512;
  static constexpr std::size_t mostGlyphs = 60'000;  // some 2 MB

  std::shared_ptr<const Layout> find(const Paragraph& paragraph, const Style& style, const Box& box);
  void add(const Paragraph& paragraph, const Style& style, const Box& box,
           std::shared_ptr<const Layout> layout);

  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint64_t hash;
    Paragraph paragraph;
    Style style;
    Box box;
    std::shared_ptr<const Layout> layout;
  };

  void dropOldest();

  std::list<Entry> entries_;  // most recently used first
  std::unordered_multimap<std::uint64_t, std::list<Entry>::iterator> byHash_;
  std::size_t glyphs_ = 0;
};

}  // namespace lobby::text
