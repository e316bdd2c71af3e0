#include "data/authoring/hyphenator.hpp"

#include <future>
#include <vector>

#include <doctest/doctest.h>

#include "data/authoring/hyphen_dictionary.hpp"
#include "data/authoring/hyphen_rules.hpp"
#include "tests/support/captured_errors.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lobby;
using namespace lobby::authoring;
using test::TemporaryFolder;

namespace {

// Soft hyphens made visible.
std::string shown(std::string text) {
  for (std::size_t at = text.find("\u00AD"); at != text.npos; at = text.find("\u00AD", at)) {
    text.replace(at, 2, "~");
  }
  return text;
}

// Dictionaries of a few words, so that only our own rules are tried.
class SmallDictionaries {
 public:
  SmallDictionaries() {
    folder_.write("hyph_de_DE.dic",
                  "ISO8859-1\nfilm1\nsaal1\nk\xFC"
                  "chen1\nver1\nungs1\nge1\nkeit1\n");
    folder_.write("hyph_en.dic", "UTF-8\nfilm1\nsaal1\n");
    folder_.write("hyph_es.dic", "UTF-8\nespec1\nta1\ntá1\n");
  }
  std::string hyphenate(std::string_view text, std::string_view language = "de",
                        TextKind kind = TextKind::body) {
    return shown(hyphenator_.hyphenate(text, language, kind));
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
  Hyphenator hyphenator_{folder_.path()};
};

}  // namespace

TEST_CASE("hyphenator: long words are broken, short ones and the rest of the text are not") {
  SmallDictionaries small;
  CHECK(small.hyphenate("Ein Filmtheater, viele Filmtheatersaalplätze.") ==
        "Ein Film~theater, viele Film~theatersaal~plätze.");
  CHECK(small.hyphenate("Filmtheke") == "Filmtheke");
  CHECK(small.hyphenate("Küchenschaben, Ku\u0308chenschaben", "de") ==
        "Küchen~schaben, Ku\u0308chen~schaben");
}

TEST_CASE("hyphenator: three letters stay on the line, four go on") {
  SmallDictionaries small;
  CHECK(small.hyphenate("Filmküchensaal Verfassungs") == "Film~küchen~saal Ver~fassungs");
  CHECK(small.hyphenate("Küchenfilmtür") == "Küchen~filmtür");
}

TEST_CASE("hyphenator: of Markdown only the words change") {
  SmallDictionaries small;
  CHECK(small.hyphenate("## Das *Filmtheater*\n\n![Filmtheater](filmtheater/filmtheater.jpg)\n") ==
        "## Das *Film~theater*\n\n![Filmtheater](filmtheater/filmtheater.jpg)\n");
  CHECK(small.hyphenate("`filmtheater` [Filmtheater] <https://filmtheater.de>\n\n[Filmtheater]: x") ==
        "`filmtheater` [Filmtheater] <https://filmtheater.de>\n\n[Filmtheater]: x");
  CHECK(small.hyphenate("Film*theatersaal* Filmthea*tersaal*") == "Film*theatersaal* Film~thea*tersaal*");
  CHECK(small.hyphenate("Film&shy;theater Film&#116;heater") == "Film&shy;theater Film&#116;heater");
}

TEST_CASE(
    "hyphenator: a tagline and a title are no Markdown, and a title is broken only in very long words") {
  SmallDictionaries small;
  CHECK(small.hyphenate("`Filmtheater`", "de", TextKind::tagline) == "`Film~theater`");
  CHECK(small.hyphenate("Filmtheater", "de", TextKind::title) == "Filmtheater");
  CHECK(small.hyphenate("Filmtheatersaalfilme", "de", TextKind::title) == "Film~theatersaal~filme");
}

TEST_CASE("hyphenator: a capital marks a name, but not in German") {
  SmallDictionaries small;
  CHECK(small.hyphenate("Filmtheater filmtheater", "en") == "Filmtheater film~theater");
  CHECK(small.hyphenate("Filmtheatersaalfilme", "en") == "Film~theatersaal~filme");
}

TEST_CASE("hyphenator: a break that leaves a coarse word, or reads on into the wrong word, is not taken") {
  SmallDictionaries small;
  CHECK(small.hyphenate("espectáculo espectáculos espectadores", "es") ==
        "espec~táculo espec~táculos espec~ta~dores");
  CHECK(small.hyphenate("Verfassungsgerichte Filmgerichte") == "Ver~fassungs~gerichte Film~ge~richte");
}

TEST_CASE("hyphenator: one letter between two breaks stays with the word") {
  const HyphenRules& rules = hyphenRules("de");
  CHECK(goodBreaks(U"kinopianisten", {4, 6, 7, 9}, rules) == std::vector<std::size_t>{4, 7, 9});
  CHECK(goodBreaks(U"korstecknet", {3, 4}, rules).empty());
}

TEST_CASE("hyphenator: where a hyphen would change the spelling there is none") {
  const TemporaryFolder folder;
  const auto file = folder.write("hyph_de.dic", "UTF-8\nf1f/ff=f,1,2\nfahr1\n");
  const auto dictionary = HyphenDictionary::open(file);
  REQUIRE(dictionary);
  CHECK(dictionary->breaks(U"schiffahrtsamt") == std::vector<std::size_t>{9});
}

TEST_CASE("hyphenator: a dictionary for the country comes first, then the language's, then the likely one") {
  const TemporaryFolder folder;
  Hyphenator only(folder.path());
  folder.write("hyph_pt_BR.dic", "UTF-8\nfilm1\n");
  CHECK(shown(only.hyphenate("filmtheater", "pt", TextKind::body)) == "film~theater");
  folder.write("hyph_pt.dic", "UTF-8\nthea1\n");
  Hyphenator both(folder.path());
  CHECK(shown(both.hyphenate("filmtheatersaal", "pt", TextKind::body)) == "filmthea~tersaal");
  CHECK(shown(both.hyphenate("filmtheatersaal", "pt-AO", TextKind::body)) == "filmthea~tersaal");
  CHECK(shown(both.hyphenate("filmtheatersaal", "pt-BR", TextKind::body)) == "film~theatersaal");
}

TEST_CASE("hyphenator: a missing dictionary is said once, with its package, and the text stays") {
  const TemporaryFolder folder;
  Hyphenator hyphenator(folder.path());
  const test::CapturedErrors errors;
  for (int i = 0; i < 2; ++i) {
    CHECK(hyphenator.hyphenate("filmtheater", "da", TextKind::body) == "filmtheater");
    CHECK(hyphenator.hyphenate("filmtheater", "en-GB", TextKind::body) == "filmtheater");
    CHECK(hyphenator.hyphenate("filmtheater", "zh", TextKind::body) == "filmtheater");
    CHECK(hyphenator.hyphenate("filmtheater", "../../etc", TextKind::body) == "filmtheater");
    CHECK(hyphenator.hyphenate("Kino", "nl", TextKind::body) == "Kino");
  }
  CHECK(errors.text() ==
        "data_tests: warning: the texts in da get no hyphens, install the package hyphen-da\n"
        "data_tests: warning: the texts in en-GB get no hyphens, install the package hyphen-en-gb\n");
}

TEST_CASE("hyphenator: a dictionary that cannot be read is said, too") {
  const TemporaryFolder folder;
  folder.write("hyph_fi.dic", "KLINGON-1\nfilm1\n");
  Hyphenator hyphenator(folder.path());
  const test::CapturedErrors errors;
  CHECK(hyphenator.hyphenate("filmtheater", "fi", TextKind::body) == "filmtheater");
  CHECK(errors.text().find("hyph_fi.dic is written in an unknown character set") != std::string::npos);
}

TEST_CASE("hyphenator: Debian's dictionaries break a long word of every language of the demo") {
  Hyphenator hyphenator;
  const auto broken = [&](std::string_view word, std::string_view language) {
    return shown(hyphenator.hyphenate(word, language, TextKind::title));
  };
  CHECK(broken("Verfassungsgerichtsbarkeit", "de") == "Ver~fas~sungs~gerichts~bar~keit");
  CHECK(broken("skådespelarförbundet", "sv").find('~') != std::string::npos);
  CHECK(broken("transcontinentally", "en") == "transcon~ti~nen~tally");
  CHECK(broken("transcontinentally", "en-GB").find('~') != std::string::npos);
  CHECK(broken("desafortunadamente", "es") == "des~afor~tu~na~da~mente");
  CHECK(broken("anticonstitutionnellement", "fr") == "anti~cons~ti~tu~tion~nel~lement");
  CHECK(broken("cinematograficamente", "pt").find('~') != std::string::npos);
  CHECK(broken("cinematograficamente", "pt-BR").find('~') != std::string::npos);
  CHECK(broken("mempertanggungjawabkan", "id").find('~') != std::string::npos);
}

TEST_CASE("hyphenator: several threads get the same, and load a dictionary once") {
  const std::string text = "Die Verfassungsgerichtsbarkeit und cinematographers";
  Hyphenator alone;
  const std::string expected = alone.hyphenate(text, "en", TextKind::body);
  CHECK(expected != text);
  Hyphenator shared;
  std::vector<std::future<std::string>> running;
  for (int i = 0; i < 4; ++i) {
    running.push_back(
        std::async(std::launch::async, [&] { return shared.hyphenate(text, "en", TextKind::body); }));
  }
  for (auto& one : running) CHECK(one.get() == expected);
}
