#include "tests/app/house/support.hpp"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "data/wall_time.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

Strings load(const std::string& language, const std::string& tag) {
  auto strings = Strings::load(LOBBY_ASSETS "/strings/" + language + ".toml", tag);
  REQUIRE_MESSAGE(strings, strings.error().message);
  return std::move(*strings);
}

}  // namespace

Tongue::Tongue(const std::string& tongue)
    : language(tongue), format(tongue, "DE"), strings(load(tongue, format.tag())) {}

const Vocabulary& vocabulary() {
  static const auto loaded = Vocabulary::load(LOBBY_ASSETS);
  REQUIRE_MESSAGE(loaded, loaded.error().message);
  return *loaded;
}

LocalMinute minuteOf(std::string_view text) {
  return parseLocalMinute(text).value();  // also of constants, which are made before doctest is
}

std::string visible(std::string text) {
  for (const char* mark : {"\u2068", "\u2069"}) {
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark)) text.erase(at, 3);
  }
  return text;
}

void checkGolden(const std::string& name, const std::string& found) {
  const std::string file = LOBBY_SOURCE_DIR "/tests/app/house/goldens/" + name;
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) std::ofstream(file) << found;
  CHECK(found == contentOf(file));
}

}  // namespace lobby::test
