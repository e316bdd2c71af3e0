// assets/versions.toml, row by row: what cinemas print there (lobby.md), written down here once more by hand.
#include "app/house/version_codes.hpp"

#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {
namespace {

using Tags = std::vector<std::string>;

struct Row {
  const char* country;
  Tags original;
  Tags audio;
  Tags subtitles;
  const char* printed;  // codes joined by " + "
  Tags access = {};
};

std::string printed(const VersionCodes& codes, const Row& row) {
  std::string text;
  for (const std::string& code :
       codes.codes(row.country, {row.audio, row.subtitles, row.original}, row.access))
    text += (text.empty() ? "" : " + ") + code;
  return text;
}

const std::vector<Row> rows{
    // OV is not "English"; a German film in German needs no code.
    {"DE", {"fr"}, {"de"}, {}, "DF"},
    {"DE", {"fr"}, {"fr"}, {}, "OV"},
    {"DE", {"fr"}, {"fr"}, {"de"}, "OmU"},
    {"DE", {"fr"}, {"fr"}, {"de-AT"}, "OmU"},
    {"DE", {"fr"}, {"fr"}, {"en"}, "OmeU"},
    {"DE", {"en"}, {"en"}, {"fr"}, "OmfU"},
    {"DE", {"en"}, {"en"}, {"es"}, "OmspU"},
    {"DE", {"fr"}, {"fr"}, {"en", "de"}, "OmU"},
    {"DE", {"en", "fr"}, {"en", "fr"}, {"de"}, "OmU"},
    {"DE", {"fr"}, {"de"}, {"de"}, "DFmU", {"captions"}},
    {"DE", {"de"}, {"de"}, {"de"}, "DFmU"},
    {"DE", {"de"}, {"de"}, {"en"}, "OmeU"},
    {"DE", {"de"}, {"de"}, {}, ""},
    {"DE", {"fr"}, {"fr"}, {"sv"}, ""},
    {"DE", {}, {"fr"}, {"de"}, ""},        // nobody knows what the film's own language is
    {"DE", {"fr"}, {"fr", "de"}, {}, ""},  // half dubbed
    {"DE", {"zxx"}, {"zxx"}, {"de"}, ""},
    {"DE", {"fr"}, {}, {"de"}, ""},
    {"AT", {"fr"}, {"fr"}, {"en"}, "OmeU"},
    {"AT", {"fr"}, {"de"}, {}, "DF"},
    {"CH", {"en"}, {"de"}, {}, "D"},
    {"CH", {"en"}, {"en"}, {"de", "fr"}, "E/d,f"},
    {"CH", {"en"}, {"en"}, {"de"}, "E/d"},
    {"CH", {"en"}, {"fr"}, {"de"}, "F/d"},
    {"CH", {"gsw"}, {"gsw"}, {}, "Dialekt"},
    {"CH", {"fa"}, {"fa"}, {"de", "fr"}, "OV/d,f"},
    {"CH", {"fa"}, {"fa"}, {}, "OV"},
    {"FR", {"en"}, {"fr"}, {}, "VF"},
    {"FR", {"fr"}, {"fr"}, {}, "VF"},
    {"FR", {"en"}, {"en"}, {}, "VO"},
    {"FR", {"en"}, {"en"}, {"fr"}, "VOSTF"},
    {"FR", {"ja"}, {"ja"}, {"en"}, "VOSTA"},
    {"FR", {"fr"}, {"fr"}, {"en"}, "VOSTA"},
    {"FR", {"fr"}, {"fr"}, {"fr"}, "VFST", {"captions"}},
    {"FR", {"en"}, {"fr"}, {}, "VF + AD", {"audio-description"}},
    {"GB", {"en"}, {"en"}, {}, ""},
    {"GB", {"en"}, {"en"}, {"en"}, "ST", {"captions"}},
    {"GB", {"en"}, {"en"}, {}, "AD", {"audio-description", "wheelchair"}},
    {"GB", {"fr"}, {"fr"}, {"en"}, "Subtitled"},
    {"IE", {"ga"}, {"ga"}, {"en"}, "Subtitled"},
    {"US", {"en"}, {"en"}, {}, "AD + Captions", {"audio-description", "captions"}},
    {"US", {"ja"}, {"ja"}, {"en"}, "Subtitled"},
    {"US", {"ja"}, {"en"}, {}, "Dubbed"},
    {"JP", {"en"}, {"en"}, {"ja"}, "字幕"},
    {"JP", {"en"}, {"ja"}, {}, "吹替"},
    {"JP", {"ja"}, {"ja"}, {}, ""},
    {"JP", {"ja"}, {"ja"}, {"ja"}, "日本語字幕付き"},
    {"ES", {"en"}, {"es"}, {}, "VE"},
    {"ES", {"en"}, {"en"}, {"es"}, "VOSE"},
    {"ES", {"es"}, {"es"}, {"en"}, "VOSI"},
    {"ES", {"en"}, {"en"}, {}, "VO"},
    {"ES", {"es"}, {"es"}, {}, ""},
    {"BR", {"en"}, {"pt-BR"}, {}, "DUB"},
    {"BR", {"en"}, {"en"}, {"pt-BR"}, "LEG"},
    {"BR", {"pt"}, {"pt"}, {}, ""},
    {"SE", {"en"}, {"en"}, {"sv"}, "eng. tal, sv. text"},
    {"SE", {"en"}, {"sv"}, {}, "sv. tal"},
    {"SE", {"ja"}, {"ja"}, {"sv"}, "sv. text"},
    {"SE", {"sv"}, {"sv"}, {}, ""},
    {"SE", {"sv"}, {"sv"}, {"en"}, "sv. tal, eng. text"},
    {"ID", {"en"}, {"en"}, {"id"}, "Sub Indo"},
    {"ID", {"ja"}, {"id"}, {}, "Dub Indo"},
    {"NL", {"en"}, {"nl"}, {}, "NL"},
    {"NL", {"en"}, {"en"}, {"nl"}, "OV"},
    {"NL", {"nl"}, {"nl"}, {}, ""},
    {"NL", {"ko"}, {"ko"}, {"en"}, "OV Eng. subs"},
    {"CN", {"en"}, {"zh"}, {}, "国语"},
    {"CN", {"en"}, {"en"}, {"zh-Hans"}, "原版"},
    {"XX", {"en"}, {"en"}, {}, ""},
};

}  // namespace

