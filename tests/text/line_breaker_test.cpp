// Where lines end, on characters of one width: ten px each, hyphens too.
#include "platform/text/line_breaker.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace lobby::text {
namespace {

// '~' stands for a soft hyphen, '|' for a line's end that the text asks for.
std::vector<Character> characters(std::string_view text) {
  std::vector<Character> all;
  char last = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : '\0';
    const bool shows = c != '~' && c != '|' && c != ' ';
    Character one{};
    one.byte = at;
    one.value = c == '~' ? 0x00AD : static_cast<char32_t>(c);
    one.grapheme = true;
    one.invisible = !shows;
    if (shows || c == ' ') one.width = 10;
    one.mustBreak = last == '|';
    one.lineBreak = one.phrase = at > 0 && (last == ' ' || last == '~' || last == '|');
    all.push_back(one);
    last = c;
  }
  return all;
}

// The lines with '/' between them, in a width of so many characters. Only hyphens that show are written.
std::string broken(std::string_view text, int width, bool balanced = false) {
  BreakJob job;
  job.balanced = balanced;
  job.width = static_cast<float>(width) * 10;
  job.hyphenWidth = 10;
  std::string lines;
  for (const BrokenLine& line : breakLines(characters(text), job).lines) {
    if (!lines.empty()) lines += '/';
    for (const char c : text.substr(line.begin, line.end - line.begin)) {
      if (c != '~' && c != '|') lines += c;
    }
    while (lines.ends_with(' ')) lines.pop_back();
    if (line.hyphen) lines += '-';
  }
  return lines;
}

std::string title(std::string_view text, int width) {
  return broken(text, width, true);
}

}  // namespace

TEST_CASE("a line that is well filled takes no hyphen") {
  CHECK(broken("vierzehn Worte Film~theater an", 20) == "vierzehn Worte Film-/theater an");
  CHECK(broken("vom Tag bis dann an~gefangen zu", 20) == "vom Tag bis dann/angefangen zu");
  CHECK(broken("vom Tag bis nun an~gefangen zu", 20) == "vom Tag bis nun an-/gefangen zu");
}

TEST_CASE("the longest part of the word that fits with its hyphen stays on the line") {
  CHECK(broken("ein Licht~spiel~haus hier", 15) == "ein Lichtspiel-/haus hier");
  CHECK(broken("ein Licht~spiel~haus hier", 14) == "ein Licht-/spielhaus hier");
  CHECK(broken("ein Lichtspiel~haus hier", 14) == "ein/Lichtspielhaus/hier");
}

TEST_CASE("no more than two hyphens follow each other where that can be helped") {
  const std::string_view text = "aaaaaa bb~bbbbb cc~cccccc dd~dddddd eee";
  CHECK(broken(text, 10) == "aaaaaa bb-/bbbbb cc-/cccccc/dddddddd/eee");
}

TEST_CASE("a word that no line has room for is broken, on as many lines as it takes") {
  CHECK(broken("im aaaa~bbbb~cccc~dddd~eeee zu", 8) == "im aaaa-/bbbb-/cccc-/ddddeeee/zu");
}

TEST_CASE("the rest of a word never stands alone on the last line of a paragraph") {
  CHECK(broken("Gang durch Werk~statt.", 16) == "Gang durch/Werkstatt.");
  CHECK(broken("Gang durch Werk~statt.|Und", 16) == "Gang durch/Werkstatt./Und");
  CHECK(broken("Gang durch Werk~statt und", 16) == "Gang durch Werk-/statt und");
  CHECK(broken("Werk~stattbesuch", 12) == "Werk-/stattbesuch");  // no line has room for it
}

TEST_CASE("a title is hyphenated only where a word fits on no line") {
  CHECK(title("Die Licht~spielerin hier", 15) == "Die/Lichtspielerin/hier");
  CHECK(title("Die Licht~spiel~haeuser", 12) == "Die Licht-/spielhaeuser");
  CHECK(title("Verfassungs~gerichts~barkeit", 22) == "Verfassungs-/gerichtsbarkeit");
}

}  // namespace lobby::text
