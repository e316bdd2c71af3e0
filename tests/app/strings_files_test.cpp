// The interface's words: complete in every language, well-formed, and exactly those that the code asks for.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include "data/toml.hpp"
#include "platform/base/files.hpp"
#include "tests/app/string_uses.hpp"

namespace lobby {
namespace {

using Messages = std::map<std::string, std::string>;

std::map<std::string, Messages> allLanguages() {
  std::map<std::string, Messages> languages;
  const auto files = listFolder(LOBBY_ASSETS "/strings");
  REQUIRE(files);
  for (const auto& file : *files) {
    const auto table = readToml(file);
    REQUIRE_MESSAGE(table, table.error().message);
    for (const TomlValue& message : table->children)
      languages[file.stem().string()][message.key] = message.text;
  }
  return languages;
}

std::set<std::string> keysOf(const Messages& messages) {
  std::set<std::string> keys;
  for (const auto& [key, text] : messages) keys.insert(key);
  return keys;
}

std::string listed(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

std::set<std::string> without(const std::set<std::string>& all, const std::set<std::string>& taken) {
  std::set<std::string> rest;
  std::ranges::set_difference(all, taken, std::inserter(rest, rest.end()));
  return rest;
}

// The names of a message's arguments; "(broken)" when it is no MessageFormat.
std::set<std::string> argumentsOf(const std::string& language, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto pattern = icu::UnicodeString::fromUTF8(text);
  const icu::MessageFormat format(pattern, icu::Locale::forLanguageTag(language, status), status);
  const icu::MessagePattern parsed(pattern, nullptr, status);
  if (U_FAILURE(status)) return {"(broken)"};
  std::set<std::string> names;
  for (int32_t i = 0; i < parsed.countParts(); ++i) {
    const auto& part = parsed.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME && part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER)
      continue;
    std::string name;
    names.insert(parsed.getSubstring(part).toUTF8String(name));
  }
  return names;
}

// Which arguments the code gives with each key.
std::map<std::string, std::set<std::string>> usesInCode() {
  std::map<std::string, std::set<std::string>> uses;
  for (const test::StringUse& use : test::stringUsesIn(test::appSources())) {
    for (const std::string& key : use.keys) uses[key].insert(use.arguments.begin(), use.arguments.end());
  }
  return uses;
}

}  // namespace

TEST_CASE("strings: ten languages, and each has the same keys as German") {
  const auto languages = allLanguages();
  CHECK(languages.size() == 10);
  const auto wanted = keysOf(languages.at("de"));
  for (const auto& [language, messages] : languages) {
    CAPTURE(language);
    CHECK_MESSAGE(without(wanted, keysOf(messages)).empty(),
                  "missing: ", listed(without(wanted, keysOf(messages))));
    CHECK_MESSAGE(without(keysOf(messages), wanted).empty(),
                  "too much: ", listed(without(keysOf(messages), wanted)));
  }
}

TEST_CASE(
    "strings: every message is a MessageFormat with the arguments that the code gives, and none is empty") {
  const auto uses = usesInCode();
  for (const auto& [language, messages] : allLanguages()) {
    for (const auto& [key, text] : messages) {
      CAPTURE(language);
      CAPTURE(key);
      CHECK(text.find_first_not_of(" \t\n") != std::string::npos);
      const auto arguments = argumentsOf(language, text);
      CHECK_FALSE(arguments.contains("(broken)"));
      if (!uses.contains(key)) continue;
      CHECK_MESSAGE(without(arguments, uses.at(key)).empty(), "the code does not give ", listed(arguments));
    }
  }
}

TEST_CASE("strings: the code asks for no key that the files lack") {
  const auto keys = keysOf(allLanguages().at("de"));
  CHECK(usesInCode().size() > 20);
  for (const auto& [key, arguments] : usesInCode()) CHECK_MESSAGE(keys.contains(key), key);
}

TEST_CASE("strings: the files hold no key that nothing asks for") {
  const std::string sources = test::appSources();
  for (const std::string& key : keysOf(allLanguages().at("de"))) {
    CHECK_MESSAGE(sources.find('"' + key + '"') != std::string::npos, key);
  }
}

TEST_CASE("strings: the search for keys sees what it must") {
  const auto uses = test::stringUsesIn(R"(
    view.a = strings.get("screen", {{"number", f(x)}, {"other", "text"}});
    b = tongue.strings.get(silent ? "one" : "two");
    add("director", format.list(isolated("x")));
    images.get(key);)");
  REQUIRE(uses.size() == 3);
  CHECK(uses[0].keys == std::set<std::string>{"screen"});
  CHECK(uses[0].arguments == std::set<std::string>{"number", "other"});
  CHECK(uses[1].keys == std::set<std::string>{"one", "two"});
  CHECK(uses[2].keys == std::set<std::string>{"director"});
}

TEST_CASE("strings: the check of messages sees a broken one and a wrong argument") {
  CHECK(argumentsOf("de", "{time") == std::set<std::string>{"(broken)"});
  CHECK(argumentsOf("de", "{n, plural, one {x}}") == std::set<std::string>{"(broken)"});
  CHECK(argumentsOf("de", "{n, plural, one {# {x}} other {#}}") == std::set<std::string>{"n", "x"});
}

}  // namespace lobby