TEST_CASE("versions: each country's cinemas print their own code") {
  for (const Row& row : rows) {
    CAPTURE(row.country);
    CAPTURE(row.printed);
    CHECK(printed(vocabulary().versions(), row) == row.printed);
  }
}

TEST_CASE("versions: a table that nobody understands is refused, with the line") {
  const TemporaryFolder folder;
  const auto refusal = [&](const std::string& text) {
    const auto table = VersionCodes::load(folder.write("versions.toml", text));
    return table ? std::string("taken") : table.error().message;
  };
  CHECK(refusal("[XX]\nrow = [{ code = \"X\", audio = [\"xx\"] }]\n") == "taken");
  CHECK(refusal("[XX]\nrow = [{ audio = [\"xx\"] }]\n")
            .ends_with("code is missing, \"\" says that nothing is printed"));
  CHECK(
      refusal("[XX]\nrow = [{ code = \"X\", audio = \"xx\" }]\n").ends_with("audio must be a list of texts"));
  CHECK(refusal("[XX]\nrow = [{ code = \"X\", sound = [] }]\n").ends_with("sound is not known"));
  CHECK(refusal("[XX]\nlike = \"YY\"\n").ends_with("versions.toml:1: \"XX\": there is no YY further up"));
  CHECK(refusal("[XX.name]\nde = \"D\"\n").ends_with("nobody knows what this is"));
}

}  // namespace lobby::test
