#include "app/ctl/whereabouts.hpp"

#include <doctest/doctest.h>

namespace lobby::ctl {
namespace {

const Machine nobody{};
const Machine berlin{"Europe/Berlin", "DE"};

// "DE Europe/Berlin de en", or what is wrong.
std::string completed(const Whereabouts& asked, const Machine& machine) {
  const auto place = complete(asked, machine);
  if (!place) {
    CHECK(exitCode(place.error().kind) == 2);
    return place.error().message;
  }
  std::string text = place->country + " " + place->timeZone;
  for (const std::string& language : place->languages) text += " " + language;
  return text;
}

}  // namespace

TEST_CASE("whereabouts: a country says its clock and its language") {
  CHECK(completed({"DE", "", {}}, nobody) == "DE Europe/Berlin de en");
  CHECK(completed({"JP", "", {}}, berlin) == "JP Asia/Tokyo ja en");
  CHECK(completed({"SE", "", {}}, berlin) == "SE Europe/Stockholm sv en");
  CHECK(completed({"EG", "", {}}, berlin) == "EG Africa/Cairo ar en");
  CHECK(completed({"IE", "", {}}, berlin) == "IE Europe/Dublin en");
  CHECK(completed({"TW", "", {}}, berlin) == "TW Asia/Taipei zh-Hant en");
}

TEST_CASE(
    "whereabouts: a country with several clocks takes the computer's, and asks where that is elsewhere") {
  CHECK(completed({"BR", "", {}}, {"America/Manaus", ""}) == "BR America/Manaus pt en");
  CHECK(
      completed({"ES", "", {}}, berlin) ==
      "ES has several time zones, say which: --time-zone and Africa/Ceuta, Atlantic/Canary or Europe/Madrid");
  CHECK(completed({"CN", "Asia/Shanghai", {}}, berlin) == "CN Asia/Shanghai zh en");
}

TEST_CASE(
    "whereabouts: without a country, the clock that was asked for says it, the computer's, its locale") {
  CHECK(completed({"", "Asia/Jakarta", {}}, berlin) == "ID Asia/Jakarta id en");
  CHECK(completed({}, {"Europe/Vienna", "DE"}) == "AT Europe/Vienna de en");
  CHECK(completed({}, {"Etc/UTC", "SE"}) == "SE Europe/Stockholm sv en");
  CHECK(completed({}, {"Etc/UTC", ""}) ==
        "say in which country the cinema is: --country, as in --country DE");
  CHECK(completed({}, nobody) == "say in which country the cinema is: --country, as in --country DE");
}

TEST_CASE("whereabouts: what was asked for stays as it is") {
  CHECK(completed({"DE", "Asia/Tokyo", {"fr", "pt-BR"}}, berlin) == "DE Asia/Tokyo fr pt-BR");
}

TEST_CASE("whereabouts: what nobody knows") {
  CHECK(completed({"Germany", "", {}}, berlin) ==
        "there is no country Germany, write two letters such as DE");
  CHECK(completed({"de", "", {}}, berlin) == "there is no country de, write two letters such as DE");
  CHECK(completed({"DE", "Berlin", {}}, berlin) ==
        "there is no time zone Berlin, write it as in Europe/Berlin");
  CHECK(completed({"DE", "", {"de", "deutsch"}}, berlin) ==
        "there is no language \"deutsch\", write tags such as de or pt-BR");
  CHECK(completed({"DE", "", {"de", ""}}, berlin) ==
        "there is no language \"\", write tags such as de or pt-BR");
  CHECK(completed({"DE", "", {"pt-br"}}, berlin) == "the language pt-br is written pt-BR");
  CHECK(completed({"DE", "", {"de", "en", "de"}}, berlin) == "the language de is named twice");
}

TEST_CASE("whereabouts: a text is for readers of the same language in the same script") {
  CHECK(speaks("de", "de"));
  CHECK(speaks("de", "de-AT"));
  CHECK(speaks("zh", "zh-Hans"));
  CHECK(speaks("zh", "zh-CN"));
  CHECK_FALSE(speaks("zh", "zh-Hant"));
  CHECK_FALSE(speaks("zh", "zh-TW"));
  CHECK_FALSE(speaks("en", "nl"));
  CHECK_FALSE(speaks("id", "ms"));
}

}  // namespace lobby::ctl
