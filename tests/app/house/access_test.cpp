#include "app/house/access.hpp"

#include <set>

#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"

namespace lobby::test {

TEST_CASE("access: every service has a sign and, in each language, a name of its own") {
  std::string table;
  for (const char* language : tenLanguages) {
    const Tongue tongue(language);
    std::set<std::string> names;
    table += language;
    for (const AccessService& service : accessServices) {
      CHECK(accessSign(service.id) == service.sign);
      const std::string name = accessName(service.sign, tongue.strings);
      names.insert(name);
      table += " | " + name;
    }
    CHECK(names.size() == accessServices.size());
    table += '\n';
  }
  checkGolden("access.txt", table);
  CHECK_FALSE(accessSign("braille"));
}

}  // namespace lobby::test
