// Declaring commands: their options, help and examples, in one place for the parser, the manual page and the
// completion.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.hpp"

namespace lobby::ctl {

// A program that gets its commands, and the one that was chosen.
class Declarations {
 public:
  // All must outlive the parsing and the command's run.
  Declarations(CLI::App& program, Common& common, std::function<Result<int>()>& chosen)
      : program_(program), common_(common), chosen_(chosen) {}

  // Declares a command; `declare` names its options.
  template <class Command>
  void add(const char* name, const char* summary, const char* example,
           const std::function<void(CLI::App&, Command&)>& declare) {
    auto command = std::make_shared<Command>();
    CLI::App& app = *program_.add_subcommand(name, summary);
    app.footer(std::string("Example:\n") + example);
    declare(app, *command);
    app.add_flag("--json", common_.json, "Print results as JSON, for a program to read");
    app.add_option("--assets", common_.assets, "Folder of the shipped assets (genres, fonts, words)")
        ->type_name("DIR");
    app.final_callback([&common = common_, &chosen = chosen_, command] {
      chosen = [&common, command] { return command->run(common); };
    });
  }

 private:
  CLI::App& program_;
  Common& common_;
  std::function<Result<int>()>& chosen_;
};

CLI::Option* declareConfined(CLI::App& app, bool& confined);
CLI::Option* declarePasswordFile(CLI::App& app, std::filesystem::path& file);

void declareAuthoring(Declarations& commands);
void declareImport(Declarations& commands);
void declareSnapshots(Declarations& commands);
void declareEditions(Declarations& commands);
void declareStore(Declarations& commands);

}  // namespace lobby::ctl
