// The page for people: everything is on it, and nothing from the folder becomes markup.
#include <doctest/doctest.h>

#include "app/ctl/authoring_tools.hpp"
#include "app/ctl/report/html.hpp"
#include "app/ctl/report/make_report.hpp"
#include "data/authoring/authoring.hpp"
#include "platform/draw/picture_codec.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

using authoring::Findings;
using authoring::Severity;

const ManualClock clockOfTest{WallTime{std::chrono::seconds{1'795'000'000}}};

ctl::Report reportOf(const std::filesystem::path& snapshot, const Findings& findings) {
  const auto report =
      ctl::makeReport({snapshot, LOBBY_ASSETS, "2026-11-20T18:42", clockOfTest, {}}, {findings, {}});
  REQUIRE_MESSAGE(report.has_value(), report.error().message);
  return *report;
}

const Findings someFindings{
    {Severity::error, "programme.toml", 3, 1, "the country XX is not known"},
    {Severity::warning, "films/alpha/de.md", 2, 9, "the title is long"},
    {Severity::warning, "films/alpha/film.toml", 0, 0, "the film has no stills"},
    {Severity::error, "films/alpha/stills/01.jpg", 0, 0, "this is no picture"},
    {Severity::warning, "articles/essay/fr.md", 7, 0, "two spaces"},
};

}  // namespace

TEST_CASE("report: without a snapshot every finding still has its place") {
  const ctl::Report report = reportOf("/nowhere/report.db", someFindings);
  REQUIRE(report.general.size() == 1);
  REQUIRE(report.cards.size() == 2);
  CHECK(report.cards[0].id == "alpha");
  CHECK(report.cards[0].findings.size() == 2);
  REQUIRE(report.cards[0].tiles.size() == 1);
  CHECK(report.cards[0].tiles[0].language == "de");
  CHECK(report.cards[0].tiles[0].findings.size() == 1);
  CHECK(report.cards[1].id == "essay");
}

TEST_CASE("report: the page counts what was found, and says it all") {
  const std::string html = formatHtml(reportOf("/nowhere/report.db", someFindings), "");
  CHECK(html.find("<b>2 errors</b> to mend before it can be built, 3 warnings.") != html.npos);
  for (const authoring::Finding& finding : someFindings) {
    CHECK(html.find(finding.message) != html.npos);
    CHECK(html.find(placeOf(finding)) != html.npos);
  }
  CHECK(ctl::formatHtml({}, "").find("Everything is in order.") != html.npos);
}

TEST_CASE("report: a text is never markup") {
  CHECK(ctl::escapeHtml("<b a=\"1\" b='2'>&amp;") == "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;");
  const Findings hostile{{Severity::error, "films/<script>/de.md", 1, 1, "<script>alert(1)</script>"}};
  const std::string html = formatHtml(reportOf("/nowhere/report.db", hostile), "");
  CHECK(html.find("<script>") == html.npos);
}

TEST_CASE("report: each card is drawn in each language, in both orientations; what has errors is not") {
  const TemporaryFolder folder;
  std::filesystem::copy(LOBBY_SOURCE_DIR "/tests/scenarios/programme", folder / "p",
                        std::filesystem::copy_options::recursive);
  folder.write("p/films/harbour/film.toml", "originalTitle = \"Harbour\"\nduration = \"long\"\n");
  const auto tools = ctl::AuthoringTools::create(LOBBY_ASSETS);
  REQUIRE(tools.has_value());
  const auto findings =
      authoring::buildSound(folder / "p", LOBBY_ASSETS, folder / "report.db", tools->tools());
  REQUIRE(findings.has_value());
  const ctl::Report report = reportOf(folder / "report.db", findings->findings);
  REQUIRE(report.cards.size() > 2);
  CHECK(report.drawnAs == "Friday, 20 November, 18:42");
  for (const ctl::ReportCard& card : report.cards) {
    CAPTURE(card.id);
    if (card.id == "harbour") {
      CHECK(!card.findings.empty());
      for (const ctl::ReportTile& tile : card.tiles) CHECK(tile.landscape.empty());  // what is said of a text
      continue;
    }
    CHECK(!card.title.empty());
    REQUIRE(card.tiles.size() == report.languages.size());
    for (const ctl::ReportTile& tile : card.tiles) {
      const auto wide = draw::decodePicture(tile.landscape);
      const auto tall = draw::decodePicture(tile.portrait);
      REQUIRE((wide && tall));
      CHECK(wide->width == 640);
      CHECK(tall->height == 640);
    }
  }
}

}  // namespace lobby::test
