#include "data/authoring/known.hpp"

#include <doctest/doctest.h>

using namespace lobby::authoring;

TEST_CASE("known: languages") {
  for (const char* tag : {"de", "en", "zh", "zh-Hant", "pt-BR", "id", "ar", "zxx", "gsw", "haw"}) {
    CAPTURE(std::string(tag));
    CHECK(canonicalLanguage(tag) == tag);
  }
  CHECK(canonicalLanguage("pt-br") == "pt-BR");
  CHECK(canonicalLanguage("DE") == "de");
  for (const char* tag :
       {"", "xx", "german", "de_DE", "d", "de-", "-de", "klingonisch", "de--DE", "..", "d\xC3\xA9"}) {
    CAPTURE(std::string(tag));
    CHECK(canonicalLanguage(tag).empty());
  }
  CHECK(canonicalLanguage(std::string(1000, 'a')).empty());
}

TEST_CASE("known: countries and time zones") {
  CHECK(isCountry("DE"));
  CHECK(isCountry("JP"));
  for (const char* code : {"", "de", "XX", "DEU", "Germany"}) CHECK(!isCountry(code));
  CHECK(isTimeZone("Europe/Berlin"));
  CHECK(isTimeZone("Asia/Jakarta"));
  for (const char* zone : {"", "Berlin", "Europe/Nowhere", "CEST", "europe"}) CHECK(!isTimeZone(zone));
}

TEST_CASE("known: kinds of characters") {
  CHECK(isCombiningMark(0x0301));
  CHECK(isCombiningMark(0x064B));
  CHECK(!isCombiningMark(U'a'));
  CHECK(isControl(7));
  CHECK(!isControl(0x200F));  // a direction mark is not a control character
}
