#include "data/toml.hpp"

#include <doctest/doctest.h>

#include "data/toml_depth.hpp"

using namespace lobby;
using Type = TomlValue::Type;

TEST_CASE("toml: values know their type and their place") {
  const auto table = parseToml("a = \"x\"\nb = 3\n\n\"ü\" = [1.5, true]\nd.e = 1979-05-27\n", 10);
  REQUIRE(table);
  CHECK(table->find("a")->text == "x");
  CHECK(table->find("a")->line == 10);
  CHECK(table->find("a")->column == 5);
  CHECK(table->find("b")->integer == 3);
  CHECK(table->find("b")->real == 3);
  const TomlValue& list = *table->find("ü");
  REQUIRE(list.children.size() == 2);
  CHECK(list.line == 13);
  CHECK(list.column == 7);  // characters, not bytes
  CHECK(list.children[0].real == 1.5);
  CHECK(list.children[1].type == Type::boolean);
  REQUIRE(table->find("d")->type == Type::table);
  CHECK(table->find("d")->find("e")->type == Type::date);
  CHECK(table->find("f") == nullptr);
}

TEST_CASE("toml: entries come as they are written") {
  const auto table = parseToml("z = 1\na = 2\nm = 3\n");
  REQUIRE(table);
  CHECK(table->children[0].key == "z");
  CHECK(table->children[1].key == "a");
  CHECK(table->children[2].key == "m");
}

TEST_CASE("toml: mistakes have a line and words of one line") {
  for (const char* text : {"a = \n", "a = \"x\nb = 1\n", "[a\n", "a = 1\na = 2\n", "a = 2026-13-45\n",
                           "= 1\n", "a b = 1\n", "a = [1, 2\n", "\x01\n", "a = 'x\n"}) {
    CAPTURE(std::string(text));
    const auto table = parseToml(text);
    REQUIRE(!table);
    CHECK(table.error().line >= 1);
    CHECK(!table.error().message.empty());
    CHECK(table.error().message.find('\n') == std::string::npos);
  }
}

TEST_CASE("toml: deep nesting is refused before the parser sees it") {
  CHECK(measureTomlDepth("a.b.c = [[1]]").deepest == 2);
  CHECK(measureTomlDepth("x = \"[[[[[[\" # [[[[[\ny = '''\n[[[[[[\n'''").deepest == 0);
  CHECK(measureTomlDepth("\n\na = \"\\\"[\"\nb = [[[1]]]").line == 4);
  CHECK(!parseToml("a = " + std::string(40, '[') + std::string(40, ']')));
  std::string dots = "a";
  for (int i = 0; i < 100000; ++i) dots += ".a";
  CHECK(!parseToml(dots + " = 1"));
  CHECK(!parseToml("x = {b = 1, " + dots + " = 1}"));
  CHECK(parseToml("a = " + std::string(20, '[') + std::string(20, ']')));
}
