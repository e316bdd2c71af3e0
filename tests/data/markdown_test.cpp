#include "data/markdown.hpp"

#include <doctest/doctest.h>

using namespace lobby;
using Kind = Block::Kind;

namespace {

Block paragraph(std::string text, std::vector<Emphasis> emphases = {}) {
  return {Kind::paragraph, 0, std::move(text), std::move(emphases), {}};
}

}  // namespace

TEST_CASE("markdown: paragraphs; a line's end is a space, two blanks before it a break") {
  CHECK(parseMarkdown("").empty());
  CHECK(parseMarkdown("Eins\nzwei.\n\nDrei.") == std::vector{paragraph("Eins zwei."), paragraph("Drei.")});
  CHECK(parseMarkdown("Eins  \nzwei") == std::vector{paragraph("Eins\nzwei")});
}

TEST_CASE("markdown: no space where Chinese and Japanese lines end") {
  CHECK(parseMarkdown("映画は、\nここで終わる。\nGaumont\n社の記録") ==
        std::vector{paragraph("映画は、ここで終わる。Gaumont 社の記録")});
  CHECK(parseMarkdown("한국\n영화") == std::vector{paragraph("한국 영화")});
  CHECK(parseMarkdown("直\n*骨*") == std::vector{paragraph("直骨", {{3, 6, false}})});
}

TEST_CASE("markdown: headings have three levels") {
  const auto blocks = parseMarkdown("# A\n## B\n### C\n##### D");
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0] == Block{Kind::heading, 1, "A", {}, {}});
  CHECK(blocks[1].level == 2);
  CHECK(blocks[2].level == 3);
  CHECK(blocks[3].level == 3);
}

TEST_CASE("markdown: emphasis is marked in bytes") {
  CHECK(parseMarkdown("Ü *kursiv* und **fett**.") ==
        std::vector{paragraph("Ü kursiv und fett.", {{3, 9, false}, {14, 18, true}})});
  CHECK(parseMarkdown("***x***").front().emphases == std::vector<Emphasis>{{0, 1, true}, {0, 1, false}});
  CHECK(parseMarkdown("a\n*b*") == std::vector{paragraph("a b", {{2, 3, false}})});
}

TEST_CASE("markdown: quotes and lists") {
  CHECK(parseMarkdown("> Zitat") == std::vector{Block{Kind::quote, 0, "Zitat", {}, {}}});
  CHECK(parseMarkdown("- a\n- b\n  - c\n") == std::vector{Block{Kind::item, 0, "a", {}, {}},
                                                          Block{Kind::item, 0, "b", {}, {}},
                                                          Block{Kind::item, 0, "c", {}, {}}});
  CHECK(parseMarkdown("3. a\n4. b\n") ==
        std::vector{Block{Kind::item, 3, "a", {}, {}}, Block{Kind::item, 4, "b", {}, {}}});
  CHECK(parseMarkdown("- a\n\n  b\n") == std::vector{Block{Kind::item, 0, "a", {}, {}}, paragraph("b")});
  CHECK(parseMarkdown("- a\n\nb") == std::vector{Block{Kind::item, 0, "a", {}, {}}, paragraph("b")});
}

TEST_CASE("markdown: a picture is a block of its own, wherever it stands") {
  CHECK(parseMarkdown("![Der *Saal*](images/01-hall.jpg)") ==
        std::vector{Block{Kind::picture, 0, "Der Saal", {}, "images/01-hall.jpg"}});
  CHECK(parseMarkdown("a ![x](p.jpg) b") ==
        std::vector{paragraph("a  b"), Block{Kind::picture, 0, "x", {}, "p.jpg"}});
  CHECK(parseMarkdown("![](a&amp;b.png)").front().source == "a&b.png");
}

TEST_CASE("markdown: nothing is lost") {
  CHECK(parseMarkdown("[Text](https://example.org)") == std::vector{paragraph("Text")});
  CHECK(parseMarkdown("a <b>fett</b> <!-- x -->") == std::vector{paragraph("a <b>fett</b> <!-- x -->")});
  CHECK(parseMarkdown("<div>\nx\n</div>") == std::vector{paragraph("<div> x </div>")});
  CHECK(parseMarkdown("`code` &amp; &#x2014; &eacute;") == std::vector{paragraph("code & — &eacute;")});
  CHECK(parseMarkdown("&#0; &#xD800; &#99999999;").front().text.starts_with("\uFFFD \uFFFD"));
  CHECK(parseMarkdown("```\nein\nzwei\n```").front().text == "ein\nzwei\n");
  CHECK(parseMarkdown("    eingerückt") == std::vector{paragraph("eingerückt")});
  CHECK(parseMarkdown(std::string_view("a\0b", 3)) == std::vector{paragraph("a\uFFFD"
                                                                            "b")});
}

TEST_CASE("markdown: soft hyphens and direction marks stay") {
  CHECK(parseMarkdown("Film\u00ADtheater \u200Fنص") == std::vector{paragraph("Film\u00ADtheater \u200Fنص")});
  CHECK(parseMarkdown("Film&shy;theater") == std::vector{paragraph("Film\u00ADtheater")});
}

TEST_CASE("markdown: what stands behind the text in memory is not read") {
  const std::string_view text = "[Film](kino.de";
  CHECK(parseMarkdown(text) == std::vector{paragraph(std::string(text))});
  CHECK(parseMarkdown(std::string_view("[Film](kino.de) und mehr").substr(0, text.size())) ==
        parseMarkdown(text));
}
