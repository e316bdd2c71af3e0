// Where a text is too long it ends in an ellipsis, after a word or at least after a grapheme.
#include <vector>

#include <doctest/doctest.h>
#include <pango/pango.h>

#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

// Whether byte `at` lies between two graphemes, as Pango sees it on the whole text.
bool isBoundary(const std::string& text, std::size_t at) {
  const auto length = static_cast<int>(text.size());
  std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(g_utf8_strlen(text.data(), length)) + 1);
  pango_get_log_attrs(text.data(), length, -1, pango_language_from_string("en"), attributes.data(),
                      static_cast<int>(attributes.size()));
  const auto index = static_cast<std::size_t>(g_utf8_strlen(text.data(), static_cast<gssize>(at)));
  return attributes[index].is_cursor_position != 0;
}

std::size_t shownBytes(const Layout& layout) {
  return layout.lines.back().end;
}

}  // namespace

TEST_CASE("an ellipsis follows a word, not a piece of one") {
  const std::string text = "Der Regisseur dreht einen Film";
  for (float width = 200; width < 400; width += 7) {
    const auto layout = engine().layOut({text, "de"}, {}, {.width = width, .maxLines = 1});
    const std::size_t end = shownBytes(*layout);
    CAPTURE(width);
    CHECK((end == text.size() || text[end] == ' '));
    CHECK(layout->truncated == (end < text.size()));
    CHECK(layout->width <= width);
    CHECK(layout->lines.size() == 1);
  }
}

TEST_CASE("where one word is longer than the line, break and ellipsis follow a grapheme") {
  const std::vector<std::pair<std::string, std::string>> samples{
      {"en", repeat("👨‍👩‍👧‍👦", 12)},
      {"en", repeat("👍🏽🇩🇪", 12)},
      {"th", repeat("ที่นี่ปั๊มน้ำ", 6)},
      {"hi", repeat("क्षत्रिय", 8)},
      {"en", repeat("e\u0301\u0323", 40)},
      {"ko", repeat("\u1112\u1161\u11AB", 30)},
      {"ja", repeat("がぎぐげご", 10)},
      {"ar", repeat("بِسْمِ", 20)},
      {"de", repeat("übergroß", 9)}};
  for (const auto& [language, text] : samples) {
    for (float width = 40; width < 200; width += 13) {
      const auto layout = engine().layOut({text, language}, {}, {.width = width, .maxLines = 1});
      CAPTURE(text);
      CAPTURE(width);
      CHECK(layout->truncated);
      CHECK(isBoundary(text, shownBytes(*layout)));
      CHECK(layout->lines.size() == 1);
      const auto broken = engine().layOut({text, language}, {}, {.width = width});
      for (const Line& line : broken->lines) CHECK(isBoundary(text, line.begin));
    }
  }
}

TEST_CASE("a text that fits has no ellipsis, and neither a line too few nor one too many") {
  const std::string text = "Der Regisseur dreht einen Film über Arbeiter, die um ihre Fabrik kämpfen.";
  const auto whole = engine().layOut({text, "de"}, {}, {.width = 300});
  const auto lines = static_cast<int>(whole->lines.size());
  CHECK_FALSE(engine().layOut({text, "de"}, {}, {.width = 300, .maxLines = lines})->truncated);
  for (int most = 1; most < lines; ++most) {
    const auto cut = engine().layOut({text, "de"}, {}, {.width = 300, .maxLines = most});
    CHECK(cut->truncated);
    CHECK(static_cast<int>(cut->lines.size()) == most);
  }
}

TEST_CASE("a box narrower than one letter still gives a line") {
  const auto layout = engine().layOut({"Wort", "de"}, {}, {.width = 1, .maxLines = 1});
  CHECK(layout->lines.size() == 1);
  CHECK(layout->truncated);
}

}  // namespace lobby::text
