// Versions as plain sentences, in ten languages: goldens/version_words.txt.
#include "app/house/version_words.hpp"

#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"

namespace lobby::test {
namespace {

struct Sample {
  FilmLanguages languages;
  bool liveMusic = false;
};

const std::vector<Sample> samples{
    {{{"fr"}, {}, {"fr"}}},
    {{{"fr"}, {"de"}, {"fr"}}},
    {{{"en"}, {"de", "fr"}, {"en"}}},
    {{{"de", "en"}, {"zh-Hans"}, {"de", "en"}}},
    {{{"zh-Hant"}, {"zh-Hant", "en"}, {"zh"}}},
    {{{"ja"}, {"ar"}, {"ja"}}},
    {{{"de"}, {}, {"fr"}}},
    {{{"de"}, {"de"}, {"fr"}}},
    {{{"pt-BR"}, {"hi"}, {}}},
    {{{"mul"}, {"en"}, {"fr"}}},
    {{{}, {"sv"}, {}}},
    {{{"zxx"}, {}, {"zxx"}}},
    {{{"zxx"}, {"de"}, {"zxx"}}},
    {{{"zxx"}, {}, {"zxx"}}, true},
    {{{"zxx"}, {"de", "en"}, {"zxx"}}, true},
};

std::string in(const char* language, const Sample& sample) {
  const Tongue tongue(language);
  return versionSentence(sample.languages, sample.liveMusic, language, tongue.strings, tongue.format);
}

}  // namespace

TEST_CASE("version words: every kind of version in ten languages") {
  std::string table;
  for (const char* language : tenLanguages) {
    const Tongue tongue(language);
    table += std::string(language) + "\n";
    for (const Sample& sample : samples) {
      table += "  " +
               versionSentence(sample.languages, sample.liveMusic, language, tongue.strings, tongue.format) +
               "\n";
    }
  }
  checkGolden("version_words.txt", table);
}

TEST_CASE("version words: that there are no subtitles is said to whoever may miss them") {
  CHECK(in("de", {{{"fr"}, {}, {"fr"}}}) == "Auf Französisch, ohne Untertitel");
  CHECK(in("fr", {{{"fr"}, {}, {"fr"}}}) == "En français");
}

TEST_CASE("version words: dubbed is what is known to be none of the film's own languages") {
  CHECK(in("en", {{{"de"}, {}, {"de"}}}) == "In German, no subtitles");
  CHECK(in("en", {{{"de"}, {}, {}}}) == "In German, no subtitles");
  CHECK(in("en", {{{"de"}, {"en"}, {"fr"}}}) == "Dubbed in German with English subtitles");
  CHECK(in("en", {{{"nb"}, {"en"}, {"no"}}}) == "In Norwegian Bokmål with English subtitles");
}

TEST_CASE("version words: nothing is said where nobody has written anything") {
  CHECK(in("en", {{{}, {}, {"fr"}}}).empty());
  CHECK(in("en", {{{"und"}, {}, {}}}).empty());
}

}  // namespace lobby::test
