// What is said about words that do not fit; how they are measured is tested in tests/ctl.
#include <doctest/doctest.h>

#include "data/authoring/check.hpp"
#include "tests/data/support.hpp"

namespace lobby::test {
namespace {

using namespace authoring;

// What is found when the film alpha's German card comes out like this.
std::string findingsFor(CardFit landscape, CardFit portrait) {
  const TemporaryFolder folder;
  writeBase(folder);
  Tools tools = fakeTools();
  landscape.card = portrait.card = {CardKind::film, "alpha"};
  landscape.language = portrait.language = "de";
  portrait.portrait = true;
  tools.measureCards = [&](const std::filesystem::path& snapshot) -> Result<std::vector<CardFit>> {
    const auto catalogue = Catalogue::open(snapshot);  // a draft is a snapshot
    REQUIRE(catalogue.has_value());
    CHECK(catalogue->cards().size() == 3);
    return std::vector{landscape, portrait};
  };
  const auto findings = check(folder.path(), assets(), tools);
  REQUIRE(findings.has_value());
  return formatText(findings->findings);
}

constexpr CardFit good{{}, {}, false, false, false, 5, 0.6};

}  // namespace

TEST_CASE("fit: the orientations that are wrong are named, each trouble once") {
  CardFit cut = good;
  cut.titleCut = true;
  const std::string base = "films/alpha/de.md:2:9: warning: the title is too long for its card and is cut ";
  CHECK(findingsFor(good, good) == "");
  CHECK(findingsFor(cut, good) == base + "in landscape, shorten it\n");
  CHECK(findingsFor(good, cut) == base + "in portrait, shorten it\n");
  CHECK(findingsFor(cut, cut) == base + "in landscape and in portrait, shorten it\n");
}

TEST_CASE("fit: how much of a long synopsis there is room for, and when it is short") {
  CardFit fit = good;
  fit.shown = 0.195;
  CHECK(findingsFor(fit, good).find("for its first 19 % in landscape, shorten it") != std::string::npos);
  fit.shown = 0.2;
  CHECK(findingsFor(fit, good) == "");
  fit.shown = 1;
  fit.lines = 2;
  CHECK(findingsFor(good, fit).find("less than three lines of the card in portrait") != std::string::npos);
  fit.lines = 3;
  CHECK(findingsFor(good, fit) == "");
  fit.lines = 0;  // there is no synopsis: said elsewhere
  CHECK(findingsFor(fit, fit) == "");
}

TEST_CASE("fit: a measure that fails is a failure, and the draft is cleared away") {
  const TemporaryFolder folder;
  writeBase(folder);
  Tools tools = fakeTools();
  std::filesystem::path draft;
  tools.measureCards = [&](const std::filesystem::path& snapshot) -> Result<std::vector<CardFit>> {
    draft = snapshot;
    return fail(ErrorKind::system, "no fonts");
  };
  const auto findings = check(folder.path(), assets(), tools);
  REQUIRE(!findings);
  CHECK(findings.error().message == "no fonts");
  CHECK(!draft.empty());
  CHECK(!std::filesystem::exists(draft));
}

}  // namespace lobby::test
