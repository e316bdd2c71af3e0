// Encodings, JSON, and adding to files that are there.
#include <doctest/doctest.h>

#include "data/authoring/import/decode.hpp"
#include "data/authoring/import/film_files.hpp"
#include "data/authoring/import/json_tree.hpp"
#include "data/authoring/import/plan.hpp"
#include "data/authoring/import/screenings_table.hpp"
#include "tests/data/support.hpp"

namespace fs = std::filesystem;
using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;
using namespace std::string_literals;

namespace {

// "text (guess)", or what to do.
std::string decoded(const std::string& bytes, std::string_view declared = {},
                    std::string_view language = "de") {
  const auto text = decodeText(bytes, declared, language);
  if (!text) return "! " + text.error();
  return text->text + (text->guessed.empty() ? "" : " (" + text->guessed + ")");
}

authoring::Fact fact(const std::string& key, std::vector<std::string> values) {
  return {key, std::move(values), {}};
}

}  // namespace

TEST_CASE("import: encodings are told apart") {
  CHECK(decoded("Grüße\r\nb\rc") == "Grüße\nb\nc");
  CHECK(decoded("\xEF\xBB\xBFGrüße") == "Grüße");
  CHECK(decoded("\xFF\xFEG\0\xFC\0"s) == "Gü");
  CHECK(decoded("\xFE\xFF\0G\0\xFC"s) == "Gü");
  CHECK(decoded("a\0b\0\xFC\0"s) == "abü");
  CHECK(decoded("Gr\xFC\xDF"
                "e \x84zu\x93") == "Grüße „zu“ (windows-1252)");
  CHECK(decoded("\x89\xF6\x95\xA8", {}, "ja") == "怪物 (windows-31j)");
  CHECK(decoded("\xCF\xF0\xE8\xE2\xE5\xF2", {}, "ru") == "Привет (windows-1251)");
  CHECK(decoded("Gr\xFC\xDF", "iso-8859-1") == "Grüß");
  CHECK(decoded("PK\x03\x04").starts_with("! this is a workbook"));
  CHECK(decoded("%PDF-1.7").starts_with("! this is a PDF"));
  CHECK(decoded("\x01\0\0\x02"s).starts_with("! this file is no text"));
  CHECK(decoded("\xFF\xFE\0\xD8"s).starts_with("! this file is damaged"));
  CHECK(decoded("").empty());
  CHECK(declaredCharset("<html><META charset='Windows-1252'>") == "windows-1252");
  CHECK(declaredCharset("<meta content=\"text/html; charset=utf-8\">") == "utf-8");
  CHECK(declaredCharset("charset=").empty());
}

