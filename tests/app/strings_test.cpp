#include "app/strings.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/captured_errors.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

Strings load(const test::TemporaryFolder& folder, std::string_view text, const char* locale = "de-DE") {
  auto strings = Strings::load(folder.write("x.toml", text), locale);
  REQUIRE_MESSAGE(strings, strings.error().message);
  return std::move(*strings);
}

}  // namespace

TEST_CASE("strings: words, arguments, plurals, apostrophes") {
  const test::TemporaryFolder folder;
  const Strings strings = load(folder,
                               "plain = \"Zurück\"\n"
                               "apostrophe = \"l'heure\"\n"
                               "at = \"Heute {time}\"\n"
                               "minutes = \"{n, plural, one {# Minute} other {# Minuten}}\"\n");
  CHECK(strings.get("plain") == "Zurück");
  CHECK(strings.get("apostrophe") == "l'heure");
  CHECK(strings.get("at", {{"time", "19:30"}}) == "Heute 19:30");
  CHECK(strings.get("minutes", {{"n", 1}}) == "1 Minute");
  CHECK(strings.get("minutes", {{"n", 5}}) == "5 Minuten");
  CHECK(strings.keys().size() == 4);
}

TEST_CASE("strings: Arabic has six plurals, and digits of its own") {
  const test::TemporaryFolder folder;
  const Strings strings =
      load(folder, "n = \"{n, plural, zero {z} one {o} two {t} few {f#} many {m#} other {x#}}\"\n", "ar-DE");
  const auto text = [&](int n) { return strings.get("n", {{"n", n}}); };
  CHECK(text(0) == "z");
  CHECK(text(1) == "o");
  CHECK(text(2) == "t");
  CHECK(text(3).starts_with("f"));
  CHECK(text(11).starts_with("m"));
  CHECK(text(100).starts_with("x"));
}

TEST_CASE("strings: a key that is not there shows as the key, and is said once") {
  const test::TemporaryFolder folder;
  const Strings strings = load(folder, "a = \"A\"\n");
  const test::CapturedErrors errors;
  CHECK(strings.get("nothing") == "nothing");
  CHECK(strings.get("nothing") == "nothing");
  CHECK(errors.text().find("no words for \"nothing\" in de-DE") != std::string::npos);
  CHECK(std::ranges::count(errors.text(), '\n') == 1);
}

TEST_CASE("strings: a file that cannot be read names itself") {
  const test::TemporaryFolder folder;
  for (const char* text : {"a = ", "a = 5\n", "\xFF"}) {
    const auto strings = Strings::load(folder.write("bad.toml", text), "de");
    REQUIRE(!strings);
    CHECK(strings.error().kind == ErrorKind::system);
    CHECK(strings.error().message.find("bad.toml") != std::string::npos);
  }
  CHECK(!Strings::load(folder / "none.toml", "de"));
}

}  // namespace lobby
