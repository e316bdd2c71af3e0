// Random bytes and random characters in random boxes: whatever comes, these things hold.
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "platform/text/unicode.hpp"
#include "tests/text/layout_rules.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

using Random = std::mt19937;

int pick(Random& random, int below) {
  return static_cast<int>(random() % static_cast<unsigned>(below));
}

// Characters from blocks that behave differently, and a few that are trouble by themselves.
char32_t randomCharacter(Random& random) {
  static constexpr char32_t blocks[] = {0x20,   0x41,   0xC0,   0x300,  0x400,   0x5D0,   0x627,   0x64B,
                                        0x905,  0x940,  0xE01,  0xE31,  0x1100,  0x1161,  0x11A8,  0x2000,
                                        0x2010, 0x2028, 0x2066, 0x3001, 0x3041,  0x30A1,  0x4E00,  0xAC00,
                                        0xFE00, 0xFF01, 0xFFF0, 0xE000, 0x1F1E6, 0x1F3FB, 0x1F468, 0xE0061};
  static constexpr char32_t trouble[] = {0x00AD, 0x200B, 0x200D, 0xFE0F, 0x20E3, 0x2068,
                                         0x2069, 0x202E, 0x202C, 0x0A,   0x0D,   0x09,
                                         0x01,   0xFEFF, 0xFFFD, 0x034F, 0x115F, 0x3164};
  if (pick(random, 4) == 0) return trouble[pick(random, static_cast<int>(std::size(trouble)))];
  return blocks[pick(random, static_cast<int>(std::size(blocks)))] + static_cast<char32_t>(pick(random, 26));
}

std::string randomText(Random& random) {
  std::string text;
  const int length = pick(random, 60);
  for (int i = 0; i < length; ++i) {
    if (pick(random, 20) == 0) {
      text += static_cast<char>(pick(random, 256));  // likely invalid
    } else if (pick(random, 5) == 0) {
      text += ' ';
    } else {
      appendUtf8(text, randomCharacter(random));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("random texts in random boxes keep the rules") {
  static constexpr const char* languages[] = {"ar", "de", "en", "es", "fr", "id", "ja", "pt",
                                              "sv", "zh", "th", "hi", "he", "ko", "",   "xx"};
  Random random(20261120);
  for (int round = 0; round < 1500; ++round) {
    Paragraph paragraph{randomText(random), languages[pick(random, static_cast<int>(std::size(languages)))]};
    if (pick(random, 4) == 0) {
      paragraph.spans.push_back({static_cast<std::size_t>(pick(random, 80)),
                                 static_cast<std::size_t>(pick(random, 80)), pick(random, 2) == 0});
    }
    const Style style{.face = pick(random, 2) == 0 ? Face::sans : Face::serif,
                      .weight = 100 * (1 + pick(random, 9)),
                      .size = static_cast<float>(10 + 18 * pick(random, 3))};
    const Box box{.width = static_cast<float>(pick(random, 4) == 0 ? 0 : pick(random, 500)),
                  .maxLines = pick(random, 4),
                  .align = static_cast<Align>(pick(random, 3))};
    const auto layout = engine().layOut(paragraph, style, box);
    CAPTURE(round);
    CHECK(brokenRule(*layout, paragraph, box) == "");
  }
}

}  // namespace lobby::text
