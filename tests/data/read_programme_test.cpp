#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

const std::string rest = "country = \"DE\"\ntimeZone = \"Europe/Berlin\"\nlanguages = [\"de\", \"en\"]\n";

}  // namespace

TEST_CASE("programme.toml: one name, or one for each language") {
  const auto one = parseCinema("id = \"m\"\nname = \"Morgenstern\"\n" + rest);
  CHECK(one.findings.empty());
  REQUIRE(one.value.names.size() == 1);
  CHECK(one.value.names[0].key.value.empty());
  const auto many = parseCinema("id = \"m\"\nname.de = \"M\"\nname.ja = \"モ\"\n" + rest);
  CHECK(many.findings.empty());
  REQUIRE(many.value.names.size() == 2);
  CHECK(many.value.names[1].key.value == "ja");
}

TEST_CASE("programme.toml: the first language is the default when none is named") {
  CHECK(parseCinema("id = \"m\"\nname = \"M\"\n" + rest).value.defaultLanguage.value == "de");
  CHECK(parseCinema("id = \"m\"\nname = \"M\"\ndefaultLanguage = \"en\"\n" + rest)
            .value.defaultLanguage.value == "en");
}

TEST_CASE("programme.toml: featured films in their order") {
  const auto cinema = parseCinema("id = \"m\"\nname = \"M\"\nfeatured = [\"b\", \"a\"]\n" + rest).value;
  REQUIRE(cinema.featured.size() == 2);
  CHECK(cinema.featured[0].value == "b");
}

TEST_CASE("programme.toml: what is missing is named, all of it") {
  const std::string findings = parseCinema("").findings;
  for (const char* key : {"id", "name", "country", "timeZone", "languages"}) {
    CAPTURE(std::string(key));
    CHECK(findings.find(": error: " + std::string(key) + " is missing") != findings.npos);
  }
}
