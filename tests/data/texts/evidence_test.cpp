#include "data/authoring/texts/evidence.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "data/authoring/readers.hpp"
#include "platform/base/files.hpp"
#include "tests/data/support.hpp"
#include "tests/data/texts/support.hpp"

using namespace lobby;
using namespace lobby::authoring;
using namespace lobby::test;
namespace fs = std::filesystem;

namespace {

using Samples = std::vector<Pair>;  // language, text

Samples samples(const std::string& group) {
  Reporter reporter;
  const auto table = readToml({sources() / "texts", reporter}, "samples.toml");
  REQUIRE(table);
  return TableReader(*table, "samples.toml", reporter).pairs(group);
}

std::string nameOf(const std::string& language) {
  LanguageBook book;
  return book.of(language).name;
}

Samples demoTexts() {
  Samples texts;
  Reporter reporter;
  for (const char* kind : {"films", "articles"}) {
    for (const auto& folder : fs::directory_iterator(fs::path(LOBBY_ASSETS) / "demo" / kind)) {
      for (const auto& file : fs::directory_iterator(folder)) {
        if (file.path().extension() != ".md") continue;
        const TextFile text = parseTextFile(contentOf(file.path()), file.path().filename(), reporter);
        texts.push_back({text.language, text.body});
      }
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("evidence: every language keeps silent about its own texts") {
  for (const char* group : {"told", "silent"}) {
    for (const auto& [language, text] : samples(group)) {
      CAPTURE(language.value);
      CHECK(otherLanguage(language.value, text.value) == "");
    }
  }
}

TEST_CASE("evidence: a text under another language's name is found, and what it is") {
  const Samples all = samples("told");
  CHECK(all.size() == 24);
  for (const auto& [language, text] : all) {
    for (const Pair& other : all) {
      if (other.key.value == language.value) continue;
      CAPTURE(language.value);
      CAPTURE(other.key.value);
      CHECK(otherLanguage(other.key.value, text.value).find(nameOf(language.value)) != std::string::npos);
    }
  }
}

TEST_CASE("evidence: English that was left in a text of any language is found") {
  const Samples told = samples("told");
  const auto english = std::ranges::find(told, "en", [](const Pair& pair) { return pair.key.value; });
  for (const char* group : {"told", "silent"}) {
    for (const auto& [language, text] : samples(group)) {
      if (language.value == "en") continue;
      CAPTURE(language.value);
      CHECK(otherLanguage(language.value, english->value.value) == "English");
    }
  }
}

TEST_CASE("evidence: too little, and mere names, are not judged") {
  for (const auto& [name, text] : samples("short")) {
    for (const Pair& label : samples("told")) {
      CAPTURE(name.value);
      CAPTURE(label.key.value);
      CHECK(otherLanguage(label.key.value, text.value) == "");
    }
  }
}

TEST_CASE("evidence: the demo's texts are at home in their own language, and found in every other") {
  const Samples texts = demoTexts();
  CHECK(texts.size() == 160);
  for (const auto& [language, text] : texts) {
    CAPTURE(text.place.file.string());
    CHECK(otherLanguage(language.value, text.value) == "");
    for (const char* other : {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"}) {
      if (other == language.value) continue;
      CAPTURE(std::string(other));
      CHECK(otherLanguage(other, text.value).find(nameOf(language.value)) != std::string::npos);
    }
  }
}

TEST_CASE("evidence: languages nobody knows, and texts without letters") {
  CHECK(otherLanguage("", "the old man and the sea was not what he had been before") == "");
  CHECK(otherLanguage("klingonisch", "the old man and the sea was not what he had been before") == "");
  CHECK(otherLanguage("mul", "the old man and the sea was not what he had been before") == "");
  CHECK(otherLanguage("de", "1927 – 2027, … !") == "");
  CHECK(otherLanguage("de", "") == "");
}

TEST_CASE("evidence: a text of a wholly different script") {
  CHECK(otherLanguage("sv", "Старая киномеханик находит плёнку") == "text in Cyrillic letters");
  CHECK(otherLanguage("sv", "Сын") == "");  // too short: checkScripts speaks of the word
  CHECK(otherLanguage("de", "Μια ηλικιωμένη μηχανικός") == "Greek");
  CHECK(otherLanguage("de", "इसमें उसके सिवा कोई नज़र नहीं आता") == "text in Devanagari letters");
}

TEST_CASE("evidence: a title in another script within a text is no other language") {
  CHECK(otherLanguage("zh",
                      "《となりのトトロ》是一部关于两个小女孩和森林精灵的温暖电影，适合全家一起观看，也适合一"
                      "个人静静地看。") == "");
  CHECK(otherLanguage("ja", "『The Good, the Bad and the Ugly』を35ミリフィルムで上映します。") == "");
  CHECK(otherLanguage("de",
                      "Wir zeigen »The Good, the Bad and the Ugly« und »The Man Who Shot Liberty Valance« im "
                      "Original, weil es die Filme sind, die wir selbst nie vergessen haben.") == "");
}
