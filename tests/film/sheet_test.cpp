// What pages and sheets say, word for word: goldens/views.txt. LOBBY_UPDATE_GOLDENS=1 writes it anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/film/film_stage.hpp"

namespace lobby::test {
namespace {

// Marks that no eye sees, as signs that one does.
std::string visible(std::string text) {
  const std::pair<const char*, const char*> marks[] = {
      {"\u2068", "<"}, {"\u2069", ">"}, {"\u00A0", "_"}, {"\u202F", "_"}, {"\u00AD", "-"}};
  for (const auto& [mark, sign] : marks) {
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark))
      text.replace(at, std::string_view(mark).size(), sign);
  }
  return text;
}

std::string pageText(const CardView& view) {
  std::string text = view.title.text + "\n" + view.screeningsTitle + "\n";
  for (const ScreeningView& row : view.screenings) {
    text += "  [" + row.day + "] " + row.time + " | " + row.detail;
    for (const std::string& time : row.times) text += " | " + time;
    for (const std::string& more : {row.seats, row.alone}) text += more.empty() ? "" : " | " + more;
    text += " | " + std::to_string(row.access.size()) + (row.past ? " past" : "") +
            (row.next ? " next" : "") + "\n";
  }
  for (const FactView& fact : view.facts) text += "  " + fact.label + ": " + fact.value + "\n";
  if (!view.related.empty()) text += view.relatedTitle + "\n";
  for (const RelatedView& film : view.related) text += "  " + film.title.text + " | " + film.reason + "\n";
  return text + "\n";
}

std::string sheetText(const SheetView& view) {
  std::string text = view.eyebrow + "\n" + view.title.text + "\n";
  if (!view.badge.text.empty()) text += "  (" + view.badge.text + ")\n";
  for (const SheetLine& line : view.lines) text += (line.sign ? "  * " : "  ") + line.text + "\n";
  return text + "\n";
}

std::string everything(const FilmProgramme& programme) {
  std::string text;
  for (const char* language : {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"}) {
    text += "== " + std::string(language) + "\n";
    for (const char* id : {"sound", "sister", "essay"})
      text += pageText(programme.card(id, language, friday()));
    for (const sheet::SheetState& asked : {sheetOf(sheet::Kind::showing, "2026-11-20T19:30", "2"),
                                           sheetOf(sheet::Kind::showing, "2026-11-20T22:15", "1"),
                                           sheetOf(sheet::Kind::showing, "2026-11-21T20:15", "Kleiner Saal"),
                                           sheetOf(sheet::Kind::rating), sheetOf(sheet::Kind::takeAway)})
      text += sheetText(programme.sheet("sound", asked, language, friday()));
    text += sheetText(programme.sheet("silent", sheetOf(sheet::Kind::showing, "2026-11-20T20:00", "1"),
                                      language, friday()));
  }
  return visible(text);
}

}  // namespace

TEST_CASE("film views: pages and sheets say this, in every language") {
  const FilmProgramme programme;
  const std::string found = everything(programme);
  const std::string file = LOBBY_SOURCE_DIR "/tests/film/goldens/views.txt";
  if (std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr) std::ofstream(file) << found;
  CHECK(found == contentOf(file));
}

TEST_CASE("sheet: what is not there any more leaves it empty") {
  const FilmProgramme programme;
  const auto title = [&](const char* id, const sheet::SheetState& asked, Now now = friday()) {
    return programme.sheet(id, asked, "de", now).title.text;
  };
  const auto showing = sheetOf(sheet::Kind::showing, "2026-11-20T19:30", "2");
  CHECK(title("sound", showing) == "19:30");
  CHECK(title("sound", sheetOf(sheet::Kind::showing, "2026-11-20T19:30", "1")).empty());
  CHECK(title("sound", sheetOf(sheet::Kind::showing, "2026-11-20T19:31", "2")).empty());
  Now later = friday();
  later.showsTimes = false;  // the programme's last day has passed
  CHECK(title("sound", showing, later).empty());
  CHECK(title("silent", sheetOf(sheet::Kind::rating)).empty());  // it has none
  CHECK(title("essay", sheetOf(sheet::Kind::takeAway)).empty());
}

TEST_CASE("also with: each film once, for the nearest reason; an article names its films") {
  const FilmProgramme programme;
  const CardView sound = programme.card("sound", "de", friday());
  REQUIRE(sound.related.size() == 2);
  CHECK(sound.related[0].card.id == "sister");
  CHECK(sound.related[0].reason == "Auch von \u2068Cécile Kahn\u2069");
  CHECK(sound.related[0].title.language == "th");
  CHECK(sound.related[1].card.id == "silent");
  CHECK(sound.related[1].reason == "Auch mit \u2068Jo Cohen\u2069");
  const CardView essay = programme.card("essay", "de", friday());
  REQUIRE(essay.related.size() == 2);
  CHECK(essay.related[0].card.id == "sound");
  CHECK(essay.related[0].reason.empty());
}

}  // namespace lobby::test
