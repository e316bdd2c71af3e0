// Markdown as the kiosk reads it (any bytes may stand in a snapshot), and where its words stand.
#include <cstdint>
#include <cstdlib>

#include "data/markdown_source.hpp"
#include "tests/data/fuzz/good_markdown.hpp"

using namespace lobby;

namespace {

// What may be changed is really what stands in the source, and in its order.
void demandGood(const RunningText& running, std::string_view source) {
  if (running.origin.size() != running.text.size()) std::abort();
  std::size_t next = 0;
  for (std::size_t i = 0; i < running.text.size(); ++i) {
    const std::size_t origin = running.origin[i];
    if (origin == RunningText::nowhere) continue;
    if (origin < next || origin >= source.size() || source[origin] != running.text[i]) std::abort();
    next = origin + 1;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  demandGood(parseMarkdown(source));
  demandGood(runningText(source), source);
  return 0;
}
