#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/starter.hpp"
#include "data/authoring/known.hpp"
#include "data/utf8.hpp"

namespace lobby::ctl {
namespace {

constexpr const char* nameless = "Your Cinema";

Result<void> checkName(const std::string& name) {
  const std::u32string letters = toUtf32(name);
  bool blank = true;
  bool control = false;
  for (const char32_t letter : letters) {
    blank = blank && letter == U' ';
    control = control || authoring::isControl(letter);
  }
  if (!blank && !control && !firstInvalidByte(name)) return {};
  return fail(ErrorKind::usage, "this is no name for a cinema, write it as in --name \"Kino am Markt\"");
}

std::string list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// A name with spaces in the quotation marks that it needs to be typed.
std::string typed(const std::string& path) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  if (path.find_first_not_of(plain) == path.npos) return path;
  std::string text = "'";
  for (const char c : path) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

void printJson(const std::filesystem::path& folder, const Starter& starter) {
  nlohmann::ordered_json result;
  result["folder"] = folder.string();
  result["name"] = starter.name;
  result["country"] = starter.place.country;
  result["timeZone"] = starter.place.timeZone;
  result["languages"] = starter.place.languages;
  std::puts(result.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

void printNextSteps(const std::filesystem::path& folder, const Starter& starter) {
  std::string path = folder.lexically_normal().string();
  if (path.size() > 1 && path.ends_with('/')) path.pop_back();
  const std::string name = path == "." ? "programme" : path;
  std::printf("Made %s for %s (%s; clock of %s; languages %s).\n\n", path.c_str(), starter.name.c_str(),
              starter.place.country.c_str(), starter.place.timeZone.c_str(),
              list(starter.place.languages).c_str());
  std::printf("What comes next:\n");
  std::printf("  1. Look:   lobbyctl preview %s\n", typed(path).c_str());
  std::printf(
      "  2. Write:  open programme.toml and films/your-first-film in that folder; what you\n"
      "             save is on the screen at once\n");
  std::printf("  3. Build:  lobbyctl build %s -o %s\n", typed(path).c_str(), typed(name + ".db").c_str());
}

}  // namespace

Result<int> NewCommand::run(const Common& common) const {
  if (auto free = refuseUnlessFree(folder); !free) return std::unexpected(free.error());
  Starter starter;
  starter.name = name.empty() ? nameless : name;
  if (auto good = checkName(starter.name); !good) return std::unexpected(good.error());
  auto place = complete({country, timeZone, languages}, thisMachine());
  if (!place) return std::unexpected(place.error());
  starter.place = std::move(*place);
  if (auto written = writeStarter(starter, common.assets, folder); !written)
    return std::unexpected(written.error());
  if (common.json) {
    printJson(folder, starter);
  } else {
    printNextSteps(folder, starter);
  }
  return 0;
}

}  // namespace lobby::ctl
