// Texts that mean harm or are broken: bounded in time, and nothing is drawn that should not be.
#include <chrono>

#include <doctest/doctest.h>
#include <malloc.h>

#include "platform/text/unicode.hpp"
#include "tests/text/layout_rules.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

constexpr Style title{.face = Face::serif, .weight = 600, .size = 132};

double millisecondsFor(const Paragraph& paragraph, const Style& style, const Box& box) {
  const auto start = std::chrono::steady_clock::now();
  const auto layout = engine().layOut(paragraph, style, box);
  CHECK(brokenRule(*layout, paragraph, box) == "");
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

// The times are a hundred times what they take: they catch growth without bound, not slowness.
TEST_CASE("ten thousand combining marks cost no more than a few") {
  const Paragraph paragraph{std::string("a").append(repeat("\u0301", 10'000)).append("b"), "de"};
  CHECK(millisecondsFor(paragraph, {}, {.width = 600}) < 1000);
  const auto layout = engine().layOut(paragraph, {}, {.width = 600});
  CHECK(layout->glyphs.size() <= 32);
  CHECK(layout->lines.back().end == paragraph.text.size());
}

TEST_CASE("a title of 500 characters is cut to its lines in bounded time") {
  CHECK(millisecondsFor({repeat("W", 500), "de"}, title, {.width = 1100, .maxLines = 2}) < 2000);
  CHECK(millisecondsFor({repeat("映", 500), "ja"}, title, {.width = 1100, .maxLines = 2}) < 2000);
  CHECK(millisecondsFor({repeat("كواليس ", 80), "ar"}, title, {.width = 1100, .maxLines = 2}) < 2000);
}

TEST_CASE("a megabyte of text is cut off, and says so") {
  const Paragraph paragraph{repeat("Wort für Wort. ", 70'000), "de"};
  CHECK(millisecondsFor(paragraph, {}, {.width = 900, .maxLines = 4}) < 5000);
  CHECK(engine().layOut(paragraph, {}, {.width = 900, .maxLines = 4})->truncated);
  const auto all = engine().layOut(paragraph, {}, {.width = 900});
  CHECK(all->truncated);
  CHECK(all->lines.back().end < 70'000);
}

TEST_CASE("deep isolates and embeddings are closed and bounded") {
  const Paragraph paragraph{repeat("\u2067", 300) + "Film " + repeat("\u202B", 300) + repeat("Film ", 40),
                            "ar"};
  CHECK(millisecondsFor(paragraph, {}, {.width = 300, .maxLines = 1}) < 2000);
}

TEST_CASE("what shows nothing by nature draws nothing") {
  for (const std::string text :
       {"\u2068\u2069", "\u200B\u200C\u200D\u200E\u200F", "\u202A\u202C\u202E", "\u2060\uFEFF", "\u00AD",
        "\x01\x02\x7F", "\u0085", "\uFE0F", "\U000E0061", "\u115F\u3164", " \t\u3000", "\U00012345", "\uFFFE",
        "\U0010FFFF", "\u2028", "\uFFFC"}) {
    for (const char* language : {"de", "ar", "ja"}) {
      CAPTURE(text);
      CHECK(engine().layOut({text, language}, {}, {})->glyphs.empty());
    }
  }
}

TEST_CASE("and does not change what stands beside it") {
  const auto plain = engine().layOut({"Film", "de"}, {}, {});
  for (const std::string text :
       {"\u2068Film\u2069", "\uFEFFFilm", "Film\u200B", "Film\x01", "Fi\u00ADlm", "Film\U00012345"}) {
    CAPTURE(text);
    const auto layout = engine().layOut({text, "de"}, {}, {});
    CHECK(glyphsOf(*layout) == glyphsOf(*plain));
    CHECK(layout->width == doctest::Approx(plain->width));
  }
}

TEST_CASE("invalid UTF-8 is replaced and the rest is shown") {
  const auto layout = engine().layOut({"A\xFF"
                                       "B\xE2\x82",
                                       "de"},
                                      {}, {});
  CHECK(layout->glyphs.size() == 5);  // A � B � �
  const auto surrogate = engine().layOut({"A\xED\xA0\x80"
                                          "B\xC0\xAF",
                                          "de"},
                                         {}, {});
  CHECK(brokenRule(*surrogate,
                   {"A\xED\xA0\x80"
                    "B\xC0\xAF",
                    "de"},
                   {}) == "");
}

TEST_CASE("what is not UTF-8 is not taken for a character") {
  for (const std::string text : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
                                 "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xE2\x28\xA1"}) {
    CHECK_FALSE(decodeAt(text, 0).valid);
    CHECK(decodeAt(text, 0).length == 1);
  }
  CHECK(decodeAt("\U0010FFFF", 0).character == 0x10FFFF);
  CHECK(decodeAt("\uFFFD", 0).valid);
}

TEST_CASE("sizes and widths out of all bounds do no harm") {
  for (const float size : {0.0f, -5.0f, 1e9f, std::numeric_limits<float>::quiet_NaN()}) {
    for (const float width : {0.0f, -5.0f, 0.01f, 1e12f}) {
      const auto layout =
          engine().layOut({"Film 18:00", "de"}, {.size = size}, {.width = width, .maxLines = 2});
      CHECK(layout->lines.size() <= 2);
      CHECK(std::isfinite(layout->height));
      CHECK(layout->height < 4000);
    }
  }
}

// Pango keeps something for every size it ever saw; the address sanitiser's heap reports nothing here.
TEST_CASE("sizes that change without end do not fill the memory") {
  const auto layOutSizes = [](int first) {
    for (int i = first; i < first + 1000; ++i) {
      engine().layOut({"Film", "de"}, {.size = 20 + static_cast<float>(i) / 8}, {});
    }
    return mallinfo2().uordblks;
  };
  const std::size_t before = layOutSizes(0);
  CHECK(layOutSizes(1000) < before + (4u << 20));
}

TEST_CASE("the table of fonts is bounded") {
  FontTable fonts;
  for (int i = 0; i < 5000; ++i) fonts.idOf("/nowhere.ttf", 0, static_cast<float>(i) / 8);
  CHECK(fonts.idOf("/nowhere.ttf", 0, 100'000) < static_cast<int>(FontTable::mostFonts));
  CHECK(fonts.face(0) == nullptr);
}

}  // namespace lobby::text
