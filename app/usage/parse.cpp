#include "app/usage/parse.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "app/usage/help.hpp"
#include "data/authoring/suggest.hpp"

namespace lobby::usage {
namespace {

// The command that was chosen, or the program itself.
const CLI::App& chosen(const CLI::App& app) {
  const auto used = app.get_subcommands();
  return used.empty() ? app : *used.front();
}

std::string unknownWord(const std::string& word, const Command& command) {
  std::vector<std::string> known;
  if (word.starts_with('-')) {
    const std::string name = word.substr(0, word.find('='));
    for (const Entry& option : command.options) {
      known.insert(known.end(), option.names.begin(), option.names.end());
    }
    return "there is no option " + name + authoring::didYouMean(name, known, "");
  }
  if (!command.commands.empty()) {
    for (const Command& inner : command.commands) {
      known.push_back(inner.name.substr(command.name.size() + 1));
    }
    return "there is no command " + word + authoring::didYouMean(word, known, "");
  }
  return "\"" + word + "\" is one word too many; a name with spaces needs quotation marks";
}

// "name the file to write: -o FILE"
std::string whatIsMissing(const CLI::App& app, const Command& command) {
  std::size_t given = 0;
  for (const CLI::Option* option : app.get_options()) given += option->get_positional() ? option->count() : 0;
  const auto ask = [](const Entry& entry) {
    std::string what = entry.description.substr(0, entry.description.find(": "));
    if (!what.empty() && what[0] >= 'A' && what[0] <= 'Z') what[0] = static_cast<char>(what[0] + 32);
    return "name " + what + ": " + entry.example();
  };
  for (std::size_t i = given; i < command.arguments.size(); ++i) {
    if (command.arguments[i].required) return ask(command.arguments[i]);
  }
  for (const Entry& option : command.options) {
    if (option.required && app.count(option.names.front()) == 0) return ask(option);
  }
  return "say what to do";
}

std::string whatIsWrong(const CLI::App& app, const CLI::ParseError& wrong, const Command& command) {
  const std::vector<std::string> unknown = app.remaining(true);
  if (!unknown.empty()) return unknownWord(unknown.front(), command);
  if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) return whatIsMissing(app, command);
  const std::string message = wrong.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr) {
    return message.substr(0, message.find(':')) + " wants a value";
  }
  return message;
}

class Formatter final : public CLI::FormatterBase {
 public:
  std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
    return helpText(describe(*app));
  }
};

}  // namespace

void prepare(CLI::App& app, const std::string& name, const std::string& version) {
  app.name(name);
  app.formatter(std::make_shared<Formatter>());
  app.set_help_flag("-h,--help", "Print this help");
  app.set_version_flag("--version", name + " " + version, "Print the version");
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

Result<std::string> parse(CLI::App& app, int argc, const char* const* argv) {
  try {
    app.parse(argc, argv);
    return std::string();
  } catch (const CLI::CallForVersion& version) {
    return std::string(version.what()) + "\n";
  } catch (const CLI::Success&) {
    return app.help();
  } catch (const CLI::ParseError& wrong) {
    const CLI::App& used = chosen(app);
    const Command command = describe(used);
    const std::string message = whatIsWrong(used, wrong, command);
    return fail(ErrorKind::usage,
                message.ends_with('?') ? message : message + "; see " + command.name + " --help");
  }
}

}  // namespace lobby::usage
