// Any bytes as a paragraph: the first four choose language, style and box, the rest is the text.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "platform/text/engine.hpp"
#include "tests/text/layout_rules.hpp"

namespace {

using namespace lobby::text;

Engine& engine() {
  static const auto made = Engine::create(LOBBY_ASSETS "/fonts/fonts.conf");
  if (!made) std::abort();
  return **made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  static constexpr const char* languages[] = {"ar", "de", "fr", "ja", "zh", "th", "hi", "ko", "he", ""};
  const Paragraph paragraph{std::string(data + 4, data + size), languages[data[0] % 10]};
  const Style style{.face = data[1] & 1 ? Face::serif : Face::sans, .size = data[1] & 2 ? 28.0f : 80.0f};
  const Box box{.width = static_cast<float>(data[2]) * 4, .maxLines = data[3] % 4};
  const auto layout = engine().layOut(paragraph, style, box);
  if (const std::string broken = brokenRule(*layout, paragraph, box); !broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  engine().uncovered(paragraph.text);
  return 0;
}
