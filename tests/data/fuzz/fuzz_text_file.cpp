// LANG.md: line ends, UTF-8, front matter, Markdown.
#include <cstdint>
#include <cstdlib>

#include "data/authoring/readers.hpp"
#include "data/markdown.hpp"

using namespace lobby;

namespace {

// What the screens rely on: emphases lie within the text, levels within their bounds.
void demandGood(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    for (const Emphasis& emphasis : block.emphases) {
      if (emphasis.begin >= emphasis.end || emphasis.end > block.text.size()) std::abort();
    }
    if (block.kind == Block::Kind::heading && (block.level < 1 || block.level > 3)) std::abort();
    if (block.kind != Block::Kind::picture && block.text.empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  demandGood(parseMarkdown(bytes));  // the snapshot's text may be anything, too
  authoring::Reporter reporter;
  if (const auto text = authoring::cleanText(bytes, "de.md", reporter)) {
    demandGood(parseMarkdown(authoring::parseTextFile(*text, "de.md", reporter).body.value));
  }
  authoring::formatJson(reporter.take());
  return 0;
}
