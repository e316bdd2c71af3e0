// What bash offers behind the programs' names, by the scripts that are shipped.
#include <doctest/doctest.h>

#include "tests/programs/programs.hpp"
#include "tests/support/running_program.hpp"

namespace lobby::test {
namespace {

std::string script(const std::string& program) {
  return std::string(LOBBY_COMPLETIONS) + "/" + program;
}

// A folder with something to choose from.
class Shelf {
 public:
  Shelf() {
    folder_.write("my programme/x", "");
    folder_.write("archive/x", "");
    folder_.write("autumn.db", "");
    folder_.write("notes.txt", "");
  }

  // What is offered for the last of the words, each in brackets, in the order of the alphabet.
  std::string offers(const Words& line) const {
    std::string words;
    for (const std::string& word : line) words += " '" + word + "'";
    const std::string program = line.front();
    const Outcome outcome =
        runProgram({"/bin/bash", "--norc", "-c",
                    "cd '" + folder_.path().string() + "' && source '" + script(program) +
                        "'\n"
                        "compopt() { [[ $* == '-o filenames' ]] || echo \"compopt $*\"; }\n"
                        "COMP_WORDS=(" +
                        words + ") COMP_CWORD=" + std::to_string(line.size() - 1) + "\n_" + program +
                        "_complete\n"
                        "for word in \"${COMPREPLY[@]}\"; do echo \"[$word]\"; done | sort -u | tr -d '\\n'"},
                   {{"LC_ALL", "C"}});
    CHECK_MESSAGE(outcome.errors.empty(), outcome.errors);
    CHECK(outcome.exitCode == 0);
    return outcome.output;
  }

  std::string path() const { return folder_.path().string(); }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("completion: commands, and the options of the command that stands there") {
  const Shelf shelf;
  CHECK(contains(shelf.offers({"lobbyctl", ""}), "[build][check]"));
  CHECK(shelf.offers({"lobbyctl", "pre"}) == "[preview]");
  CHECK(shelf.offers({"lobbyctl", "--v"}) == "[--version]");
  CHECK(shelf.offers({"lobbyctl", "build", "--o"}) == "[--output]");
  CHECK(shelf.offers({"lobbyctl", "check", "--o"}).empty());
  CHECK(shelf.offers({"lobbyctl", "preview", "my programme", "--lan"}) == "[--language]");
  CHECK(shelf.offers({"lobbyctl", "paint", "--"}).empty());
  CHECK(shelf.offers({"lobbycards", "--full"}) == "[--fullscreen]");
}

TEST_CASE("completion: folders where a folder is wanted, files where a file is") {
  const Shelf shelf;
  CHECK(shelf.offers({"lobbyctl", "check", ""}) == "[archive][my programme]");
  CHECK(shelf.offers({"lobbyctl", "check", "a"}) == "[archive]");
  CHECK(shelf.offers({"lobbyctl", "check", "--json", "a"}) == "[archive]");
  CHECK(shelf.offers({"lobbyctl", "build", "--assets", "archive", "m"}) == "[my programme]");
  CHECK(shelf.offers({"lobbyctl", "check", "archive", ""}).empty());
  CHECK(shelf.offers({"lobbyctl", "build", "archive", "-o", "a"}) == "[archive][autumn.db]");
  CHECK(shelf.offers({"lobbyctl", "build", "archive", "--output", "=", "n"}) == "[notes.txt]");
  CHECK(shelf.offers({"lobbyctl", "build", "archive", "--output", "="}) ==
        "[archive][autumn.db][my programme][notes.txt]");
  CHECK(shelf.offers({"lobbycards", "--snapshot", ""}) == "[archive][autumn.db][my programme]");
  CHECK(shelf.offers({"lobbycards", "--snapshot", "n"}).empty());
}

TEST_CASE("completion: names with spaces, in quotation marks or not") {
  const Shelf shelf;
  CHECK(shelf.offers({"lobbyctl", "check", "\"my p"}) == "[my programme]");
  CHECK(shelf.offers({"lobbyctl", "check", "my\\ p"}) == "[my programme]");
}

TEST_CASE("completion: a choice, and values that nobody can guess") {
  const Shelf shelf;
  CHECK(shelf.offers({"lobbycards", "--draw", ""}) == "[gpu][software]");
  CHECK(shelf.offers({"lobbycards", "--draw", "=", "s"}) == "[software]");
  CHECK(shelf.offers({"lobbycards", "--language", ""}).empty());
  CHECK(shelf.offers({"lobbyctl", "preview", "--window", ""}).empty());
  CHECK(shelf.offers({"lobbycards", "--fullscreen", "--dr"}) == "[--draw]");
}

TEST_CASE("completion: in a shell, with the Tab key") {
  const Shelf shelf;
  RunningProgram bash({"/bin/bash", "--norc", "--noprofile", "-i"},
                      {{"PS1", "$ "}, {"TERM", "dumb"}, {"INPUTRC", "/dev/null"}},
                      RunningProgram::Place::terminal);
  bash.type("cd '" + shelf.path() + "' && source '" + script("lobbyctl") + "' && echo rea'dy'\n");
  REQUIRE(bash.says("ready"));
  bash.type("lobbyctl che\tmy\t-");
  CHECK(bash.says("lobbyctl check my\\ programme/"));
}

}  // namespace lobby::test
