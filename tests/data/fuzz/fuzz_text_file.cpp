// LANG.md: line ends, UTF-8, front matter, and the Markdown below it.
#include <cstdint>
#include <cstdlib>

#include "data/authoring/check_json.hpp"
#include "data/authoring/readers.hpp"
#include "tests/data/fuzz/good_markdown.hpp"

using namespace lobby;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  authoring::Reporter reporter;
  if (const auto text = authoring::cleanText(bytes, "de.md", reporter)) {
    const authoring::TextFile file = authoring::parseTextFile(*text, "de.md", reporter);
    if (!text->ends_with(file.body.value) || file.body.place.line < 1) std::abort();
    demandGood(parseMarkdown(file.body.value));
  }
  authoring::formatJson(reporter.take());
  return 0;
}
