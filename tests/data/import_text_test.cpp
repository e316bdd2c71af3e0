// Words of others: compared, tidied, made ids and Markdown of.
#include <doctest/doctest.h>

#include "data/authoring/import/film_files.hpp"
#include "data/authoring/import/html.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/values.hpp"
#include "data/markdown.hpp"

using namespace lobby;
using namespace lobby::authoring;

TEST_CASE("import: titles are compared without case, accents and punctuation") {
  CHECK(fold("La  Môme!") == fold("la mome"));
  CHECK(fold("Ｍａｋｉｎｇ of") == "making of");
  CHECK(fold("Schindler’s Liste") == fold("Schindlers Liste"));
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("فَيلم") == fold("فيلم"));  // vowel marks
  // Marks that make another letter stay.
  CHECK(fold("バス") != fold("ハス"));
  CHECK(fold("R15+") != fold("R15"));
  CHECK(fold("!!!") == "!!!");
  CHECK(foldCompact("O.m.U.") == "omu");
}

TEST_CASE("import: a line is tidied of what nobody sees") {
  CHECK(tidyLine("  a \t\n b\u00AD\u200Bc\uFEFF\x01 ") == "a bc");
  CHECK(tidyLine("5\u00A0Uhr") == "5\u00A0Uhr");
  CHECK(tidyLine("e\u0301") == "é");
}

TEST_CASE("import: ids") {
  CHECK(slug("Der Räuber Hotzenplotz", "de") == "der-raeuber-hotzenplotz");
  CHECK(slug("Räuber", "sv") == "rauber");
  CHECK(slug("  L’Été — à Ørsted!", "fr") == "lete-a-orsted");
  CHECK(slug("Дюна", "ru") == "duna");
  CHECK(slug("怪物", "ja") == "guai-wu");
  CHECK(slug("!!!", "de").empty());
  for (const char* title : {"-x-", "ein sehr sehr langer Titel der gar kein Ende nehmen will und dann doch",
                            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "北京 2008", "a"}) {
    CHECK_MESSAGE(isId(slug(title, "de")), slug(title, "de"));
  }
}

TEST_CASE("import: messages quote no more than a line") {
  CHECK(inQuotes("kurz") == "“kurz”");
  CHECK(shortened("äöü", 2) == "äö…");
  CHECK(shortened("a\nb") == "a b");
}

TEST_CASE("import: HTML goes, its text stays") {
  CHECK(paragraphsOf("<p>Ein <b>Kater</b>.</p><p>Eine&nbsp;Maus&hellip;</p>") ==
        "Ein Kater.\n\nEine\u00A0Maus…");
  CHECK(paragraphsOf("Eins.<br>Zwei.<br/><br/>Drei<script>alert('x')</script>") == "Eins.\n\nZwei.\n\nDrei");
  CHECK(paragraphsOf("&lt;p&gt;Einmal&lt;/p&gt;&lt;p&gt;zu oft&lt;/p&gt;") == "Einmal\n\nzu oft");
  CHECK(paragraphsOf("5 < 7 & mehr, R&B, a<b") == "5 < 7 & mehr, R&B, a");  // the last looks like a tag
  CHECK(paragraphsOf("Tom &amp; Jerry &#8211; &#x41;") == "Tom & Jerry – A");
  CHECK(paragraphsOf("Ein Satz.\nNoch einer.\n\nEin Satz, der\nweitergeht") ==
        "Ein Satz.\n\nNoch einer.\n\nEin Satz, der weitergeht");
  CHECK(lineOf("<h1>Titel</h1>\n<p>Zeile</p>") == "Titel Zeile");
  CHECK(paragraphsOf("").empty());
  CHECK(paragraphsOf("<!-- nur --><p></p>").empty());
}

TEST_CASE("import: scripts of a page, with their places") {
  const Page page = readPage(
      "<!DOCTYPE html>\n<HTML LANG='de-AT'><body>\n"
      "  <script type=application/ld+json>{\"a\": \"</b> ü\"}</script>\n"
      "<!-- <script type=\"application/ld+json\">{\"in\": \"a comment\"}</script> -->\n"
      "<script>var x = 1 < 2;</script><p>a<p>b<script class=\"x\" TYPE=\"Application/LD+JSON; "
      "charset=utf-8\">\n"
      "[]</SCRIPT><script type=\"application/ld+json\">{");
  CHECK(page.language == "de-AT");
  REQUIRE(page.scripts.size() == 3);
  CHECK(page.scripts[0].text == "{\"a\": \"</b> ü\"}");
  CHECK(page.scripts[0].line == 3);
  CHECK(page.scripts[0].column == 36);
  CHECK(page.scripts[1].text == "\n[]");
  CHECK(page.scripts[1].line == 5);
  CHECK(page.scripts[2].text == "{");
  CHECK(readPage("").scripts.empty());
}

TEST_CASE("import: Markdown shows exactly the text that was imported") {
  for (const char* text : {"*Jagd* im _Hotel_ und **mehr** __noch__",
                           "# Kein Titel",
                           "> kein Zitat",
                           "- keine Liste",
                           "+ auch nicht",
                           "1. auch nicht",
                           "123456789) auch nicht",
                           "1234567890. zu lang für eine Liste",
                           "===",
                           "---",
                           "***",
                           "```",
                           "~~~",
                           "[kein](link) ![Bild](x.jpg) <b>kein HTML</b> <http://x>",
                           "Entität &amp; &#65; R&B &",
                           "a\\*b \\ ",
                           "| a | b |",
                           "`code`",
                           "    eingerückt",
                           "a_b_c snake*case",
                           "1984",
                           "Um 5. kam er",
                           "#hashtag",
                           "日本語*強調*"}) {
    CAPTURE(std::string(text));
    const std::vector<Block> blocks = parseMarkdown(toMarkdown(text));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].kind == Block::Kind::paragraph);
    CHECK(blocks[0].text == tidyLine(text));
    CHECK(blocks[0].emphases.empty());
  }
  const std::vector<Block> two = parseMarkdown(toMarkdown("Eins\n\nZwei\n- drei"));
  REQUIRE(two.size() == 3);
  CHECK(two[2].text == "- drei");
}

TEST_CASE("import: how a picture should be called") {
  CHECK(stillName("https://x.example/img/Dune%20Szene 1.JPG?w=2#a", 1) == "01-dune-20szene-1.jpg");
  CHECK(stillName("https://x.example/a.png", 12) == "12-a.png");
  CHECK(stillName("https://x.example/", 2) == "02-still.jpg");
  CHECK(stillName("", 3) == "03-still.jpg");
}
