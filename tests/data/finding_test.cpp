#include <doctest/doctest.h>

#include "data/authoring/check_json.hpp"

using namespace lobby::authoring;

namespace {

const Findings some{{Severity::warning, "a.md", 1, 0, "w"},
                    {Severity::error, "b.md", 12, 3, "e2"},
                    {Severity::error, "b.md", 2, 0, "e1"},
                    {Severity::error, "a.md", 0, 0, "say \"x\"\n"}};

}  // namespace

TEST_CASE("findings: as text, errors first, then by place") {
  CHECK(formatText(some) ==
        "a.md: error: say \"x\"\n\nb.md:2: error: e1\nb.md:12:3: error: e2\na.md:1: warning: w\n");
  CHECK(formatText({}).empty());
}

TEST_CASE("findings: as JSON, whatever bytes they hold") {
  const std::string json = formatJson(some);
  CHECK(json.find("\"errors\": 3") != json.npos);
  CHECK(json.find("\"warnings\": 1") != json.npos);
  CHECK(json.find("\"say \\\"x\\\"\\n\"") != json.npos);
  CHECK(json.find("\"line\": 12") != json.npos);
  CHECK(formatJson({{Severity::error, "\xFF.md", 0, 0, "\xC3"}}).find("\uFFFD.md") != std::string::npos);
}

TEST_CASE("findings: only errors are errors") {
  CHECK(hasErrors(some));
  CHECK(!hasErrors({{Severity::warning, "a", 0, 0, "w"}}));
  CHECK(!hasErrors({}));
}