TEST_CASE("import: JSON is bounded, and mended where pages get it wrong") {
  CHECK(parseJson("{\"a\": [1, -2.50, true, null, \"x\"]}")->children[0].children[1].text == "-2.50");
  CHECK(parseJson(std::string(64, '[') + std::string(64, ']')));
  CHECK(parseJson(std::string(65, '[') + std::string(65, ']')).error().message == "this nests too deeply");
  CHECK(parseJson(std::string(100'000, '[')).error().message == "this nests too deeply");
  std::string many = "[0";
  for (int i = 0; i < 500'000; ++i) many += ",0";
  CHECK(parseJson(many + "]").error().message == "this holds too many values");
  CHECK(parseJson("1e999").error().message == "this number is too large");
  CHECK(parseJson("{\"a\" 1}").error().at == 5);
  CHECK(parseJson("[1] 2").error().message == "this is not valid JSON");
  CHECK_FALSE(parseJson("\"\xFF\""));
  CHECK_FALSE(parseJson(""));
  const auto mended = parseJson(mendJson("{\"a\": \"x\ny\tz \\' \\d\", \"b\": [1,2,], };\n"));
  REQUIRE(mended);
  CHECK(mended->children[0].text == "x\ny z ' d");
  CHECK(mended->children[1].children.size() == 2);
  CHECK(mendJson("\"a,}\"") == "\"a,}\"");
}

TEST_CASE("import: a fact is added to film.toml, and every byte that was there stays") {
  const std::string plain = "# x\noriginalTitle = \"A\"\nduration = \"PT1H\"";
  CHECK(withFact(plain, fact("genre", {"drama"})) == plain + "\ngenre = [\"drama\"]\n");
  const std::string windows =
      "originalTitle = \"A\"\r\nduration = \"PT1H\"\r\n\r\n# ages\r\n[contentRating] # all\r\nFR = \"U\"\r\n";
  CHECK(withFact(windows, fact("actor", {"B \"C\" D", "E\\F"})) ==
        "originalTitle = \"A\"\r\nduration = \"PT1H\"\r\nactor = [\"B \\\"C\\\" D\", \"E\\\\F\"]\r\n\r\n# "
        "ages\r\n[contentRating] # all\r\nFR = \"U\"\r\n");
  CHECK(withFact(windows, fact("contentRating.DE", {"12"})) ==
        "originalTitle = \"A\"\r\nduration = \"PT1H\"\r\n\r\n# ages\r\n[contentRating] # all\r\nDE = "
        "\"12\"\r\nFR = \"U\"\r\n");
  CHECK(withFact("originalTitle = \"A\"\ncontentRating.FR = \"U\"\n", fact("contentRating.DE", {"12"})) ==
        "originalTitle = \"A\"\ncontentRating.FR = \"U\"\ncontentRating.DE = \"12\"\n");
  CHECK(withFact("", fact("datePublished", {"1922"})) == "datePublished = 1922\n");
  // No safe place, or nothing that a reader understands.
  CHECK_FALSE(withFact("contentRating = { FR = \"U\" }\n", fact("contentRating.DE", {"12"})));
  CHECK_FALSE(withFact("originalTitle = \"A\n", fact("genre", {"drama"})));
  CHECK_FALSE(withFact("genre = []\n", fact("genre", {"drama"})));
  // A line that begins like a table, but is none.
  const std::string list = "actor = [\n[\"x\"],\n]\nduration = \"PT1H\"\n";
  CHECK_FALSE(withFact(list, fact("genre", {"drama"})).value_or(list + "x").starts_with("genre"));
}

TEST_CASE("import: facts are compared as people do") {
  CHECK(sameFact(fact("duration", {"PT113M"}), fact("duration", {"PT1H53M"})));
  CHECK(sameFact(fact("director", {"Cédric Kahn"}), fact("director", {"CEDRIC KAHN"})));
  CHECK(sameFact(fact("genre", {"a", "b"}), fact("genre", {"b", "a"})));
  CHECK_FALSE(sameFact(fact("contentRating.DE", {"12"}), fact("contentRating.DE", {"16"})));
  CHECK(holds(fact("actor", {"A", "B", "C"}), fact("actor", {"c", "a"})));
  CHECK_FALSE(holds(fact("actor", {"A"}), fact("actor", {"A", "B"})));
  CHECK(durationText(120) == "PT2H");
  CHECK(durationText(45) == "PT45M");
}

TEST_CASE("import: rows go behind those that are there") {
  const Cells row{{"film", "a"}, {"startDate", "2026-11-20T19:30"}, {"note", "x;y, \"z\""}, {"status", ""}};
  ScreeningsTable semicolons("startDate;film\r\nFri 20:00;b");
  semicolons.append({row});
  CHECK(semicolons.bytes() ==
        "startDate;film;note\r\nFri 20:00;b\r\n2026-11-20T19:30;a;\"x;y, \"\"z\"\"\"\r\n");
  ScreeningsTable blankLines("\xEF\xBB\xBF\n\nfilm,startDate,note,\n");
  blankLines.append({row});
  CHECK(blankLines.bytes() ==
        "\xEF\xBB\xBF\n\nfilm,startDate,note,\na,2026-11-20T19:30,\"x;y, \"\"z\"\"\",\n");
  ScreeningsTable quotedHeader("\"film\",\"start\nDate\"\n");
  quotedHeader.append({{{"film", "a"}}});
  CHECK(quotedHeader.bytes() == "\"film\",\"start\nDate\"\na,\n");
  ScreeningsTable fresh("");
  CHECK(fresh.bytes().starts_with("film,startDate,screen,"));
}

TEST_CASE("import: when one file cannot be written, none is") {
  const TemporaryFolder folder;
  folder.write("films/a/film.toml", "old");
  folder.write("films/c", "a file where a folder must be");
  Plan plan;
  plan.files = {{"films/a/film.toml", "new"}, {"films/b/de.md", "new"}, {"films/c/de.md", "new"}};
  const auto applied = apply(plan, folder.path());
  REQUIRE_FALSE(applied);
  CHECK(applied.error().kind == ErrorKind::system);
  CHECK(applied.error().message.starts_with("nothing was imported: "));
  CHECK(contentOf(folder / "films/a/film.toml") == "old");
  CHECK_FALSE(fs::exists(folder / "films/b"));
  plan.files.erase("films/c/de.md");
  CHECK(apply(plan, folder.path()));
  CHECK(contentOf(folder / "films/b/de.md") == "new");
}

TEST_CASE("import: the report, for people and for programs") {
  ImportReport report("/x/week.html", false);
  CHECK(formatText(report) == "Everything in week.html is there already.\n");
  report.unplaced({3, 7, "/a"}, "no place");
  report.unplaced({4, 7, "/b"}, "no place");
  report.add(ImportKind::kept, {}, "films/a/film.toml", "kept");
  report.add(ImportKind::made, {3, 0, {}}, "films/b", "new");
  CHECK(formatText(report) ==
        "Made:\n  films/b: new (week.html:3)\n\nKept as it is:\n  films/a/film.toml: kept\n\n"
        "Could not be placed:\n  week.html:3:7 /a: no place (2 times)\n");
  CHECK(formatText(ImportReport("x", true)).starts_with("Everything"));
  const std::string json = formatJson(report);
  CHECK(json.find("\"kind\": \"unplaced\",\n      \"file\": \"\",\n      \"line\": 3,\n      \"column\": 7,\n"
                  "      \"pointer\": \"/a\",\n      \"count\": 2,\n      \"message\": \"no place\"") !=
        json.npos);
  CHECK(report.has(ImportKind::unplaced));
  CHECK_FALSE(report.has(ImportKind::changed));
}
