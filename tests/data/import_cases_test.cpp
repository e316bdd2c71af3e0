// Every folder in import_cases is one case:
//   input.*       what is imported
//   request.txt   (may be missing) options, a line each: map, date, language, cinema; "base none": no
//   programme before/       (may be missing) laid over import_base; files that are empty there are taken out
//   expected.txt  the report, or "failed: …"
//   after/        every file that the import made or changed, as it must be
// LOBBY_UPDATE_GOLDENS=1 writes expected.txt and after/ anew: read them.
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include <doctest/doctest.h>

#include "data/authoring/import/import.hpp"
#include "tests/data/support.hpp"

namespace fs = std::filesystem;
using namespace lobby;
using namespace lobby::test;
using authoring::ImportKind;
using authoring::ImportReport;
using authoring::ImportRequest;

namespace {

using Files = std::map<std::string, std::string>;  // relative path → content

Files filesIn(const fs::path& folder) {
  Files files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = contentOf(entry.path());
  }
  return files;
}

std::map<std::string, std::string> optionsOf(const fs::path& testCase) {
  std::map<std::string, std::string> options;
  std::istringstream lines(contentOf(testCase / "request.txt"));
  for (std::string line; std::getline(lines, line);) {
    options[line.substr(0, line.find(' '))] = line.substr(line.find(' ') + 1);
  }
  return options;
}

void layOut(const fs::path& testCase, bool withBase, const fs::path& folder) {
  if (withBase) fs::copy(sources() / "import_base", folder, fs::copy_options::recursive);
  for (const auto& [name, content] : filesIn(testCase / "before")) {
    fs::create_directories((folder / name).parent_path());
    fs::remove(folder / name);
    if (!content.empty()) std::ofstream(folder / name, std::ios::binary) << content;
  }
}

ImportRequest requestOf(const fs::path& testCase, const fs::path& folder) {
  auto options = optionsOf(testCase);
  ImportRequest request;
  for (const auto& entry : fs::directory_iterator(testCase)) {
    if (entry.path().stem() == "input") request.file = entry.path();
  }
  request.folder = folder;
  request.map = options["map"];
  if (request.map.ends_with(".toml")) request.map = (testCase / request.map).string();
  request.datePattern = options["date"];
  request.language = options["language"];
  request.cinema = options["cinema"];
  request.today = at("2026-11-18T10:00");
  return request;
}

// Failures name the files as they lie on this machine.
std::string withoutPaths(std::string text, const fs::path& testCase, const fs::path& folder) {
  for (const std::string& path : {testCase.string() + "/", folder.string()}) {
    for (std::size_t at = text.find(path); at != text.npos; at = text.find(path)) text.erase(at, path.size());
  }
  return text;
}

// What is new or other than before.
Files changesOf(const Files& before, const Files& after) {
  Files changes;
  for (const auto& [name, content] : after) {
    const auto old = before.find(name);
    if (old == before.end() || old->second != content) changes[name] = content;
  }
  return changes;
}

void writeAfter(const fs::path& folder, const Files& files) {
  fs::remove_all(folder);
  for (const auto& [name, content] : files) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << content;
  }
}

// Read once, as it takes longer than an import.
const authoring::Vocabulary& shippedWords() {
  static const auto words = authoring::Vocabulary::load(LOBBY_ASSETS).value();
  return words;
}

// The shipped genres, and hardly a word: what a text is written in never makes an error.
const fs::path& assetsForErrors() {
  static const TemporaryFolder folder;
  static const fs::path path = [] {
    folder.write("genres.toml", contentOf(fs::path(LOBBY_ASSETS) / "genres.toml"));
    folder.write("languages/words.toml", "[de]\nwords = \"und\"\n");
    return folder.path();
  }();
  return path;
}

// Errors that the checker finds; a film that nobody said the length of may lack it.
std::vector<std::string> errorsIn(const fs::path& folder) {
  std::vector<std::string> errors;
  const auto findings = authoring::check(folder, assetsForErrors(), fakeTools());
  if (!findings) return {};
  for (const authoring::Finding& finding : findings->findings) {
    const bool missing = finding.message.starts_with("duration is missing");
    if (finding.severity == authoring::Severity::error && !missing) {
      errors.push_back(finding.file.string() + ": " + finding.message);
    }
  }
  return errors;
}

void checkCase(const fs::path& testCase) {
  const TemporaryFolder place;
  const fs::path folder = place / "programme";
  layOut(testCase, optionsOf(testCase)["base"] != "none", folder);
  const Files before = filesIn(folder);
  const auto errorsBefore = errorsIn(folder);
  ImportRequest request = requestOf(testCase, folder);

  request.dryRun = true;
  const auto dry = authoring::importFile(request, shippedWords());
  CHECK(filesIn(folder) == before);
  request.dryRun = false;
  const auto report = authoring::importFile(request, shippedWords());
  const Files changes = changesOf(before, filesIn(folder));
  const std::string text = report ? formatText(*report) : "failed: " + report.error().message + "\n";
  const std::string shown = withoutPaths(text, testCase, folder);

  const fs::path expected = testCase / "expected.txt";
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(expected) << shown;
    writeAfter(testCase / "after", changes);
  }
  REQUIRE(fs::exists(expected));
  CHECK(shown == contentOf(expected));
  CHECK(changes == filesIn(testCase / "after"));
  CHECK(dry.has_value() == report.has_value());
  if (!report) return;
  // What holds for every import: nothing is taken away, nothing wrong is written, and once is enough.
  CHECK(dry->items().size() == report->items().size());
  for (const auto& [name, content] : before) CHECK_MESSAGE(fs::exists(folder / name), name);
  const auto errors = errorsIn(folder);
  CHECK_MESSAGE(errors == errorsBefore, (errors.empty() ? std::string() : errors.back()));
  const auto again = authoring::importFile(request, shippedWords());
  REQUIRE(again);
  CHECK_MESSAGE(!again->has(ImportKind::made), formatText(*again));
  CHECK_MESSAGE(!again->has(ImportKind::changed), formatText(*again));
  CHECK(changesOf(before, filesIn(folder)) == changes);
}

}  // namespace

TEST_CASE("import: every case folder gives exactly its report and its files") {
  int cases = 0;
  for (const auto& testCase : fs::directory_iterator(sources() / "import_cases")) {
    ++cases;
    CAPTURE(testCase.path().filename().string());
    checkCase(testCase.path());
  }
  CHECK(cases >= 20);
}
