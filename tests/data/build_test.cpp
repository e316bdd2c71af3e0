#include <atomic>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/data/support.hpp"

namespace fs = std::filesystem;
using namespace lobby;
using namespace lobby::test;

namespace {

// Whether a temporary file was left beside the snapshot.
bool leftovers(const fs::path& output) {
  for (const auto& entry : fs::directory_iterator(output.parent_path())) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(output.filename().string()) && name != output.filename()) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("build: the same folder gives the same bytes, wherever and whenever") {
  const TemporaryFolder one;
  const TemporaryFolder two;
  writeBase(one);
  writeBase(two);
  const std::string first = contentOf(buildSnapshot(one));
  CHECK(!first.empty());
  CHECK(first == contentOf(buildSnapshot(two)));
  CHECK(first == contentOf(buildSnapshot(one)));
  two.write("films/alpha/stills/01-one.jpg", "JPEG another");
  CHECK(first != contentOf(buildSnapshot(two)));
}

TEST_CASE("build: with an error nothing is written and the old file stays") {
  const TemporaryFolder folder;
  writeBase(folder);
  const fs::path output = buildSnapshot(folder);
  const std::string before = contentOf(output);
  folder.write("films/alpha/film.toml", "duration = \"PT1H\"\n");
  const auto findings = authoring::build(folder.path(), assets(), output, fakeTools());
  REQUIRE(findings);
  CHECK(authoring::hasErrors(*findings));
  CHECK(contentOf(output) == before);
  CHECK(!leftovers(output));
}

TEST_CASE("build: a failure on the way leaves the old file and no rubbish") {
  const TemporaryFolder folder;
  writeBase(folder);
  const fs::path output = buildSnapshot(folder);
  const std::string before = contentOf(output);
  authoring::Tools tools = fakeTools();
  std::atomic<int> count = 0;
  tools.encodePicture = [&](std::string_view bytes) -> Result<authoring::EncodedPicture> {
    if (++count == 3) return fail(ErrorKind::system, "out of memory");
    return fakeTools().encodePicture(bytes);
  };
  const auto findings = authoring::build(folder.path(), assets(), output, tools);
  REQUIRE(!findings);
  CHECK(findings.error().message.find("out of memory") != std::string::npos);
  CHECK(contentOf(output) == before);
  CHECK(!leftovers(output));
}

TEST_CASE("build: while pictures are encoded the old file is still whole") {
  const TemporaryFolder folder;
  writeBase(folder);
  const fs::path output = buildSnapshot(folder);
  authoring::Tools tools = fakeTools();
  std::atomic<bool> whole = true;
  tools.encodePicture = [&](std::string_view bytes) {
    if (!Catalogue::open(output)) whole = false;
    return fakeTools().encodePicture(bytes);
  };
  CHECK(authoring::build(folder.path(), assets(), output, tools).has_value());
  CHECK(whole);
}

TEST_CASE("build: a place that cannot be written is a failure of the system") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto findings = authoring::build(folder.path(), assets(), "/nowhere/at/all.db", fakeTools());
  REQUIRE(!findings);
  CHECK(findings.error().kind == ErrorKind::system);
}

TEST_CASE("build: warnings do not stop it, and are given back") {
  const TemporaryFolder folder;
  writeBase(folder);
  folder.remove("films/beta/stills");
  const auto findings = authoring::build(folder.path(), assets(), folder.snapshot(), fakeTools());
  REQUIRE(findings);
  CHECK(findings->size() == 1);
  CHECK(Catalogue::open(folder.snapshot()).has_value());
}

TEST_CASE("build: title, tagline and body of films and articles are hyphenated, nothing else") {
  const TemporaryFolder folder;
  writeBase(folder);
  authoring::Tools tools = fakeTools();
  tools.hyphenate = [](std::string_view text, std::string_view language, authoring::TextKind kind) {
    const char* kinds[] = {"title", "tagline", "body"};
    return std::string(language) + " " + kinds[static_cast<int>(kind)] + " " + std::string(text);
  };
  REQUIRE(authoring::build(folder.path(), assets(), folder.snapshot(), tools).has_value());
  const auto catalogue = Catalogue::open(folder.snapshot());
  REQUIRE(catalogue.has_value());
  const auto film = catalogue->film("alpha", "de");
  REQUIRE(film.has_value());
  CHECK(film->text.title == "de title Alfa");
  CHECK(film->text.tagline == "de tagline Der Anfang.");
  CHECK(film->text.body.front().text == "de body Ein Film über den Anfang.");
  CHECK(film->originalTitle == "Alpha");
  CHECK(film->director.front() == "Anna Autor");
  CHECK(film->reviews.front().quote == openCatalogue(folder).film("alpha", "de")->reviews.front().quote);
  const auto article = catalogue->article("essay", "en");
  REQUIRE(article.has_value());
  CHECK(article->text.title.starts_with("en title "));
}
