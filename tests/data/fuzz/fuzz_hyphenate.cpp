// Hyphens in any text: the first byte chooses the language, the second title, tagline or body.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "data/authoring/hyphenator.hpp"
#include "data/markdown.hpp"
#include "data/utf8.hpp"

using namespace lobby;
using authoring::TextKind;

namespace {

void demand(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

// Of Markdown no mark may get another meaning.
void demandSameBlocks(std::string_view before, std::string_view after) {
  const std::vector<Block> old = parseMarkdown(before);
  const std::vector<Block> now = parseMarkdown(after);
  demand(old.size() == now.size(), "other blocks");
  for (std::size_t i = 0; i < old.size(); ++i) {
    demand(old[i].kind == now[i].kind && old[i].level == now[i].level, "another kind of block");
    demand(old[i].source == now[i].source, "another picture");
    demand(withoutSoftHyphens(old[i].text) == withoutSoftHyphens(now[i].text), "another text");
    demand(old[i].emphases.size() == now[i].emphases.size(), "other emphases");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Not German: its dictionary takes longer to load than a smoke run has.
  static constexpr const char* languages[] = {"xx", "en", "en-GB", "es", "fr", "id", "pt", "pt-BR", "sv"};
  static authoring::Hyphenator hyphenator;
  if (size < 2) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const auto kind = static_cast<TextKind>(data[1] % 3);
  const std::string hyphenated = hyphenator.hyphenate(text, languages[data[0] % 9], kind);
  demand(withoutSoftHyphens(hyphenated) == withoutSoftHyphens(text), "more than hyphens changed");
  if (kind == TextKind::body) demandSameBlocks(text, hyphenated);
  return 0;
}
