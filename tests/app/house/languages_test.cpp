#include "app/house/languages.hpp"

#include <doctest/doctest.h>

namespace lobby::test {

TEST_CASE("languages: what is heard serves whoever speaks it, whatever the region or script") {
  struct Case {
    const char* tag;
    const char* visitor;
    bool serves;
  };
  for (const Case& c :
       {Case{"pt", "pt-BR", true}, {"pt-BR", "pt", true},        {"pt-PT", "pt-BR", true},
        {"de", "de", true},        {"de-AT", "de", true},        {"de", "en", false},
        {"no", "nb", true},        {"nb", "no", true},           {"nn", "nb", true},
        {"nb", "da", false},       {"cmn", "zh", true},          {"zh-Hant", "zh-Hans", true},
        {"yue", "zh", false},      {"gsw", "de", false},         {"iw", "he", true},
        {"in", "id", true},        {"sr-Cyrl", "sr-Latn", true}, {"zxx", "de", false},
        {"und", "de", false},      {"mul", "mul", false},        {"", "", false},
        {"zxx", "zxx", false},     {"d", "de", false},           {"no such tag", "no", false}}) {
    CAPTURE(c.tag);
    CAPTURE(c.visitor);
    CHECK(heardBy(c.tag, c.visitor) == c.serves);
  }
}

TEST_CASE("languages: what is read must be in a script that the visitor reads, where both say which") {
  CHECK(readBy("zh", "zh-Hans"));
  CHECK(readBy("zh-Hant", "zh"));
  CHECK(readBy("zh-CN", "zh-Hans"));
  CHECK(readBy("zh-TW", "zh-Hant"));
  CHECK(readBy("zh-HK", "zh-TW"));
  CHECK_FALSE(readBy("zh-Hant", "zh-Hans"));
  CHECK_FALSE(readBy("zh-TW", "zh-CN"));
  CHECK_FALSE(readBy("sr-Cyrl", "sr-Latn"));
  CHECK(readBy("pt-BR", "pt-PT"));
  CHECK_FALSE(readBy("de", "en"));
}

TEST_CASE("languages: audio or subtitles will do, and without speech everybody follows") {
  CHECK(understoodBy({"fr"}, {"de"}, "fr"));
  CHECK(understoodBy({"fr"}, {"de"}, "de"));
  CHECK_FALSE(understoodBy({"fr"}, {"de"}, "en"));
  CHECK_FALSE(understoodBy({}, {}, "en"));  // nobody has written what is spoken there
  CHECK(understoodBy({"zxx"}, {"ja"}, "en"));
  CHECK(understoodBy({"en", "ja"}, {}, "ja"));
  CHECK_FALSE(understoodBy({"ja"}, {"zh-Hant"}, "zh-Hans"));
  CHECK(understoodBy({"zh-Hant"}, {}, "zh-Hans"));
}

}  // namespace lobby::test
