#include "tests/app/small_programme.hpp"

#include <stdexcept>

#include "data/authoring/authoring.hpp"
#include "data/wall_time.hpp"
#include "tests/support/fake_tools.hpp"
#include "tests/support/must.hpp"

namespace lobby::test {
namespace {

constexpr const char* screenings =
    "film,startDate,screen,inLanguage,subtitleLanguage,videoFormat,access,doorTime,featureStart,endDate,"
    "status,note\n"
    "sound,2026-11-20T14:00,1,,,,,,,,,\n"
    "sound,2026-11-20T17:30,1,,,,,,,,,\n"
    "sound,2026-11-20T19:30,2,,,3D,,,,,,\n"
    "sound,2026-11-21T20:15,Kleiner Saal,,,,,,,,,\n"
    "silent,2026-11-21T21:00,,,,,,,,,,\n"
    "later,2026-11-24T19:30,1,,,,,,,,,\n"
    "far,2026-12-05T19:30,1,,,,,,,,,\n";

constexpr const char* reviews =
    "[[review]]\nquote = \"Großartig\"\nauthor = \"K. B.\"\nsource = \"Heft\"\nstars = 4\nlanguage = \"de\"\n"
    "[[review]]\nquote = \"Fine\"\nauthor = \"H. W.\"\nsource = \"\"\nlanguage = \"en\"\n"
    "[[review]]\nquote = \"Schön\"\nauthor = \"\"\nsource = \"Blatt\"\nstars = 2.5\nlanguage = \"de\"\n";

void writeFolder(const TemporaryFolder& folder) {
  folder.write("p/programme.toml",
               "id = \"test\"\nname = \"Kino\"\ncountry = \"DE\"\ntimeZone = \"Europe/Berlin\"\n"
               "languages = [\"de\", \"en\", \"fr\", \"ar\", \"ja\"]\ndefaultLanguage = \"de\"\n");
  folder.write(
      "p/films/sound/film.toml",
      "originalTitle = \"Le Son\"\ndatePublished = 2023\ncountryOfOrigin = [\"FR\"]\nduration = \"PT1H53M\"\n"
      "genre = [\"comedy\", \"drama\"]\ninLanguage = [\"fr\"]\nsubtitleLanguage = [\"de\", \"en\"]\n"
      "director = [\"Anna A\"]\nactor = [\"B\", \"C\"]\ncontentRating.DE = \"12\"\n");
  folder.write("p/films/sound/de.md",
               "+++\ntitle = \"Der Ton\"\ntagline = \"Hört!\"\n+++\nErster *Satz*.\n\nZweiter.\n");
  folder.write("p/films/sound/ja.md", "+++\ntitle = \"音\"\n+++\n一。\n\n二。\n");
  folder.write("p/films/sound/reviews.toml", reviews);
  for (const char* still : {"1.jpg", "2.jpg"})
    folder.write(std::string("p/films/sound/stills/") + still, still);
  folder.write("p/films/silent/film.toml",
               "originalTitle = \"Stumm\"\ndatePublished = 1922\ncountryOfOrigin = [\"DE\", \"FR\", \"SE\"]\n"
               "duration = \"PT2H\"\ngenre = [\"silent\", \"horror\"]\ninLanguage = "
               "[\"zxx\"]\nsubtitleLanguage = [\"de\"]\n");
  folder.write("p/films/silent/de.md", "+++\ntitle = \"Stu\u00ADmm\"\n+++\nText.\n");
  folder.write("p/films/later/film.toml",
               "originalTitle = \"Later\"\nduration = \"PT45M\"\ninLanguage = [\"en\", \"de\"]\n");
  folder.write("p/films/later/en.md", "+++\ntitle = \"Later\"\n+++\nEnglish only.\n");
  folder.write("p/films/far/film.toml", "originalTitle = \"Far\"\nduration = \"PT1H\"\n");
  folder.write("p/films/far/fr.md", "+++\ntitle = \"Loin\"\n+++\nTexte.\n");
  folder.write("p/articles/essay/de.md", "+++\ntitle = \"Aufsatz\"\n+++\n# Kopf\n\nEin Absatz.\n");
  folder.write("p/screenings.csv", screenings);
}

}  // namespace

SmallProgramme::SmallProgramme() : vocabulary_(must(Vocabulary::load(LOBBY_ASSETS))) {
  writeFolder(folder_);
  const auto findings =
      must(authoring::build(folder_ / "p", LOBBY_ASSETS, folder_ / "x.db", fakeTools(0x334455)));
  if (authoring::hasErrors(findings)) throw std::runtime_error(authoring::formatText(findings));
  catalogue_ = std::make_unique<Catalogue>(must(Catalogue::open(folder_ / "x.db")));
}

CardView SmallProgramme::card(std::string_view id, std::string_view language, std::string_view minute) {
  return card(id, language, Now{*parseLocalMinute(minute)});
}

CardView SmallProgramme::card(std::string_view id, std::string_view language, const Now& now) {
  const LocaleFormat format(language, "DE");
  const Strings strings =
      must(Strings::load(LOBBY_ASSETS "/strings/" + std::string(language) + ".toml", format.tag()));
  const ViewMaker maker{*catalogue_, vocabulary_, strings, format, language, now};
  const CardKind kind = id == "essay" ? CardKind::article : CardKind::film;
  return must(maker.make({kind, std::string(id)}));
}

}  // namespace lobby::test
