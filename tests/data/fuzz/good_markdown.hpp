// What the screens rely on in Markdown that was read, whatever it was read from.
#pragma once

#include <cstdlib>
#include <vector>

#include "data/markdown.hpp"

namespace lobby {

inline void demandGood(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    for (const Emphasis& emphasis : block.emphases) {
      if (emphasis.begin >= emphasis.end || emphasis.end > block.text.size()) std::abort();
    }
    if (block.kind == Block::Kind::heading && (block.level < 1 || block.level > 3)) std::abort();
    if (block.kind != Block::Kind::picture && block.text.empty()) std::abort();
  }
}

}  // namespace lobby
