// Foreign text on a terminal: it cannot give orders, and columns stay columns.
#include "app/ctl/printable.hpp"

#include <doctest/doctest.h>

#include "app/ctl/table.hpp"

namespace lobby::test {

using ctl::printable;

TEST_CASE("printable: what is harmless stays as it is") {
  for (const char* text :
       {"", "Metropolis", "Der Große Bär", "東京物語", "สวัสดี", "e\u0301", "👩\u200D🚀", "می\u200Cخواهم"}) {
    const std::string found = printable(text);
    CHECK((found == text || found == "\u2068" + std::string(text) + "\u2069"));
  }
}

TEST_CASE("printable: controls, bidi overrides and other invisible characters are spelt out") {
  CHECK(printable("a\x1b[31mb") == "a<U+001B>[31mb");
  CHECK(printable(std::string_view("a\0b", 3)) == "a<U+0000>b");
  CHECK(printable("\x7f\u0085\u009b") == "<U+007F><U+0085><U+009B>");
  CHECK(printable("\u202Aa\u202Eb\u202C") == "<U+202A>a<U+202E>b<U+202C>");
  CHECK(printable("\u2066a\u2067b\u2068c\u2069") == "<U+2066>a<U+2067>b<U+2068>c<U+2069>");
  CHECK(printable("\u200E\u200F\u061C") == "<U+200E><U+200F><U+061C>");
  CHECK(printable("\u2028\u2029\uFEFF\u200B\U000E0041") == "<U+2028><U+2029><U+FEFF><U+200B><U+E0041>");
}

TEST_CASE("printable: one line, no soft hyphens, and bytes that are no UTF-8 replaced") {
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("a\r\nb") == "a<U+000D> b");
  CHECK(printable("Licht\u00ADspiel") == "Lichtspiel");
  CHECK(printable("a\xFF\x9B\xC0z").find('\x9B') == std::string::npos);
  CHECK(printable("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("printable: right-to-left text is isolated, cut or not") {
  CHECK(printable("مرحبا (x)") == "\u2068مرحبا (x)\u2069");
  CHECK(printable("שלום עולם", 6) == "\u2068שלום …\u2069");
}

TEST_CASE("printable: cut to columns, never through a character") {
  CHECK(printable("Metropolis", 10) == "Metropolis");
  CHECK(printable("Metropolis", 9) == "Metropol…");
  CHECK(printable("東京物語", 8) == "東京物語");
  CHECK(printable("東京物語", 7) == "東京物…");
  CHECK(printable("東京物語", 6) == "東京…");
  CHECK(printable("cafe\u0301s", 5) == "cafe\u0301s");
  CHECK(printable("cafe\u0301s.", 5) == "cafe\u0301…");
}

TEST_CASE("table: columns stand under each other, numbers to the right, no blanks at a line's end") {
  ctl::Table table({"film", "year", "texts"});
  CHECK(table.empty());
  table.add({"東京物語", "1953", "ja"});
  table.add({"M", "31", ""});
  table.add({"short row"});
  CHECK_FALSE(table.empty());
  CHECK(table.text() ==
        "  film       year  texts\n"
        "  東京物語   1953  ja\n"
        "  M            31\n"
        "  short row\n");
}

}  // namespace lobby::test
