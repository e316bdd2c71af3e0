// Runs one scenario folder (see README.md): run_scenario LOBBYCARDS SNAPSHOT FOLDER. With
// LOBBY_UPDATE_GOLDENS set it writes the expected files instead. Exit code 0: as expected.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/picture_compare.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace lobby::test;

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream in(line.substr(0, line.find('#')));
    for (std::string word; in >> word;) words.push_back(word);
  }
  return words;
}

struct Scenario {
  std::string program;
  fs::path snapshot;
  fs::path folder;
  TemporaryFolder work;

  fs::path state() const { return work / "state.txt"; }
  fs::path picture() const { return folder.filename().string() + ".found.png"; }

  std::vector<std::string> command() const {
    std::vector<std::string> words{program,          "--snapshot",   snapshot.string(),  "--window",
                                   "960x540",        "--now",        "2026-11-20T18:42", "--dump-state",
                                   state().string(), "--screenshot", picture().string()};
    if (fs::exists(folder / "input.tape"))
      words.insert(words.end(), {"--replay", (folder / "input.tape").string()});
    for (const std::string& word : wordsOf(contentOf(folder / "options.txt"))) words.push_back(word);
    return words;
  }
};

bool complain(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  return false;
}

bool compareState(const Scenario& scenario) {
  const std::string found = contentOf(scenario.state());
  const std::string expected = contentOf(scenario.folder / "expected-state.txt");
  return found == expected ||
         complain("the state differs\n--- expected\n" + expected + "--- found\n" + found);
}

bool comparePicture(const Scenario& scenario) {
  const fs::path expected = scenario.folder / "expected.png";
  if (!fs::exists(expected)) return true;
  const std::string difference = differenceOfPictures(expected, scenario.picture());
  return difference.empty() || complain("the picture differs: " + difference + "; see " +
                                        fs::absolute(scenario.picture()).string());
}

bool update(const Scenario& scenario) {
  const auto overwrite = fs::copy_options::overwrite_existing;
  fs::copy_file(scenario.state(), scenario.folder / "expected-state.txt", overwrite);
  if (comparePicture(scenario)) return true;  // do not churn what is alike
  fs::copy_file(scenario.picture(), scenario.folder / "expected.png", overwrite);
  return true;
}

bool run(const Scenario& scenario) {
  const Outcome outcome = runProgram(scenario.command());
  if (outcome.exitCode != 0 || !outcome.errors.empty()) {
    return complain("exit code " + std::to_string(outcome.exitCode) + "\n" + outcome.errors);
  }
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) return update(scenario);
  const bool state = compareState(scenario);
  const bool alike = comparePicture(scenario) && state;
  if (alike) fs::remove(scenario.picture());
  return alike;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: run_scenario LOBBYCARDS SNAPSHOT FOLDER\n");
    return 2;
  }
  return run({argv[1], argv[2], argv[3], {}}) ? 0 : 1;
}
