// What is written and what is typed must come out alike, in every script.
#include "data/search_key.hpp"

#include <doctest/doctest.h>

using namespace lobby;

namespace {

struct Row {
  const char* written;
  const char* key;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(searchKey(row.written) == row.key);
    CHECK(searchKey(row.key) == row.key);  // a key stays what it is
  }
}

}  // namespace

TEST_CASE("search key: Latin letters without case and accents") {
  check({{"Amélie", "amelie"},
         {"Straße", "strasse"},
         {"STRASSE", "strasse"},
         {"Ångström", "angstrom"},
         {"Señor Ñandú", "senor nandu"},
         {"Søren Łódź Đà Nẵng", "soren lodz da nang"},
         {"Œuvre Æther", "oeuvre aether"},
         {"İstanbul ılık", "istanbul ilik"},
         {"A\xCC\x81 \xC3\x81", "a a"},  // composed or not
         {"ﬁlm", "film"}});
}

TEST_CASE("search key: soft hyphens, invisible signs and punctuation are no letters") {
  check({{"Ver\u00ADdamm\u00ADte", "verdammte"},
         {"a\u200B\u2066b\u2069", "ab"},
         {"L'étrange  —  Noël!", "l etrange noel"},
         {"Wall·E", "wall e"},
         {"…", ""},
         {"", ""},
         {"8½", "81 2"},
         {"M – Eine Stadt", "m eine stadt"}});
}

TEST_CASE("search key: Arabic without vowel signs and ornaments") {
  check({{"كِتَابٌ", "كتاب"},
         {"مـــتروبوليس", "متروبوليس"},
         {"أحمد إحسان آمال ٱلله", "احمد احسان امال الله"},
         {"مدينة", "مدينه"},
         {"مصطفى", "مصطفي"},
         {"کیان", "كيان"}});
}

TEST_CASE("search key: kana, wide and narrow") {
  check({{"メイキング・オブ", "めいきんく\u3099 おふ\u3099"},
         {"ﾒｲｷﾝｸﾞ", "めいきんく\u3099"},
         {"シラーズ", "しらーす\u3099"},
         {"ＡＢＣ１２３", "abc123"},
         {"ヴァンパイア", "う\u3099ぁんは\u309Aいあ"},
         {"女神", "女神"}});
}

TEST_CASE("search key: pinyin with and without tones") {
  check({{"Zhuàn jù", "zhuan ju"}, {"lǚ xíng", "lu xing"}, {"大都会", "大都会"}});
}

TEST_CASE("search key: Cyrillic, Greek, Hebrew, Hangul, Thai, Devanagari") {
  check({{"Чёрный Й", "черныи и"},
         {"Οδύσσεια Λόγος", "οδυσσεια λογοσ"},
         {"שָׁלוֹם", "שלום"},
         {"ทีวี", "ทีวี"},
         {"มนต์รัก", "มนต์รัก"},
         {"हिन्दी", "हिन्दी"}});
  CHECK(searchKey("기생충") == searchKey("\u1100\u1175\u1109\u1162\u11BC\u110E\u116E\u11BC"));
  CHECK(searchKey("ที") != searchKey("ท"));  // a vowel of Thai is no accent
}

TEST_CASE("search key: bytes that are no text do no harm") {
  CHECK(searchKey("a\xFF\xC3").starts_with("a"));
  CHECK(searchKey(std::string("\0b", 2)) == "b");
}

TEST_CASE("match: at the start, at a word, within, nowhere") {
  CHECK(matchOf("making of", "mak") == MatchKind::start);
  CHECK(matchOf("making of", "of") == MatchKind::wordStart);
  CHECK(matchOf("making of", "king") == MatchKind::within);
  CHECK(matchOf("making of", "x") == MatchKind::none);
  CHECK(matchOf("making of", "making offs") == MatchKind::none);
  CHECK(matchOf("", "a") == MatchKind::none);
  CHECK(matchOf("a", "") == MatchKind::none);
  CHECK(matchOf("mamak", "mak") == MatchKind::within);
  CHECK(matchOf("xmak mak", "mak") == MatchKind::wordStart);  // the better of two
}

TEST_CASE("match: spaces do not count on either side") {
  CHECK(matchOf("yue qiu", "yueq") == MatchKind::start);
  CHECK(matchOf("da yue qiu", "yueqiu") == MatchKind::wordStart);
  CHECK(matchOf("film noir", "filmnoir") == MatchKind::start);
  CHECK(matchOf("filmnoir", "film noir") == MatchKind::start);
  CHECK(matchOf("don t", "dont") == MatchKind::start);
}

TEST_CASE("match: half a syllable of kana is found before its mark was typed") {
  CHECK(matchOf(searchKey("ガメラ"), searchKey("か")) == MatchKind::start);
  CHECK(matchOf(searchKey("カメラ"), searchKey("が")) == MatchKind::none);
}
