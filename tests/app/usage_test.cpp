// What is made from a command line: help, messages, manual page, completion.
#include <sstream>

#include <CLI/CLI.hpp>
#include <doctest/doctest.h>

#include "app/ctl/command_line.hpp"
#include "app/options.hpp"
#include "app/usage/bash_completion.hpp"
#include "app/usage/help.hpp"
#include "app/usage/manual_page.hpp"
#include "app/usage/parse.hpp"
#include "app/usage/template.hpp"

namespace lobby::usage {
namespace {

// A program with one command.
class Oven {
 public:
  Oven() : app_("Bakes.") {
    prepare(app_, "oven", "7");
    app_.require_subcommand(1);
    CLI::App& bake = *app_.add_subcommand("bake", "Bakes a cake, and says 'done'");
    bake.add_option("CAKE", cake_, "The cake")->required();
    bake.add_option("-t,--tin", tin_, "The tin to take")->type_name("DIR")->required();
    bake.add_option("--heat", heat_, ".5 to 1; a back\\slash, a hy-phen")->type_name("low|high");
    bake.add_flag("--hot", hot_, "Serve it hot");
    bake.footer("Example:\n  oven bake cheese -t round");
  }
  std::string problem(std::vector<const char*> words) {
    words.insert(words.begin(), "oven");
    const auto answer = parse(app_, static_cast<int>(words.size()), words.data());
    return answer ? "" : answer.error().message;
  }
  Command describe() const { return usage::describe(app_); }
  std::string heat_;

 private:
  CLI::App app_;
  std::string cake_;
  std::string tin_;
  bool hot_ = false;
};

void forEachCommand(const Command& command, const std::function<void(const Command&)>& look) {
  look(command);
  for (const Command& inner : command.commands) forEachCommand(inner, look);
}

}  // namespace

TEST_CASE("usage: help of a command") {
  CHECK(helpText(Oven().describe().commands.front()) ==
        "usage: oven bake CAKE -t DIR [options]\n"
        "\n"
        "Bakes a cake, and says 'done'.\n"
        "\n"
        "Arguments:\n"
        "  CAKE  The cake\n"
        "\n"
        "Options:\n"
        "  -t, --tin DIR    The tin to take\n"
        "  --heat low|high  .5 to 1; a back\\slash, a hy-phen\n"
        "  --hot            Serve it hot\n"
        "  -h, --help       Print this help\n"
        "\n"
        "Example:\n"
        "  oven bake cheese -t round\n");
}

TEST_CASE("usage: every help of both programs stays within 80 columns, and every value has a name") {
  int commands = 0;
  for (const Command& program : {ctl::describeCommandLine(), describeOptions()}) {
    forEachCommand(program, [&](const Command& command) {
      ++commands;
      const std::string help = helpText(command);
      CAPTURE(command.name);
      CHECK(help.find("TEXT") == help.npos);
      std::istringstream lines(help);
      for (std::string line; std::getline(lines, line);) {
        CHECK_MESSAGE(line.size() <= 80, line);
        CHECK_MESSAGE(!line.ends_with(' '), line);
      }
      for (const Entry& option : command.options) CHECK(help.find("  " + option.label()) != help.npos);
    });
  }
  CHECK(commands >= 5);
}

TEST_CASE("usage: every command has an example that is good usage") {
  for (const Command& command : ctl::describeCommandLine().commands) {
    CAPTURE(command.name);
    REQUIRE(command.footer.starts_with("Example:\n  "));
    CHECK(command.footer.find("  " + command.name + " ") != command.footer.npos);
  }
}

TEST_CASE("usage: every mistake has its message") {
  const auto problem = [](const std::vector<const char*>& words) { return Oven().problem(words); };
  CHECK(problem({}) == "say what to do; see oven --help");
  CHECK(problem({"bak"}) == "there is no command bak, did you mean bake?");
  CHECK(problem({"fry", "x"}) == "there is no command fry; see oven --help");
  CHECK(problem({"bake"}) == "name the cake: CAKE; see oven bake --help");
  CHECK(problem({"bake", "x"}) == "name the tin to take: -t DIR; see oven bake --help");
  CHECK(problem({"bake", "x", "-t"}) == "--tin wants a value; see oven bake --help");
  CHECK(problem({"bake", "x", "--tim=y"}) == "there is no option --tim, did you mean --tin?");
  CHECK(problem({"bake", "x", "-t", "y", "z"}) ==
        "\"z\" is one word too many; a name with spaces needs quotation marks; see oven bake --help");
  CHECK(problem({"bake", "x", "-t", "y", "--hot=maybe"}).find("--hot") != std::string::npos);
  CHECK(problem({"bake", "x", "-t", "y", "--hot"}).empty());
}

TEST_CASE("usage: the last of two values holds") {
  Oven oven;
  CHECK(oven.problem({"bake", "x", "-t", "y", "--heat", "low", "--heat=high"}).empty());
  CHECK(oven.heat_ == "high");
}

TEST_CASE("usage: a manual page, in which nothing of the text is taken for a request") {
  const Command oven = Oven().describe();
  CHECK(manualPage(oven, "@SYNOPSIS@ (@VERSION@)\n.SH C\n@COMMANDS@\n.SH E\n@COMMON@\n.SH F\n", "7") ==
        "\\fBoven\\fR COMMAND [options] (7)\n"
        ".SH C\n"
        ".SS \\fBoven bake\\fR CAKE \\-t DIR [options]\n"
        "Bakes a cake, and says 'done'.\n"
        ".TP\n\\fICAKE\\fR\nThe cake.\n"
        ".PP\n.EX\noven bake cheese \\-t round\n.EE\n"
        ".SH E\n"
        ".TP\n\\fB\\-t\\fR, \\fB\\-\\-tin\\fR \\fIDIR\\fR\nThe tin to take.\n"
        ".TP\n\\fB\\-\\-heat\\fR \\fIlow|high\\fR\n\\&.5 to 1; a back\\eslash, a hy\\-phen.\n"
        ".TP\n\\fB\\-\\-hot\\fR\nServe it hot.\n"
        ".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nPrint this help.\n"
        ".SH F\n");
}

TEST_CASE("usage: what completion is told") {
  CHECK(bashCompletion(Oven().describe(), "@PROGRAM@: @COMMANDS@\n@EXPECTS@\n@VALUES@\nend\n") ==
        "oven: bake\n"
        "    '') options='-h --help --version' arguments=() ;;\n"
        "    'bake') options='-t --tin --heat --hot -h --help' arguments=('FILE') ;;\n"
        "    'bake -t' | 'bake --tin') wanted='DIR' ;;\n"
        "    'bake --heat') wanted='low|high' ;;\n"
        "end\n");
}

TEST_CASE("usage: places that are filled in") {
  CHECK(filled("a@X@b@Y@@X@", {{"X", "1"}, {"Y", "2"}}) == "a1b21");
  CHECK(filled("me@home @X@, @Z@ and @", {{"X", "1"}}) == "me@home 1, @Z@ and @");
  CHECK(filled("@X@\nb", {{"X", "a\n"}}) == "a\nb");
  CHECK(filled("@X@", {{"X", "@X@"}}) == "@X@");
}

}  // namespace lobby::usage
