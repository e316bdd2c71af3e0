// Every keyboard can be read, shown, and types what there is to find.
#include "app/search/keyboards.hpp"

#include <set>

#include <doctest/doctest.h>

#include "data/authoring/readers.hpp"
#include "data/authoring/search_lines.hpp"
#include "data/search_key.hpp"
#include "data/search_text.hpp"
#include "data/utf8.hpp"
#include "platform/text/engine.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lobby;
using namespace lobby::search;
using namespace lobby::test;

namespace {

const std::filesystem::path assets = LOBBY_ASSETS;
constexpr const char* languages[] = {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh", "th"};

Keyboards shipped() {
  auto keyboards = Keyboards::load(assets / "keyboards");
  REQUIRE_MESSAGE(keyboards.has_value(), keyboards.error().message);
  return std::move(*keyboards);
}

std::string problemOf(const std::string& text) {
  const TemporaryFolder folder;
  folder.write("en.toml", text);
  const auto keyboards = Keyboards::load(folder.path());
  return keyboards ? "" : keyboards.error().message.substr(folder.path().string().size() + 1);
}

std::string characters(const Keyboard& keyboard) {
  std::string all;
  for (const KeyPage& page : keyboard.pages) {
    for (const auto& row : page.rows) {
      for (const std::string& key : row) all += key;
    }
  }
  return all;
}

// The characters of keys that this keyboard can type, as the search compares them.
std::set<char32_t> typeable(const Keyboard& keyboard) {
  std::string all = characters(keyboard);
  for (const auto& [key, cycles] : keyboard.changes) {
    for (const std::u32string& cycle : cycles) {
      for (const char32_t c : cycle) appendUtf8(all, c);
    }
  }
  std::set<char32_t> result{U' '};
  for (const char32_t c : toUtf32(all)) {
    std::string one;
    appendUtf8(one, c);
    for (const char32_t k : toUtf32(searchKey(one))) result.insert(k);
  }
  return result;
}

bool canBeTyped(std::string_view key, const std::set<char32_t>& characters) {
  for (const char32_t c : toUtf32(key)) {
    if (!characters.contains(c)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("keyboards: the shipped ones can be read, one for each language of the interface and Thai") {
  const Keyboards keyboards = shipped();
  for (const char* language : languages) {
    CAPTURE(language);
    CHECK(keyboards.of(language).language == (std::string(language) == "id" ? "en" : language));
  }
  CHECK(keyboards.of("pt-BR").language == "pt");
  CHECK(keyboards.of("xx").language == "en");
}

TEST_CASE("keyboards: every one has the digits, and no key that a font does not know") {
  const Keyboards keyboards = shipped();
  const auto engine = text::Engine::create(assets / "fonts" / "fonts.conf");
  REQUIRE(engine);
  for (const char* language : languages) {
    CAPTURE(language);
    const std::string keys = characters(keyboards.of(language));
    CHECK((*engine)->uncovered(keys + keyboards.of(language).label).empty());
    for (const char digit : std::string("0123456789")) CHECK(keys.find(digit) != std::string::npos);
  }
}

TEST_CASE("keyboards: every title of the demo can be typed in its language, or its reading can") {
  const Keyboards keyboards = shipped();
  authoring::Reporter reporter;
  const auto programme = authoring::readFolder({assets / "demo", reporter});
  int titles = 0;
  for (const auto& film : programme.films) {
    const std::string lines = authoring::searchLines(film);
    for (const auto& text : film.texts) {
      auto characters = typeable(keyboards.of(text.language.value));
      // An Arabic title may have Latin words in it: the key for other letters leads there.
      if (text.language.value == "ar") characters.merge(typeable(keyboards.of("en")));
      bool found = false;
      forEachSearchLine(lines, [&](std::string_view tag, std::string_view key) {
        found = found || (tag == text.language.value && canBeTyped(key, characters));
      });
      CAPTURE(text.language.value);
      CHECK_MESSAGE(found, text.title.value);
      ++titles;
    }
  }
  CHECK(titles > 100);
}

TEST_CASE("keyboards: Japanese titles can be typed in kana, by the page of kana alone") {
  const Keyboards keyboards = shipped();
  const auto kana = typeable(keyboards.of("ja"));
  CHECK(canBeTyped(searchKey("きゅうけつきのすふぇらとぅ"), kana));
  CHECK(canBeTyped(searchKey("ヴァンパイア・ぷるーふ"), kana));
  CHECK(!canBeTyped(searchKey("女神"), kana));
}

TEST_CASE("keyboards: marks of kana change the last character, and change it back") {
  const Keyboards all = shipped();
  const Keyboard& kana = all.of("ja");
  CHECK(kana.isChange("゛"));
  CHECK(!kana.isChange("か"));
  CHECK(kana.changed("めか", "゛") == "が");
  CHECK(kana.changed("が", "゛") == "か");
  CHECK(kana.changed("ば", "゜") == "ぱ");
  CHECK(kana.changed("ぱ", "゛") == "ば");
  CHECK(kana.changed("づ", "小") == "っ");
  CHECK(kana.changed("よ", "小") == "ょ");
  CHECK(kana.changed("ょ", "小") == "よ");
  CHECK(kana.changed("ん", "゛").empty());
  CHECK(kana.changed("", "゛").empty());
}

TEST_CASE("keyboards: the key for other letters leads round and comes home") {
  const Keyboards keyboards = shipped();
  const auto round = [&](const std::string& home) {
    std::string all, at = keyboards.of(home).language;
    do {
      all += at + " ";
      at = keyboards.next(at, home);
    } while (at != keyboards.of(home).language && all.size() < 100);
    return all;
  };
  CHECK(round("de") == "de ar ja th ");
  CHECK(round("ja") == "ja en ar th ");
  CHECK(round("id") == "en ar ja th ");
  CHECK(round("zh") == "zh ar ja th ");
  // A visitor who then chose another language is led to his own.
  CHECK(keyboards.next("en", "de") == "ar");
}

TEST_CASE("keyboards: what is wrong in a file is said with its place") {
  const std::string head = "letters = \"Latn\"\nlabel = \"ABC\"\n";
  const std::string page = "[[page]]\nrows = [\"a b\"]\n";
  CHECK(problemOf(head + page).empty());
  CHECK(problemOf("label = \"ABC\"\n" + page).find("letters must be") != std::string::npos);
  CHECK(problemOf("letters = \"Latn\"\n" + page).find("label is missing") != std::string::npos);
  CHECK(problemOf(head).find("there is no [[page]]") != std::string::npos);
  CHECK(problemOf(head + "colour = 1\n" + page).find("colour is not known") != std::string::npos);
  CHECK(problemOf(head + "[[page]]\nrows = []\n") == "en.toml:3: rows must be one to 6 rows of keys");
  CHECK(problemOf(head + "[[page]]\nrows = [\"a bc\"]\n") ==
        "en.toml:3: \"bc\" is more than one character, part them by blanks");
  CHECK(problemOf(head + "[[page]]\nrows = [\"a b\", \"c a\"]\n") == "en.toml:3: \"a\" is there twice");
  CHECK(problemOf(head + page + "[change]\n\"x\" = [\"a\"]\n").find("two characters or more") !=
        std::string::npos);
  CHECK(problemOf(head + "[[page]]\nrows = [\"a b c d e f g h i j k l m n\"]\n").find("one to 13 keys") !=
        std::string::npos);
  CHECK(problemOf("x = ").starts_with("en.toml:1"));
}
