#include "data/utf8.hpp"

#include <doctest/doctest.h>

using namespace lobby;

TEST_CASE("utf8: valid text of every length has no invalid byte") {
  CHECK(!firstInvalidByte(""));
  CHECK(!firstInvalidByte("aé直😀"));
  CHECK(toUtf32("aé直😀") == U"aé直😀");
}

TEST_CASE("utf8: what the standard forbids is found where it stands") {
  CHECK(firstInvalidByte("ab\x80") == 2);            // a continuation alone
  CHECK(firstInvalidByte("\xC0\x80") == 0);          // overlong
  CHECK(firstInvalidByte("a\xE0\x80\x80") == 1);     // overlong
  CHECK(firstInvalidByte("\xED\xA0\x80") == 0);      // half a surrogate pair
  CHECK(firstInvalidByte("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(firstInvalidByte("\xE7\x9B") == 0);          // cut off
  CHECK(firstInvalidByte("gr\xFC\xDF"
                         "e") == 2);  // Latin-1
}

TEST_CASE("utf8: writing gives back what was read") {
  for (const char32_t c : U"\x7F\x80\u07FF\u0800\uFFFD\U00010000\U0010FFFF") {
    std::string bytes;
    appendUtf8(bytes, c);
    CHECK(decodeAt(bytes, 0).character == c);
    CHECK(decodeAt(bytes, 0).size == bytes.size());
    CHECK(lastCharacter("x" + bytes) == c);
  }
  CHECK(lastCharacter("") == U'\0');
  CHECK(toUtf32("a\xFF") == U"a\uFFFD");
}

TEST_CASE("utf8: soft hyphens can be taken out again") {
  CHECK(withoutSoftHyphens("\u00ADFilm\u00ADthea\u00AD\u00ADter\u00AD") == "Filmtheater");
  CHECK(withoutSoftHyphens("í-í") == "í-í");  // the same byte elsewhere
}
